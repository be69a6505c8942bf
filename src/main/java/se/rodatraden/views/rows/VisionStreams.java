package se.rodatraden.views.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.Histories;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;

/**
 * All events that affect one vision: its own, those of linked visions, and its municipality's. Each list is in
 * the order of recording.
 *
 * @param own never empty
 * @param linked by stream name
 */
public record VisionStreams(List<StoredEvent> own, Map<String, List<StoredEvent>> linked, List<StoredEvent> municipal) {

    /** Only the vision's own events. */
    static VisionStreams alone(List<StoredEvent> own) {
        return new VisionStreams(own, Map.of(), List.of());
    }

    public String vision() {
        return own.getFirst().stream();
    }

    /** The events up to a position; empty if the vision was not registered yet. */
    public Optional<VisionStreams> upTo(long position) {
        List<StoredEvent> first = upTo(own, position);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Map<String, List<StoredEvent>> others = new HashMap<>();
        linked.forEach((stream, events) -> others.put(stream, upTo(events, position)));
        return Optional.of(new VisionStreams(first, others, upTo(municipal, position)));
    }

    /**
     * The events up to a position and those recorded together with the last of them: a batch may end within a transaction, and nobody
     * ever knew only a part of it.
     */
    Optional<VisionStreams> upToTransactionOf(long position) {
        return upTo(position).flatMap(begun -> {
            Optional<StoredEvent> last = begun.all().max(Comparator.comparingLong(StoredEvent::position));
            return upTo(all().filter(e -> last.filter(l -> e.recordedAt().equals(l.recordedAt()))
                            .isPresent())
                    .mapToLong(StoredEvent::position)
                    .max()
                    .orElse(position));
        });
    }

    private Stream<StoredEvent> all() {
        return Stream.concat(Stream.of(own, municipal), linked.values().stream())
                .flatMap(List::stream);
    }

    /**
     * The last event of each transaction after a position, in order: the moments at which more became known. Starts with the
     * vision's registration.
     */
    List<StoredEvent> moments(long after) {
        long opened = own.getFirst().position();
        List<StoredEvent> all = all().filter(e -> e.position() > after && e.position() >= opened)
                .sorted(Comparator.comparingLong(StoredEvent::position))
                .toList();
        List<StoredEvent> moments = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            boolean together = i + 1 < all.size()
                    && all.get(i + 1).recordedAt().equals(all.get(i).recordedAt());
            if (!together) {
                moments.add(all.get(i));
            }
        }
        return moments;
    }

    /** Whether anything was marked confidential or erased after a position, or a mark was lifted, in any of the visions. */
    boolean markedAfter(long position) {
        return Stream.concat(Stream.of(own), linked.values().stream())
                .flatMap(List::stream)
                .anyMatch(e -> e.position() > position
                        && e.event() instanceof VisionEvent v
                        && ConfidentialityMarks.changesMasking(v));
    }

    private static List<StoredEvent> upTo(List<StoredEvent> events, long position) {
        int n = events.size();
        while (n > 0 && events.get(n - 1).position() > position) {
            n--;
        }
        return events.subList(0, n);
    }

    /** Reads the surroundings of a vision, and recomputes only the parts that have new events since the last call. */
    static final class Reader {
        private final Map<String, LinkedVision> visions = new HashMap<>();
        private @Nullable Municipality municipality;
        private int municipalEvents = -1;
        private boolean changed;

        Surroundings around(VisionStreams streams) {
            changed = false;
            List<LinkedVision> linked = new ArrayList<>();
            streams.linked.forEach((stream, events) ->
                    Histories.of(events).map(history -> vision(stream, history)).ifPresent(linked::add));
            return new Surroundings(municipality(streams), linked);
        }

        /** Whether the last surroundings differ from those before. */
        boolean changed() {
            return changed;
        }

        private LinkedVision vision(String stream, History history) {
            LinkedVision known = visions.get(stream);
            if (known == null
                    || known.history().entries().size() != history.entries().size()) {
                known = LinkedVision.of(history);
                visions.put(stream, known);
                changed = true;
            }
            return known;
        }

        private Municipality municipality(VisionStreams streams) {
            Municipality known = municipality;
            if (known == null || municipalEvents != streams.municipal.size()) {
                known = Municipality.of(
                        Municipality.codeOf(streams.vision()),
                        streams.municipal.stream()
                                .map(e -> new RecordedMunicipalEvent(
                                        e.position(), e.recordedAt(), (MunicipalEvent) e.event()))
                                .toList());
                municipality = known;
                municipalEvents = streams.municipal.size();
                changed = true;
            }
            return known;
        }
    }
}
