package se.rodatraden.store.secrecy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The texts in the database are encrypted by another key than the one in this node's file. */
public final class WrongTextKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongTextKeyException(String own, @Nullable String inUse) {
        this("texts in the database are encrypted by the key " + inUse + ", and this node has the key " + own);
    }

    private WrongTextKeyException(String message) {
        super(message);
    }

    static WrongTextKeyException missing(Path file, @Nullable String inUse) {
        return new WrongTextKeyException("texts in the database are encrypted by the key " + inUse
                + ", and there is no file " + file.toAbsolutePath());
    }
}
