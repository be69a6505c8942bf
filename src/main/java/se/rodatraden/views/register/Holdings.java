package se.rodatraden.views.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The size of the register.
 *
 * @param since when the first vision was registered; null if there is none
 * @param latest time of the last recording
 * @param position feed position of the last event of any vision
 */
public record Holdings(
        long visions,
        int municipalities,
        @Nullable Instant since,
        @Nullable Instant latest,
        long position) {}
