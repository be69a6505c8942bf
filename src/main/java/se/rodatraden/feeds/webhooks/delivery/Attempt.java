package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Fault;

/**
 * One call and what came of it. Kept for ever.
 *
 * @param position of the event in the feed; null for a test, which is no event
 * @param event the event's id, the same at every attempt
 * @param subject the vision
 * @param attempt which attempt of this event, from 1
 * @param millis how long the call took
 * @param status the HTTP status, null where none came
 * @param fault why it was not taken, null where it was
 * @param excerpt the beginning of the answer
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
