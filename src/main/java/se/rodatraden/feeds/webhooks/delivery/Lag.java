package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Fault;

/**
 * A vision that is behind in a subscription, since an event of it was not taken. Later events of the vision wait for that one; those of
 * other visions do not.
 *
 * @param from the position of the first event that is not delivered
 * @param attempts how many times that one has been tried
 * @param nextAt when it is tried again; means nothing while parked
 * @param parked all attempts are spent, and it waits for someone to resume it
 * @param status the last answer's HTTP status, null where none came
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

    /** Its next event, which has not been tried. */
    Lag at(long position, Instant now) {
        return new Lag(subject, position, 0, now, false, firstFailedAt, null, null, null);
    }
}
