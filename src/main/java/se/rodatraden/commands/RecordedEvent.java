package se.rodatraden.commands;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * An event that a command recorded.
 *
 * @param position its place in the log
 * @param sequence its place in its stream, from 0
 * @param id its UUID
 * @param event what happened: a {@link se.rodatraden.vision.VisionEvent} or a {@link se.rodatraden.municipality.MunicipalEvent}
 */
public record RecordedEvent(long position, long sequence, String id, Instant recordedAt, Record event) {

    /**
     * Where an event was appended.
     *
     * @param id its UUID
     */
    public record Place(long position, long sequence, String id, Instant recordedAt) {}

    /** The events at their places, in order; none where the places are not those of the events. */
    static List<RecordedEvent> at(List<Place> places, List<? extends Record> events) {
        List<RecordedEvent> recorded = new ArrayList<>();
        for (int i = 0; i < events.size() && places.size() == events.size(); i++) {
            Place p = places.get(i);
            recorded.add(new RecordedEvent(p.position(), p.sequence(), p.id(), p.recordedAt(), events.get(i)));
        }
        return List.copyOf(recorded);
    }
}
