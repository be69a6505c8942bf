package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/** One goal of a goal layer, with its number and the focus area it belongs to. */
public record Goal(
        @Nullable String no, String text, @Nullable String focusArea) {
    public Goal {
        Checks.text("goal.text", text, Checks.TEXT);
    }
}
