package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;

/**
 * A request to send events again, one after another.
 *
 * @param from first position
 * @param to last position
 * @param position progress; {@code from - 1} at the start
 * @param attempts number of attempts at the next event
 */
public record Replay(
        long id, long from, long to, long position, int attempts, Instant nextAt, Status status, Instant askedAt) {

    /** The state of the replay. */
    public enum Status {
        RUNNING,
        DONE,
        /** All attempts at an event failed. */
        STOPPED
    }
}
