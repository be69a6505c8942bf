package se.rodatraden.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.VisionEvent;

/**
 * The decoded beginnings of the streams used last. A stream only grows, so a beginning stays true; what other nodes have added after it is
 * read, or the append finds it ({@link Remembered}). Bounded by events, since one stream may have as many as a thousand others. A stream in
 * which something is confidential or erased is not kept, and all are dropped after an erasure, so that no text outlives it here.
 */
final class StreamBeginnings {
    private final int mostEvents;
    private final Map<String, List<DomainEventMessage<?>>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int events;

    StreamBeginnings(int mostEvents) {
        this.mostEvents = mostEvents;
    }

    /** The events of the stream from the first on, as far as they are known here. */
    synchronized List<DomainEventMessage<?>> of(String stream) {
        return known.getOrDefault(stream, List.of());
    }

    /** Keeps a longer beginning, and lets those go that have not been used for longest. */
    synchronized void keep(String stream, List<DomainEventMessage<?>> beginning) {
        if (beginning.stream().anyMatch(StreamBeginnings::concernsSecrecy)) {
            forget(stream);
            return;
        }
        if (beginning.size() > mostEvents || beginning.size() <= of(stream).size()) {
            return;
        }
        List<DomainEventMessage<?>> before = known.put(stream, beginning);
        events += beginning.size() - (before == null ? 0 : before.size());
        Iterator<List<DomainEventMessage<?>>> longestUnused = known.values().iterator();
        while (events > mostEvents) {
            events -= longestUnused.next().size();
            longestUnused.remove();
        }
    }

    /** Adds what was just recorded at the end of a stream, if all before it is known. */
    synchronized void extend(String stream, long firstSequence, List<DomainEventMessage<?>> recorded) {
        List<DomainEventMessage<?>> before = of(stream);
        if (before.size() == firstSequence) {
            keep(stream, Stream.concat(before.stream(), recorded.stream()).toList());
        }
    }

    private void forget(String stream) {
        List<DomainEventMessage<?>> before = known.remove(stream);
        events -= before == null ? 0 : before.size();
    }

    synchronized void forgetAll() {
        known.clear();
        events = 0;
    }

    private static boolean concernsSecrecy(DomainEventMessage<?> message) {
        return message.getPayload() instanceof VisionEvent event && ConfidentialityMarks.changesMasking(event);
    }

    synchronized int events() {
        return events;
    }
}
