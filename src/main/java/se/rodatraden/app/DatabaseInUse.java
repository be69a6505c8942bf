package se.rodatraden.app;

import org.jspecify.annotations.Nullable;

/**
 * The database of this start.
 *
 * @param embedded the embedded one; null if it is the operator's own
 */
record DatabaseInUse(@Nullable EmbeddedDatabase embedded) {
    boolean isEmbedded() {
        return embedded != null;
    }
}
