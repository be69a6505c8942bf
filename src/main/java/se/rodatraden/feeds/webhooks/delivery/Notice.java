package se.rodatraden.feeds.webhooks.delivery;

import java.time.Instant;

/**
 * A notice to the owner of a subscription.
 *
 * @param detail the vision that was parked, or the answer that disabled the subscription
 */
public record Notice(Instant at, Kind kind, String detail) {

    /** The subject of the notice. */
    public enum Kind {
        DISABLED_GONE,
        DISABLED_FAILING,
        PARKED
    }
}
