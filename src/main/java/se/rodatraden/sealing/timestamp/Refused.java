package se.rodatraden.sealing.timestamp;

import org.jspecify.annotations.Nullable;

/** An answer that is no time stamp of what was asked for. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
