package se.rodatraden.commands;

import java.util.List;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/**
 * Result of a command: the number of events added to the vision's stream, their first sequence number, and the deviations found.
 * No events are added if everything was recorded already.
 *
 * @param told the events; empty for a repeated request, whose events are in the log
 * @param places the log positions of the events, once committed
 */
public record Receipt(
        VisionId vision,
        long firstSequence,
        int events,
        List<Deviation> deviations,
        List<VisionEvent> told,
        List<RecordedEvent.Place> places) {
    public Receipt {
        deviations = List.copyOf(deviations);
        told = List.copyOf(told);
        places = List.copyOf(places);
    }

    Receipt at(List<RecordedEvent.Place> appended) {
        return new Receipt(vision, firstSequence, events, deviations, told, appended);
    }

    /** The events with their positions, so that they need not be read back; empty for a repeated request. */
    public List<RecordedEvent> recorded() {
        return RecordedEvent.at(places, told.stream().map(Record.class::cast).toList());
    }
}
