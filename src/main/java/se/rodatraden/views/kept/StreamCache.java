package se.rodatraden.views.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;

/**
 * The decoded events of the streams that were read last. Recorded events never change, so only those after the last one are read again;
 * a new confidentiality mark changes how earlier events read, and then all of them are.
 */
public final class StreamCache {
    private static final int MOST = 24;
    private static final float LOAD = 0.75f;

    /** Reads the events of a stream, in order. */
    public interface Reader {
        /**
         * The events after a sequence number.
         *
         * @param sequence -1 for all of them
         */
        List<StoredEvent> after(String stream, long sequence);
    }

    private final Reader reader;
    private final Map<String, List<StoredEvent>> last = new LinkedHashMap<>(MOST, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<StoredEvent>> eldest) {
            return size() > MOST;
        }
    };

    public StreamCache(Reader reader) {
        this.reader = reader;
    }

    /** All events of the stream that are recorded now, in order. */
    public List<StoredEvent> stream(String stream) {
        List<StoredEvent> held = held(stream);
        if (held == null) {
            return read(stream);
        }
        List<StoredEvent> more = reader.after(stream, held.getLast().sequence());
        if (more.isEmpty()) {
            return held;
        }
        if (more.stream().anyMatch(e -> e.event() instanceof Fact fact && ConfidentialityMarks.isMark(fact))) {
            return read(stream);
        }
        List<StoredEvent> all = new ArrayList<>(held);
        all.addAll(more);
        return keep(stream, List.copyOf(all));
    }

    private List<StoredEvent> read(String stream) {
        return keep(stream, reader.after(stream, -1));
    }

    private synchronized @Nullable List<StoredEvent> held(String stream) {
        return last.get(stream);
    }

    private synchronized List<StoredEvent> keep(String stream, List<StoredEvent> events) {
        if (!events.isEmpty()) {
            last.put(stream, events);
        }
        return events;
    }
}
