package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt changes, written in one transaction.
 *
 * @param behind the vision that is behind, or behind at another event than before
 * @param caughtUp the vision that is not behind any more
 * @param heldUntil until when the receiver asked to be left alone
 * @param replay how far the replay has come, if it was one
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
