package se.rodatraden.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events to read; null means all.
 *
 * @param municipality four-digit municipality code: the prefix of the stream's name
 * @param types names of events, such as {@code vision-adopted}
 */
public record EventFilter(
        @Nullable String municipality,
        @Nullable Set<String> types,
        @Nullable String stream) {
    public static final EventFilter ALL = new EventFilter(null, null, null);
}
