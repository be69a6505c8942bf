package se.rodatraden.store.cipher;

/** An encrypted text cannot be decrypted: its key is not there, or it was encrypted by another key than this installation's. */
public final class UnreadableTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableTextException(String message) {
        super(message);
    }

    UnreadableTextException(String message, Throwable cause) {
        super(message, cause);
    }
}
