package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The changes caused by one attempt, stored in one transaction.
 *
 * @param behind the vision that has fallen behind, or is behind at another event than before
 * @param caughtUp the vision that is no longer behind
 * @param heldUntil until when the receiver asked us to pause
 * @param replay progress of the replay, if it was one
 */
record Outcome(
        Attempt attempt,
        @Nullable Lag behind,
        @Nullable String caughtUp,
        @Nullable Instant heldUntil,
        @Nullable Replay replay) {

    static Outcome taken(Attempt attempt) {
        return new Outcome(attempt, null, null, null, null);
    }
}
