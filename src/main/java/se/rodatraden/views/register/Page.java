package se.rodatraden.views.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a list, and the cursor of the next; null on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
    public Page {
        items = List.copyOf(items);
    }
}
