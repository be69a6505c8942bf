package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/** A part of a text, as the version has it: five focus areas, 35 goals, a named strength. */
public record Part(
        String kind, @Nullable String name, @Nullable Quantity quantity) {
    public Part {
        Checks.text("part.kind", kind, 100);
    }
}
