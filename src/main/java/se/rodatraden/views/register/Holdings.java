package se.rodatraden.views.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much the register holds.
 *
 * @param since when the first vision was registered; null where there is none
 * @param latest when something was last recorded of any
 * @param position that of the last event of any vision
 */
public record Holdings(
        long visions,
        int municipalities,
        @Nullable Instant since,
        @Nullable Instant latest,
        long position) {}
