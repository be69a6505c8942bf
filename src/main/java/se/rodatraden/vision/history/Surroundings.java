package se.rodatraden.vision.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.value.VisionId;

/**
 * The surroundings with which a vision's history is read: its municipality, and linked visions in the register. Both are as known
 * at the same time as the history itself.
 *
 * @param linked visions that link to this one or that this one links to, and perhaps others, in any order
 * @param lookedUp whether a vision missing from the list is known not to be in the register, rather than not looked up
 */
public record Surroundings(Municipality municipality, List<LinkedVision> linked, boolean lookedUp) {
    public Surroundings {
        // Sorted, so that the result does not depend on the order of reading.
        linked = linked.stream()
                .sorted(Comparator.comparing(l -> l.id().toString()))
                .toList();
    }

    /** All linked visions, as the register has them. */
    public Surroundings(Municipality municipality, List<LinkedVision> linked) {
        this(municipality, linked, true);
    }

    /** Only the municipality; other visions were not looked up. */
    public static Surroundings of(Municipality municipality) {
        return new Surroundings(municipality, List.of(), false);
    }

    /** Only the law common to all municipalities. */
    public static Surroundings statutory(String municipality) {
        return of(Municipality.statutory(municipality));
    }

    /** With further visions, without duplicates. */
    public Surroundings with(List<LinkedVision> more) {
        Map<VisionId, LinkedVision> all = new LinkedHashMap<>();
        Stream.concat(linked.stream(), more.stream()).forEach(l -> all.putIfAbsent(l.id(), l));
        return new Surroundings(municipality, List.copyOf(all.values()), lookedUp);
    }

    /** As known at the time, without visions registered later. */
    public Surroundings at(Instant time) {
        return new Surroundings(
                municipality.at(time),
                linked.stream()
                        .filter(l -> !l.history().registeredAt().isAfter(time))
                        .map(l -> l.at(time))
                        .toList(),
                lookedUp);
    }
}
