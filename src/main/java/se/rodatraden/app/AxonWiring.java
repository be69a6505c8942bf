package se.rodatraden.app;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBusSpanFactory;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import se.rodatraden.commands.AppendedEvents;
import se.rodatraden.commands.FromMemory;
import se.rodatraden.commands.KeptWithEvents;
import se.rodatraden.commands.RecordedEvent;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.store.Appended;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.EventSerializer;
import se.rodatraden.store.Json;
import se.rodatraden.store.Listener;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.PromptSockets;
import se.rodatraden.store.Remembered;
import se.rodatraden.store.WakingEventStore;
import se.rodatraden.store.append.Appender;
import se.rodatraden.store.append.GroupCall;
import se.rodatraden.store.append.RequestKey;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.views.rows.Progress;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's infrastructure on our event storage, with every part declared, so that none depends on auto-configuration order. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class AxonWiring {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    EventNames eventNames() {
        return EventNames.all();
    }

    @Bean
    JsonMapperBuilderCustomizer jsonForm() {
        return Json::shape;
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventNames names, TextCipher cipher) {
        return new EventSerializer(names, Json.mapper(), cipher);
    }

    /** Allows deserialization of replay tokens, which contain other Axon tokens. */
    @Bean
    Jackson3SerializerCustomizer tokenForm() {
        return builder -> builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("processor_tokens")
                        .setProcessorNameColumn("processor")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("touched")
                        .setOwnerColumn("owner")
                        .build())
                .build();
    }

    /** On the pool itself: the rights of each command are told with its events, not by the connection. */
    @Bean
    Appender appender(DataSource database) throws SQLException {
        return new Appender(new GroupCall(
                database.isWrapperFor(HikariDataSource.class) ? database.unwrap(HikariDataSource.class) : database));
    }

    @Bean
    CommitOrderEngine storageEngine(JdbcOperations jdbc, EventSerializer serializer, Appender appender) {
        return new CommitOrderEngine(
                jdbc, serializer, appender, () -> CurrentActor.now().rights());
    }

    /**
     * Without transactions: a command reads, and all that it writes goes into one call of the appender. Nothing is measured of each command or
     * event here, since that costs more than keeping the event does; requests over HTTP and the processors are measured.
     */
    @Bean
    @Primary
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(Configuration axon) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .spanFactory(axon.getComponent(CommandBusSpanFactory.class))
                .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    WakingEventStore eventStore(CommitOrderEngine engine, Configuration axon) {
        return new WakingEventStore(EmbeddedEventStore.builder()
                .storageEngine(engine)
                .spanFactory(axon.getComponent(EventBusSpanFactory.class)));
    }

    @Bean
    EventLog eventLog(DataSource database, EventNames names, TextCipher cipher) {
        return new EventLog(database, names, Json.mapper(), cipher);
    }

    @Bean
    MunicipalRegister municipalRegister(EventLog log) {
        return new MunicipalRegister(log);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    Listener listener(JdbcConnectionDetails login, WakingEventStore store) {
        Listener listener = new Listener(() -> connect(login), List.of(Listener.EVENTS, Progress.CHANNEL));
        listener.on(Listener.EVENTS, store::wake);
        return listener;
    }

    private static Connection connect(JdbcConnectionDetails login) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "rodatraden listener");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketFactory", PromptSockets.class.getName());
        if (login.getUsername() != null) {
            properties.setProperty("user", login.getUsername());
        }
        if (login.getPassword() != null) {
            properties.setProperty("password", login.getPassword());
        }
        return DriverManager.getConnection(Objects.requireNonNull(login.getJdbcUrl()), properties);
    }

    @Bean
    KeptWithEvents keptWithEvents() {
        return (unitOfWork, municipality, key, kept) -> new RequestKey(
                        municipality, key, kept.fingerprint(), kept.stream(), kept.firstSequence(), kept.events())
                .storeWith(unitOfWork);
    }

    @Bean
    FromMemory fromMemory() {
        return new FromMemory() {
            @Override
            public void allow(UnitOfWork<?> unitOfWork) {
                Remembered.allow(unitOfWork);
            }

            @Override
            public boolean used(UnitOfWork<?> unitOfWork) {
                return Remembered.used(unitOfWork);
            }
        };
    }

    /** The log positions of a command's events, for its receipt. */
    @Bean
    AppendedEvents appendedEvents() {
        return unitOfWork -> Appended.in(unitOfWork).stream()
                .map(a -> new RecordedEvent.Place(a.position(), a.sequence(), a.id(), a.recordedAt()))
                .toList();
    }
}
