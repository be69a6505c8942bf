package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Limits calls per minute, with bursts of one second's worth. Not thread-safe. */
final class Throttle {
    private static final double SECONDS = 60;

    private final double aSecond;
    private final double most;
    private double left;
    private Instant at;

    /** No limit if the number is null. */
    Throttle(@Nullable Integer aMinute, Instant now) {
        this.aSecond = aMinute == null ? Double.POSITIVE_INFINITY : aMinute / SECONDS;
        this.most = Math.max(1, aSecond);
        this.left = most;
        this.at = now;
    }

    /** When the next call is allowed: now or later. */
    Instant next(Instant now) {
        if (Double.isInfinite(aSecond)) {
            return now;
        }
        refill(now);
        return left >= 1 ? now : now.plusNanos((long) Math.ceil((1 - left) / aSecond * 1_000_000_000L));
    }

    /** Counts a call. */
    void made() {
        left--;
    }

    private void refill(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        left = Math.min(most, left + seconds * aSecond);
        at = now;
    }
}
