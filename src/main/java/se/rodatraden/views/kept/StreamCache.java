package se.rodatraden.views.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.VisionEvent;

/**
 * The streams read lately, decoded. A stream only grows, so that only its rest is read; if something in it was marked confidential since,
 * a mark was lifted or a text was erased, it is read again, since that changes the text of events before.
 */
public final class StreamCache {
    /** Reads what streams have after a number, in order: all of it after -1. Those that have nothing are left out. */
    @FunctionalInterface
    public interface Reader {
        Map<String, List<StoredEvent>> after(Map<String, Long> sequences);
    }

    private final Reader reader;
    private final Recent<List<StoredEvent>> recent;

    /**
     * A cache of streams.
     *
     * @param most how many events are kept
     */
    public StreamCache(Reader reader, int most) {
        this.reader = reader;
        this.recent = new Recent<>(most);
    }

    /** Drops what has been read. */
    public void clear() {
        recent.clear();
    }

    /** The events of a stream, in order; the same list as before if there are no more. */
    public List<StoredEvent> stream(String name) {
        return streams(List.of(name)).getOrDefault(name, List.of());
    }

    /** The events of each existing stream among those named, in order. */
    public Map<String, List<StoredEvent>> streams(Collection<String> names) {
        if (names.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Map<String, List<StoredEvent>> known = new LinkedHashMap<>();
        Map<String, Long> after = new LinkedHashMap<>();
        for (String name : names) {
            List<StoredEvent> begun = recent.get(name);
            if (begun != null) {
                known.put(name, begun);
            }
            after.put(name, begun == null ? -1 : begun.getLast().sequence());
        }
        Map<String, List<StoredEvent>> found = new LinkedHashMap<>(known);
        Map<String, Long> again = new LinkedHashMap<>();
        reader.after(after).forEach((name, tail) -> {
            List<StoredEvent> begun = known.get(name);
            if (begun != null && marks(tail)) {
                again.put(name, -1L);
            } else {
                found.put(name, joined(begun, tail));
            }
        });
        if (!again.isEmpty()) {
            found.putAll(reader.after(again));
        }
        found.forEach((name, stream) -> recent.put(name, stream, stream.size()));
        return found;
    }

    private static boolean marks(List<StoredEvent> tail) {
        return tail.stream()
                .anyMatch(e -> e.event() instanceof VisionEvent event && ConfidentialityMarks.changesMasking(event));
    }

    private static List<StoredEvent> joined(@Nullable List<StoredEvent> begun, List<StoredEvent> tail) {
        if (begun == null) {
            return tail;
        }
        List<StoredEvent> all = new ArrayList<>(begun.size() + tail.size());
        all.addAll(begun);
        all.addAll(tail);
        return all;
    }
}
