package se.rodatraden.commands;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MunicipalDecide;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;

/**
 * Axon's aggregate of a municipality's own stream: passes each command to {@link MunicipalDecide} and applies the resulting events. The
 * first command about a municipality creates its stream.
 */
@Aggregate(type = "municipality")
public class MunicipalityAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private final List<RecordedMunicipalEvent> recorded = new ArrayList<>();

    MunicipalityAggregate() {}

    /** Checks the expected version, which Axon does not do where a command may create the stream. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    MunicipalReceipt handle(
            MunicipalCommand command,
            InstantSource clock,
            @MetaDataValue(StreamTarget.EXPECTED_VERSION) @Nullable Long expected) {
        String code = command.municipality();
        long version = recorded.isEmpty() ? -1 : AggregateLifecycle.getVersion();
        if (expected != null && expected != version) {
            throw new LostRaceException(Municipality.stream(code), null);
        }
        return switch (MunicipalDecide.on(Municipality.of(code, recorded), command, clock.instant())) {
            case MunicipalVerdict.Refused refused -> throw new RefusedException(refused.violations());
            case MunicipalVerdict.Accepted accepted -> {
                accepted.events().forEach(AggregateLifecycle::apply);
                yield new MunicipalReceipt(code, version + 1, accepted.events().size(), accepted.events(), List.of());
            }
        };
    }

    @EventSourcingHandler
    void on(MunicipalEvent event, @Timestamp Instant recordedAt, @SequenceNumber long sequence) {
        id = Municipality.stream(event.municipality());
        recorded.add(new RecordedMunicipalEvent(sequence, recordedAt, event));
    }
}
