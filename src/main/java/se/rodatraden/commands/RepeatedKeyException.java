package se.rodatraden.commands;

/** The idempotency key was already used for a different request. */
public final class RepeatedKeyException extends RuntimeException {
    public RepeatedKeyException(String key) {
        super("the idempotency key '" + key + "' was used for another request");
    }
}
