package se.rodatraden.views.deadlines;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * Whose dates are requested: of all municipalities, of one, of one of its bodies, or of some visions.
 *
 * @param municipality four-digit municipality code; null means all
 * @param body id of the body in the municipality's register
 * @param visions empty means all
 */
public record DeadlineScope(
        @Nullable String municipality, @Nullable String body, Set<VisionId> visions) {
    public static final DeadlineScope ALL = new DeadlineScope(null, null, Set.of());

    public DeadlineScope {
        visions = Set.copyOf(visions);
    }

    public static DeadlineScope municipality(String code) {
        return new DeadlineScope(code, null, Set.of());
    }

    public static DeadlineScope body(String code, String body) {
        return new DeadlineScope(code, body, Set.of());
    }

    public static DeadlineScope vision(VisionId vision) {
        return new DeadlineScope(null, null, Set.of(vision));
    }
}
