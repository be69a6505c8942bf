package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/** One of several values that sources give for the same fact. */
public record SourceValue(String value, @Nullable String source) {
    public SourceValue {
        Checks.text("values.value", value, Checks.TEXT);
    }
}
