package se.rodatraden.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.municipality.Municipality;

/**
 * What a history is judged in: the kind of document it was registered as, what is known of the municipality, and the visions linked with it.
 *
 * @param vision null where no vision is asked about by name
 */
record Setting(DocumentKind kind, @Nullable VisionId vision, Surroundings around) {
    Setting(DocumentKind kind, Municipality municipality) {
        this(kind, null, Surroundings.of(municipality));
    }

    Municipality municipality() {
        return around.municipality();
    }
}
