package se.rodatraden.feeds.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** No more calls than so many a minute, a second's worth of them at once. Not safe for several threads. */
final class Throttle {
    private static final double SECONDS = 60;

    private final double aSecond;
    private final double most;
    private double left;
    private Instant at;

    /** Without a bound where the number is null. */
    Throttle(@Nullable Integer aMinute, Instant now) {
        this.aSecond = aMinute == null ? Double.POSITIVE_INFINITY : aMinute / SECONDS;
        this.most = Math.max(1, aSecond);
        this.left = most;
        this.at = now;
    }

    /** When the next call may be made: now or later. */
    Instant next(Instant now) {
        if (Double.isInfinite(aSecond)) {
            return now;
        }
        refill(now);
        return left >= 1 ? now : now.plusNanos((long) Math.ceil((1 - left) / aSecond * 1_000_000_000L));
    }

    /** One is made. */
    void made() {
        left--;
    }

    private void refill(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        left = Math.min(most, left + seconds * aSecond);
        at = now;
    }
}
