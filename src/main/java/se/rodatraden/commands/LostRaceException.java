package se.rodatraden.commands;

import org.jspecify.annotations.Nullable;

/** Version conflict: the vision or municipality has changed since the version that the client has seen. */
public final class LostRaceException extends RuntimeException {
    LostRaceException(Object what, @Nullable Throwable cause) {
        super(what + " has changed since it was read", cause);
    }
}
