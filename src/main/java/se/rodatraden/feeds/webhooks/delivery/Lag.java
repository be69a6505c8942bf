package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Fault;

/**
 * A vision that is behind in a subscription, because delivery of one of its events failed. Later events of the vision wait for it; those
 * of other visions do not.
 *
 * @param from position of the first undelivered event
 * @param attempts number of attempts to deliver it
 * @param nextAt time of the next attempt; not used while parked
 * @param parked all attempts have failed, and it waits to be resumed
 * @param status HTTP status of the last answer; null if none came
 */
public record Lag(
        String subject,
        long from,
        int attempts,
        Instant nextAt,
        boolean parked,
        Instant firstFailedAt,
        @Nullable Integer status,
        @Nullable Fault fault,
        @Nullable String detail) {

    /** The state at its next event, which has not been tried. */
    Lag at(long position, Instant now) {
        return new Lag(subject, position, 0, now, false, firstFailedAt, null, null, null);
    }
}
