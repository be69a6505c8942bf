package se.rodatraden.vision;

import java.time.Instant;
import java.util.List;
import se.rodatraden.municipality.Municipality;

/**
 * What one vision's history is read together with: what is known of its municipality, and the other visions of the register that a link
 * ties it to. Both are as known at the same time as the history itself.
 *
 * @param linked visions that link to this one or that this one links to, in any order; the vision itself is left out
 */
public record Surroundings(Municipality municipality, List<LinkedVision> linked) {
    public Surroundings {
        linked = List.copyOf(linked);
    }

    /** The municipality alone, without any other vision. */
    public static Surroundings of(Municipality municipality) {
        return new Surroundings(municipality, List.of());
    }

    /** Nothing but what the law says of every municipality. */
    public static Surroundings statutory(String municipality) {
        return of(Municipality.statutory(municipality));
    }

    /** As known at the time: visions registered later are not there. */
    public Surroundings at(Instant time) {
        return new Surroundings(
                municipality.at(time),
                linked.stream()
                        .filter(l -> !l.history().registeredAt().isAfter(time))
                        .map(l -> l.at(time))
                        .toList());
    }
}
