package se.rodatraden.views.deadlines;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.VisionId;

/**
 * Whose dates are asked for: those of all municipalities, of one, of one of its bodies, or of one vision.
 *
 * @param municipality its four-digit code; null for all
 * @param body the body's id in the municipality's register
 */
public record DeadlineScope(
        @Nullable String municipality,
        @Nullable String body,
        @Nullable VisionId vision) {
    public static final DeadlineScope ALL = new DeadlineScope(null, null, null);

    public static DeadlineScope municipality(String code) {
        return new DeadlineScope(code, null, null);
    }

    public static DeadlineScope body(String code, String body) {
        return new DeadlineScope(code, body, null);
    }

    public static DeadlineScope vision(VisionId vision) {
        return new DeadlineScope(vision.municipality(), null, vision);
    }
}
