package se.rodatraden.sealing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which of the attempts that fail are written to the log: those for a new reason, and of the same one more and more seldom. Attempts are made
 * as often as something may have been recorded, which is at least once a second.
 */
final class FaultNotices {
    private final Duration first;
    private final Duration longest;
    private Duration pause;
    private @Nullable String last;
    private long written;

    FaultNotices(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.pause = first;
    }

    /** Whether to write of a failed attempt at a time in nanoseconds. */
    boolean write(String reason, long now) {
        if (!reason.equals(last)) {
            last = reason;
            pause = first;
        } else if (now - written < pause.toNanos()) {
            return false;
        } else {
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(longest) < 0 ? longer : longest;
        }
        written = now;
        return true;
    }

    /** An attempt succeeded. */
    void end() {
        last = null;
    }
}
