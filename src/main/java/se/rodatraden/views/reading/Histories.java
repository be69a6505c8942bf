package se.rodatraden.views.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;

/** Builds a vision's history from the log. */
public final class Histories {
    private Histories() {}

    /** The history of a stream's events, in order. */
    public static Optional<History> of(List<StoredEvent> stream) {
        if (stream.isEmpty() || !(stream.getFirst().event() instanceof VisionEvent.VisionRegistered registered)) {
            return Optional.empty();
        }
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent e : stream) {
            if (e.event() instanceof Fact fact) {
                entries.add(new Entry(e.position(), e.recordedAt(), fact));
            }
        }
        return Optional.of(new History(registered, stream.getFirst().recordedAt(), entries));
    }

    /** The entries that events would become if recorded at the time, after the last one. */
    static List<Entry> unrecorded(List<VisionEvent> events, long last, Instant at) {
        List<Entry> entries = new ArrayList<>();
        for (VisionEvent event : events) {
            if (event instanceof Fact fact) {
                entries.add(new Entry(last + entries.size() + 1, at, fact));
            }
        }
        return entries;
    }
}
