package se.rodatraden.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event recorded by a command.
 *
 * @param position position in the log
 * @param sequence sequence number in its stream, from 0
 * @param id its UUID
 * @param event a {@link se.rodatraden.vision.VisionEvent} or a {@link se.rodatraden.municipality.MunicipalEvent}
 */
public record RecordedEvent(long position, long sequence, String id, Instant recordedAt, Record event) {

    /**
     * The location of an appended event.
     *
     * @param id its UUID
     */
    public record Place(long position, long sequence, String id, Instant recordedAt) {}

    /** Pairs events with their locations, in order; empty if the two do not match. */
    static List<RecordedEvent> at(List<Place> places, List<? extends Record> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (int i = 0; i < events.size() && places.size() == events.size(); i++) {
            Place p = places.get(i);
            recorded.add(new RecordedEvent(p.position(), p.sequence(), p.id(), p.recordedAt(), events.get(i)));
        }
        return List.copyOf(recorded);
    }
}
