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
 * What one vision's history is read together with: what is known of its municipality, and the other visions of the register that a link
 * ties it to. Both are as known at the same time as the history itself.
 *
 * @param linked visions that link to this one or that this one links to, and perhaps others, in any order
 * @param lookedUp whether a vision that is not among them is not in the register, rather than not asked for
 */
public record Surroundings(Municipality municipality, List<LinkedVision> linked, boolean lookedUp) {
    public Surroundings {
        // In an order of their own, so that what is said never depends on how they were read.
        linked = linked.stream()
                .sorted(Comparator.comparing(l -> l.id().toString()))
                .toList();
    }

    /** All that is linked with the vision, as the register has it. */
    public Surroundings(Municipality municipality, List<LinkedVision> linked) {
        this(municipality, linked, true);
    }

    /** The municipality alone; other visions were not asked for. */
    public static Surroundings of(Municipality municipality) {
        return new Surroundings(municipality, List.of(), false);
    }

    /** Nothing but what the law says of every municipality. */
    public static Surroundings statutory(String municipality) {
        return of(Municipality.statutory(municipality));
    }

    /** Together with more visions, each once. */
    public Surroundings with(List<LinkedVision> more) {
        Map<VisionId, LinkedVision> all = new LinkedHashMap<>();
        Stream.concat(linked.stream(), more.stream()).forEach(l -> all.putIfAbsent(l.id(), l));
        return new Surroundings(municipality, List.copyOf(all.values()), lookedUp);
    }

    /** As known at the time: visions registered later are not there. */
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
