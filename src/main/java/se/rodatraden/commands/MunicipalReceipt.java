package se.rodatraden.commands;

import java.util.List;
import se.rodatraden.municipality.event.MunicipalEvent;

/**
 * What a municipal command came to: how many events it added to the municipality's stream, from which sequence number on. None
 * were added when everything it told was recorded already.
 *
 * @param told the events; none for a request that was answered before, whose events the log has
 * @param places where they stand, once they are committed
 */
public record MunicipalReceipt(
        String municipality,
        long firstSequence,
        int events,
        List<MunicipalEvent> told,
        List<RecordedEvent.Place> places) {
    public MunicipalReceipt {
        told = List.copyOf(told);
        places = List.copyOf(places);
    }

    MunicipalReceipt at(List<RecordedEvent.Place> appended) {
        return new MunicipalReceipt(municipality, firstSequence, events, told, appended);
    }

    /** The events with their positions, so that nothing need be read back; empty for a request that was answered before. */
    public List<RecordedEvent> recorded() {
        return RecordedEvent.at(places, told.stream().map(Record.class::cast).toList());
    }
}
