package se.rodatraden.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.EventFilter;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.VisionId;

/**
 * The numbered feed of all recorded events in commit order; readable from any position ever issued (ADR 0021).
 */
public final class Feed {
    /** Limit on positions scanned per call, so that a filter for a rare event type does not scan the whole feed at once. */
    static final int LOOKED_THROUGH = 10_000;

    private final EventLog log;
    private final Envelope envelope;
    private final PublicAddress address;
    private final SortedMap<String, String> types = new TreeMap<>();

    /**
     * Part of the feed.
     *
     * @param readTo the position to read on from; beyond the last event returned where no more events matched
     */
    public record Part(List<Outgoing> events, long readTo) {
        public Part {
            events = List.copyOf(events);
        }
    }

    public Feed(EventLog log, EventNames names, PublicAddress address) {
        this.log = log;
        this.address = address;
        this.envelope = new Envelope(names, Json.mapper(), address);
        names.classes().forEach((name, type) -> types.put(CloudEvent.type(type, name, EventNames.REVISION), name));
    }

    /** The address under which others reach the feed. */
    public PublicAddress address() {
        return address;
    }

    /** The published event types. */
    public List<String> types() {
        return List.copyOf(types.keySet());
    }

    /** The published type of an event not yet recorded. */
    public static String type(Record event) {
        return CloudEvent.type(event.getClass(), StateTable.kebab(event.getClass()), EventNames.REVISION);
    }

    /** The position of the last event, 0 when there is none. */
    public long head() {
        return log.head();
    }

    /** The position before the first event recorded at the moment or later. */
    public long before(Instant moment) {
        return log.before(moment);
    }

    /**
     * The events after a position that match the selection, in order. Fewer than the limit means that no more matched up to
     * {@link Part#readTo}, which advances with every call until the end of the feed.
     */
    public Part read(long after, int limit, Selection selection) {
        if (selection.equals(Selection.ALL)) {
            List<Outgoing> events = events(after, Long.MAX_VALUE, limit, selection);
            return new Part(events, events.isEmpty() ? after : events.getLast().position());
        }
        long head = log.head();
        // Events of a single vision are found by an index; for any other selection a range is scanned.
        long last = selection.subject() == null ? Math.min(head, after + Math.max(limit, LOOKED_THROUGH)) : head;
        if (last <= after) {
            return new Part(List.of(), after);
        }
        List<Outgoing> events = events(after, last, limit, selection);
        return new Part(events, events.size() < limit ? last : events.getLast().position());
    }

    private List<Outgoing> events(long after, long last, int limit, Selection selection) {
        return log.raw(after, last, limit, filter(selection)).stream()
                .map(envelope::of)
                .toList();
    }

    private EventFilter filter(Selection selection) {
        return new EventFilter(selection.municipality(), names(selection.type()), selection.subject());
    }

    private @Nullable Set<String> names(@Nullable String prefix) {
        return prefix == null
                ? null
                : types.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(prefix))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
    }

    /** All events of a vision, in order. */
    public List<CloudEvent> of(VisionId vision) {
        return of(vision.toString());
    }

    /** All events of a vision or of a municipality itself, in order. */
    public List<CloudEvent> of(String stream) {
        return log.stream(stream).stream().map(e -> CloudEvent.of(e, address)).toList();
    }
}
