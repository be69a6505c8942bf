package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.vision.value.BodyRef;

/** Resolves bodies named by sources to the bodies that have their matters now. */
public final class NamedBodies {
    private NamedBodies() {}

    /** The named body whose matters the given one has on the day: itself, or a dissolved one. */
    public static Optional<Body> had(Municipality municipality, List<BodyRef> named, Body body, LocalDate day) {
        Successions successions = new Successions(municipality);
        return named.stream()
                .flatMap(ref -> successions.meant(ref.id(), ref.kind(), ref.name(), null).stream())
                .filter(had -> successions.heirs(had, day).stream().anyMatch(h -> h.id().equals(body.id())))
                .findFirst();
    }
}
