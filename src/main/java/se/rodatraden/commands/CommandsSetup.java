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

    @Bean
    LastJudged lastJudged() {
        return new LastJudged();
    }

    /** Copies the recorder and role from the command's metadata to its events. */
    @Bean
    CorrelationDataProvider recordedBy() {
        return new SimpleCorrelationDataProvider(Commands.RECORDED_BY, Commands.ROLE);
    }

    /** Not a bean, since Axon registers every interceptor bean, and it would then store each request twice. */
    @Bean
    Commands commands(
            CommandBus bus,
            EventStore events,
            JdbcOperations jdbc,
            AppendedEvents appended,
            KeptWithEvents withEvents,
            FromMemory memory,
            InstantSource clock,
            KnownSurroundings surroundings) {
        RepeatedRequests requests = new RepeatedRequests(jdbc, appended, withEvents, memory);
        bus.registerHandlerInterceptor(requests);
        return new Commands(bus, events, requests, clock, surroundings);
    }
}
