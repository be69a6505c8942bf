package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.timeout.HandlerTimeoutHandlerEnhancerDefinition;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.MessageProcessingContext;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.Appended;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventSerializer;
import se.rodatraden.store.Listener;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.store.WakingEventStore;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.VisionEvent.VisionRegistered;
import se.rodatraden.vision.value.VisionId;

@RunningProduct
class WiringTest {
    @Autowired
    EventStorageEngine engine;

    @Autowired
    EventStore store;

    @Autowired
    TokenStore tokens;

    @Autowired
    TransactionManager transactions;

    @Autowired
    @Qualifier("eventSerializer")
    Serializer eventSerializer;

    @Autowired
    Serializer serializer;

    @Autowired
    List<MeterRegistry> registries;

    @Autowired
    GlobalMetricRegistry axonMetrics;

    @Autowired
    org.axonframework.config.Configuration axon;

    @Autowired
    CommandBus commands;

    @Autowired
    Commands ownCommands;

    @Autowired
    EventLog log;

    @Autowired
    Listener listener;

    @Autowired
    ObjectProvider<HandlerTimeoutHandlerEnhancerDefinition> timeLimits;

    @Test
    void every_part_of_axon_is_the_one_that_was_meant() {
        assertThat(engine).isInstanceOf(CommitOrderEngine.class);
        assertThat(store).isInstanceOf(WakingEventStore.class).isSameAs(axon.eventStore());
        assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(axon.getComponent(TransactionManager.class)).isSameAs(transactions);
        assertThat(eventSerializer).isInstanceOf(EventSerializer.class).isSameAs(axon.eventSerializer());
        assertThat(serializer).isInstanceOf(Jackson3Serializer.class).isNotInstanceOf(EventSerializer.class);
        assertThat(registries).hasSize(1);
        assertThat(registries.getFirst().getMeters())
                .anyMatch(m -> m.getId().getName().startsWith("hikaricp"));
        assertThat(axonMetrics.getRegistry()).isSameAs(registries.getFirst());
    }

    /** Of each event that an aggregate is read from, a task on a timer and a stack trace (ADR 0066). */
    @Test
    void no_timer_is_started_for_a_handler() {
        assertThat(timeLimits.stream()).isEmpty();
    }

    @Test
    void the_token_of_a_replay_can_be_read_back() {
        TrackingToken replay =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(0));
        transactions.executeInTransaction(() -> {
            tokens.initializeTokenSegments("replayed", 1, replay);
            assertThat(tokens.fetchToken("replayed", 0)).isEqualTo(replay);
        });
    }

    @Test
    void a_command_records_without_a_transaction_and_learns_the_position_and_everyone_is_woken() throws Exception {
        VisionId id = new VisionId("0765", "v-" + UUID.randomUUID());
        var event = new VisionRegistered(id, "Ny vision", DocumentKind.VISION, null);
        CountDownLatch woken = new CountDownLatch(1);
        AtomicReference<List<Appended>> told = new AtomicReference<>(List.of());
        long before = log.head();
        commands.subscribe("register-" + id, message -> {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            store.publish(new GenericDomainEventMessage<>("stream", id.toString(), 0, event));
            CurrentUnitOfWork.get().afterCommit(committed -> told.set(Appended.in(committed)));
            return null;
        });
        Listener.Registration registration = listener.on(Listener.EVENTS, position -> {
            if (position > before) {
                woken.countDown();
            }
        });
        commands.dispatch(new GenericCommandMessage<>(new GenericMessage<>(id), "register-" + id));
        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        registration.close();
        assertThat(log.head()).isEqualTo(before + 1);
        Appended appended = told.get().getFirst();
        StoredEvent stored = log.stream(id.toString()).getFirst();
        assertThat(stored.event()).isEqualTo(event);
        assertThat(appended)
                .isEqualTo(new Appended(
                        before + 1, id.toString(), 0, stored.id(), "vision-registered", stored.recordedAt()));
    }

    @Test
    void nothing_but_axon_itself_runs_after_the_append_of_a_command() throws Exception {
        AtomicReference<List<String>> afterwards = new AtomicReference<>(List.of());
        VisionId id = new VisionId("0765", "v-" + UUID.randomUUID());
        Registration probe = commands.registerHandlerInterceptor((unitOfWork, chain) -> {
            unitOfWork.onPrepareCommit(u -> afterwards.set(handlers(u)));
            return chain.proceed();
        });
        try {
            ownCommands.send(
                    new VisionCommand.RegisterVision(id, "Prov", DocumentKind.VISION, null), Request.by("test"));
        } finally {
            probe.close();
        }
        assertThat(afterwards.get()).isNotEmpty().allMatch(h -> h.startsWith("org.axonframework."));
        assertThatThrownBy(() -> store.subscribe(_ -> {})).isInstanceOf(UnsupportedOperationException.class);
    }

    /** What has yet to run until the unit of work is committed; Axon tells nobody, so it is looked up. */
    private static List<String> handlers(UnitOfWork<?> unitOfWork) {
        try {
            Field context = DefaultUnitOfWork.class.getDeclaredField("processingContext");
            context.setAccessible(true);
            Field handlers = MessageProcessingContext.class.getDeclaredField("handlers");
            handlers.setAccessible(true);
            Map<?, ?> all = (Map<?, ?>) handlers.get(context.get(unitOfWork));
            return Stream.of(UnitOfWork.Phase.PREPARE_COMMIT, UnitOfWork.Phase.COMMIT)
                    .flatMap(phase -> ((Collection<?>) Objects.requireNonNullElse(all.get(phase), List.of())).stream())
                    .map(handler -> handler.getClass().getName())
                    .toList();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Axon has changed", e);
        }
    }
}
