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
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.Decided;
import se.rodatraden.vision.KnownSurroundings;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;

/**
 * Axon's aggregate of a vision's stream: passes each command to {@link Decide} with the history so far and applies the resulting
 * events. One handler takes all acts, by the message name given by {@link CommandMessages}.
 */
@Aggregate(type = "vision")
public class VisionAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private VisionEvent.@Nullable VisionRegistered registered;
    private Instant registeredAt = Instant.EPOCH;
    private final List<Entry> entries = new ArrayList<>();

    VisionAggregate() {}

    private Receipt decide(VisionCommand command, InstantSource clock, KnownSurroundings around, LastJudged judged) {
        Decided decided =
                Decide.on(history(), command, clock.instant(), around.of(command), judged.of(command.vision()));
        judged.keep(command.vision(), decided.judged());
        return switch (decided.verdict()) {
            case Verdict.Refused refused -> throw new RefusedException(refused.violations());
            case Verdict.Accepted accepted -> {
                long first = registered == null ? 0 : AggregateLifecycle.getVersion() + 1;
                accepted.events().forEach(AggregateLifecycle::apply);
                yield new Receipt(
                        command.vision(),
                        first,
                        accepted.events().size(),
                        accepted.deviations(),
                        accepted.events(),
                        List.of());
            }
        };
    }

    /** Checks the expected version, which Axon does not do where a command may create the stream. */
    private void asExpected(VisionCommand command, @Nullable Long expected) {
        long version = registered == null ? -1 : AggregateLifecycle.getVersion();
        if (expected != null && expected != version) {
            throw new LostRaceException(command.vision().toString(), null);
        }
    }

    @Nullable
    History history() {
        return registered == null ? null : new History(registered, registeredAt, entries);
    }

    @EventSourcingHandler
    void on(VisionEvent event, @Timestamp Instant recordedAt, @SequenceNumber long sequence) {
        switch (event) {
            case VisionEvent.VisionRegistered opened -> {
                id = opened.vision().toString();
                registered = opened;
                registeredAt = recordedAt;
            }
            case Fact fact -> entries.add(new Entry(sequence, recordedAt, fact));
            case VisionEvent.TextsErased _ -> {
                // The entry's text is masked where it is read; the history has the same entries.
            }
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            VisionCommand.RegisterVision command,
            InstantSource clock,
            KnownSurroundings around,
            LastJudged judged,
            @MetaDataValue(StreamTarget.EXPECTED_VERSION) @Nullable Long expected) {
        asExpected(command, expected);
        return decide(command, clock, around, judged);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(
            VisionCommand.RecordHistory command,
            InstantSource clock,
            KnownSurroundings around,
            LastJudged judged,
            @MetaDataValue(StreamTarget.EXPECTED_VERSION) @Nullable Long expected) {
        asExpected(command, expected);
        return decide(command, clock, around, judged);
    }

    @CommandHandler
    Receipt handle(VisionCommand.EraseTexts command, InstantSource clock, KnownSurroundings around, LastJudged judged) {
        return decide(command, clock, around, judged);
    }

    @CommandHandler
    Receipt handle(Act command, InstantSource clock, KnownSurroundings around, LastJudged judged) {
        return decide(command, clock, around, judged);
    }
}
