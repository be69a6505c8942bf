package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.vision.value.BodyRef;

/** Whose the bodies are that a source names: a body's own, or those of one that has its matters now. */
public final class NamedBodies {
    private NamedBodies() {}

    /** The body named whose matters this one has on the day, itself or one that has ended. */
    public static Optional<Body> had(Municipality municipality, List<BodyRef> named, Body body, LocalDate day) {
        Successions successions = new Successions(municipality);
        return named.stream()
                .flatMap(ref -> successions.meant(ref.id(), ref.kind(), ref.name(), null).stream())
                .filter(had -> successions.heirs(had, day).stream().anyMatch(h -> h.id().equals(body.id())))
                .findFirst();
    }
}
