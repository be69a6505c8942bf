package se.rodatraden.feeds;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.VisionId;

/**
 * The numbered feed of everything recorded, in the order of commit: read on from any position ever given (ADR 0021).
 */
public final class Feed {
    /** How many positions are looked through for one part, so that a rare kind of event costs no reader more than that. */
    static final int LOOKED_THROUGH = 10_000;

    private final EventLog log;
    private final Envelope envelope;
    private final PublicAddress address;
    private final SortedMap<String, String> types = new TreeMap<>();

    /**
     * Part of the feed.
     *
     * @param readTo the position to read on from; past the last event given where the selection let none more through
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

    /** The types of events there are, as subscribers know them. */
    public List<String> types() {
        return List.copyOf(types.keySet());
    }

    /** The type of an event that is not recorded yet. */
    public static String type(Record event) {
        return CloudEvent.type(event.getClass(), StateTable.kebab(event.getClass()), EventNames.REVISION);
    }

    /** The position of the last event, 0 when there is none. */
    public long head() {
        return log.head();
    }

    /** The position after which everything was recorded at the moment or later. */
    public long before(Instant moment) {
        return log.before(moment);
    }

    /**
     * The events after a position that are selected, in order. Where fewer are given than the limit, the selection let no more
     * through up to {@link Part#readTo}, which moves on with every call until it has come to the end.
     */
    public Part read(long after, int limit, Selection selection) {
        long head = log.head();
        // One vision's events are found by its name; of anything else a stretch is looked through.
        long last = selection.subject() == null ? Math.min(head, after + Math.max(limit, LOOKED_THROUGH)) : head;
        if (last <= after) {
            return new Part(List.of(), after);
        }
        List<Outgoing> events = log.raw(after, last, limit, filter(selection)).stream()
                .map(envelope::of)
                .toList();
        return new Part(events, events.size() < limit ? last : events.getLast().position());
    }

    private EventLog.Filter filter(Selection selection) {
        return new EventLog.Filter(selection.municipality(), names(selection.type()), selection.subject());
    }

    private @Nullable Set<String> names(@Nullable String prefix) {
        return prefix == null
                ? null
                : types.entrySet().stream()
                        .filter(e -> e.getKey().startsWith(prefix))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.toSet());
    }

    /** Everything recorded of one vision, in order. */
    public List<CloudEvent> of(VisionId vision) {
        return of(vision.toString());
    }

    /** Everything recorded of a vision or of a municipality itself, in order. */
    public List<CloudEvent> of(String stream) {
        return log.stream(stream).stream().map(e -> CloudEvent.of(e, address)).toList();
    }
}
