package se.rodatraden.feeds.atom;

import java.io.Serial;

/** Too many feeds are being computed at the moment. Partial results are kept, so that a later request is faster. */
public final class FeedBusyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    FeedBusyException() {
        super("too many feeds are being made: try again");
    }
}
