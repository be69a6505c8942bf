package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;

/**
 * Events that are sent once more, one after the other.
 *
 * @param from the first position
 * @param to the last
 * @param position how far it has come; {@code from - 1} at first
 * @param attempts how many times the next one has been tried
 */
public record Replay(
        long id, long from, long to, long position, int attempts, Instant nextAt, Status status, Instant askedAt) {

    /** How it stands. */
    public enum Status {
        RUNNING,
        DONE,
        /** An event was not taken at any of its attempts. */
        STOPPED
    }
}
