package se.rodatraden.feeds.webhooks;

import java.io.Serial;

/** There is no subscription with the id. */
public final class NoSuchSubscriptionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoSuchSubscriptionException() {
        super("no such subscription");
    }
}
