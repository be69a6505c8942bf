package se.rodatraden.commands;

import org.jspecify.annotations.Nullable;

/** Someone else recorded something of the vision, or of the municipality, first: what the sender had seen is not the latest any more. */
public final class LostRaceException extends RuntimeException {
    LostRaceException(Object what, @Nullable Throwable cause) {
        super(what + " has changed since it was read", cause);
    }
}
