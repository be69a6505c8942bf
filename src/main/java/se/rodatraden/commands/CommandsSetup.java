package se.rodatraden.commands;

import java.time.InstantSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import se.rodatraden.vision.KnownSurroundings;

/** The beans of the write model. */
@Configuration(proxyBeanMethods = false)
class CommandsSetup {
    @Bean
    CommandTargetResolver streamTarget() {
        return new StreamTarget();
    }

    /** Who recorded, and in which role, goes from the command to its events. */
    @Bean
    CorrelationDataProvider recordedBy() {
        return new SimpleCorrelationDataProvider(Commands.RECORDED_BY, Commands.ROLE);
    }

    /** The keeper of repeated requests is no bean: Axon registers every interceptor that is one, and it would keep all twice. */
    @Bean
    Commands commands(
            CommandBus bus,
            EventStore events,
            JdbcOperations jdbc,
            AppendedEvents appended,
            InstantSource clock,
            KnownSurroundings surroundings) {
        RepeatedRequests requests = new RepeatedRequests(jdbc, appended);
        bus.registerHandlerInterceptor(requests);
        return new Commands(bus, events, requests, clock, surroundings);
    }
}
