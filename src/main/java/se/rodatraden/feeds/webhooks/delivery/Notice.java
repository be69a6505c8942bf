package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;

/**
 * Something that the owner of a subscription is told.
 *
 * @param detail the vision that was parked, or the answer that disabled it
 */
public record Notice(Instant at, Kind kind, String detail) {

    /** What about. */
    public enum Kind {
        DISABLED_GONE,
        DISABLED_FAILING,
        PARKED
    }
}
