package se.rodatraden.feeds;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.StateTable;
import se.rodatraden.vision.VisionId;

/** The numbered feed of everything recorded, in the order of commit: read on from any position ever given. */
public final class Feed {
    private final EventLog log;
    private final SortedMap<String, String> types = new TreeMap<>();

    /**
     * Part of the feed.
     *
     * @param readTo the position to read on from; past the last event given where the filter let none more through
     */
    public record Part(List<CloudEvent> events, long readTo) {
        public Part {
            events = List.copyOf(events);
        }
    }

    public Feed(EventLog log, EventNames names) {
        this.log = log;
        names.classes().forEach((name, type) -> types.put(CloudEvent.type(type, name, 1), name));
    }

    /** The types of events there are, as subscribers know them. */
    public List<String> types() {
        return List.copyOf(types.keySet());
    }

    /** The type of an event that is not recorded yet. */
    public static String type(Record event) {
        return CloudEvent.type(event.getClass(), StateTable.kebab(event.getClass()), 1);
    }

    /**
     * The events after a position; null is all.
     *
     * @param type one of {@link #types}
     * @param stream a vision, {@code 0764/ny-vision}, or a municipality itself, {@code 0764/_municipality}
     */
    public Part after(
            long position, int limit, @Nullable String municipality, @Nullable String type, @Nullable String stream) {
        long head = log.head();
        String name = type == null ? null : types.get(type);
        List<StoredEvent> events = log.after(position, limit, new EventLog.Filter(municipality, name, stream));
        long last = events.isEmpty() ? position : events.getLast().position();
        return new Part(
                events.stream().map(CloudEvent::of).toList(), events.size() < limit ? Math.max(last, head) : last);
    }

    /** Everything recorded of one vision, in order. */
    public List<CloudEvent> of(VisionId vision) {
        return of(vision.toString());
    }

    /** Everything recorded of a vision or of a municipality itself, in order. */
    public List<CloudEvent> of(String stream) {
        return log.stream(stream).stream().map(CloudEvent::of).toList();
    }
}
