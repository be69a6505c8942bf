package se.rodatraden.commands;

import java.util.List;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/**
 * What a command came to: how many events it added to the vision's stream, from which sequence number on, and what deviated.
 * None were added when everything it told was recorded already.
 *
 * @param told the events; none for a request that was answered before, whose events the log has
 * @param places where they stand, once they are committed
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

    /** The events with their positions, so that nothing need be read back; empty for a request that was answered before. */
    public List<RecordedEvent> recorded() {
        return RecordedEvent.at(places, told.stream().map(Record.class::cast).toList());
    }
}
