package se.rodatraden.feeds.atom;

import java.io.Serial;

/** So many ask for feeds that must be made anew that one more would only wait; what was made until now is kept for the next time. */
public final class FeedBusyException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    FeedBusyException() {
        super("too many feeds are being made: try again");
    }
}
