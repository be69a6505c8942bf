package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Fault;

/**
 * A delivery attempt and its outcome. Kept permanently.
 *
 * @param position feed position of the event; null for a test event
 * @param event id of the event, the same for all attempts
 * @param subject the vision
 * @param attempt number of the attempt for this event, from 1
 * @param millis duration of the call in milliseconds
 * @param status HTTP status; null if no answer came
 * @param fault why it failed; null if it succeeded
 * @param excerpt beginning of the answer
 */
public record Attempt(
        long id,
        Kind kind,
        @Nullable Long position,
        String event,
        String type,
        String subject,
        int attempt,
        Instant at,
        int millis,
        @Nullable Integer status,
        @Nullable Fault fault,
        @Nullable String detail,
        String excerpt,
        boolean delivered) {

    /** Why the call was made. */
    public enum Kind {
        LIVE,
        REPLAY,
        TEST
    }
}
