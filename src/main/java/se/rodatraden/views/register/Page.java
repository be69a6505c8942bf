package se.rodatraden.views.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Part of a list, and the cursor that the rest is asked for with; null at its end. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
