package se.rodatraden.feeds.atom;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/** A body named by an event: the acting body, an addressee, the receiver of the matter, or the body waited for. */
record Named(@Nullable String id, BodyKind kind, String name) {
    /** All bodies that the fact names, including those in a correction's new values. */
    static Set<Named> in(Fact fact) {
        Set<Named> found = new LinkedHashSet<>();
        gather(fact, found);
        return found;
    }

    /** The registered body meant, given what is known of the municipality. */
    Optional<Body> in(Municipality known) {
        Optional<Body> byId = id == null ? Optional.empty() : known.body(id);
        return byId.isPresent() ? byId : known.find(null, kind, name);
    }

    private static void gather(Object value, Set<Named> found) {
        switch (value) {
            case BodyRef body -> found.add(new Named(body.id(), body.kind(), body.name()));
            case Addressee asked -> found.add(new Named(asked.id(), asked.kind(), asked.name()));
            case List<?> list -> list.forEach(item -> gather(item, found));
            case Record record -> RecordParts.of(record).forEach(part -> gather(part, found));
            default -> {
                // texts, numbers, dates and enums contain no body
            }
        }
    }
}
