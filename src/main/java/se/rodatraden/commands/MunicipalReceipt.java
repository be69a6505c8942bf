package se.rodatraden.commands;

import java.util.List;
import se.rodatraden.municipality.event.MunicipalEvent;

/**
 * Result of a municipal command: the number of events added to the municipality's stream and their first sequence number. None
 * are added if everything was recorded already.
 *
 * @param told the events; empty for a repeated request, whose events are in the log
 * @param places the log positions of the events, once committed
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

    /** The events with their positions, so that they need not be read back; empty for a repeated request. */
    public List<RecordedEvent> recorded() {
        return RecordedEvent.at(places, told.stream().map(Record.class::cast).toList());
    }
}
