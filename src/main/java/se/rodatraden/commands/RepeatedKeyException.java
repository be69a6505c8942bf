package se.rodatraden.commands;

/** The key of an earlier request came with another request. */
public final class RepeatedKeyException extends RuntimeException {
    RepeatedKeyException(String key) {
        super("the idempotency key '" + key + "' was used for another request");
    }
}
