package se.rodatraden.views.deadlines;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * Whose dates are asked for: those of all municipalities, of one, of one of its bodies, or of some visions.
 *
 * @param municipality its four-digit code; null for all
 * @param body the body's id in the municipality's register
 * @param visions empty for all
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
