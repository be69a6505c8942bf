package se.rodatraden.ledger;

import java.util.Optional;
import se.rodatraden.ledger.tree.TileSource;

/**
 * All that a log shows: its checkpoint, tiles and entries, and, if it shows them, the stored bytes that the leaves commit to. What
 * cannot be read because of a disk or a network is thrown as {@link java.io.UncheckedIOException} and says nothing of the log.
 */
public interface LogSource extends TileSource {

    /** The signed checkpoint, or nothing when there is none. */
    Optional<byte[]> checkpoint();

    /** Whether it shows the stored bytes of every event, so that one that is not there is missing. */
    default boolean showsEvents() {
        return false;
    }

    /** What is stored of the event at a position, or nothing when it is not shown. Asked for each position once, in order. */
    default Optional<StoredEvent> event(long position) {
        return Optional.empty();
    }
}
