package se.rodatraden.store.secrecy;

import org.jspecify.annotations.Nullable;

/** The texts in the database are encrypted by another key than the one in this node's file. */
public final class WrongTextKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTextKeyException(String own, @Nullable String inUse) {
        super("texts in the database are encrypted by the key " + inUse + ", and this node has the key " + own);
    }
}
