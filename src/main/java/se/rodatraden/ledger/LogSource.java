package se.rodatraden.ledger;

import java.util.Optional;
import se.rodatraden.ledger.tree.TileSource;

/**
 * All that a log shows: its checkpoint, tiles and entries, and, if it shows them, the stored bytes that the leaves have the hashes of. What
 * cannot be read because of a disk or a network is thrown as {@link java.io.UncheckedIOException} and says nothing of the log.
 */
public interface LogSource extends TileSource {

    /** The signed checkpoint, or nothing when there is none. */
    Optional<byte[]> checkpoint();

    /** Whether it shows the stored bytes of every event, so that one that is not there is missing. */
    default boolean showsEvents() {
        return false;
    }

    /** The stored payload of the event at a position, or nothing when it is not shown. */
    default Optional<byte[]> payload(long position) {
        return Optional.empty();
    }

    /** The stored metadata of the event at a position, or nothing when it is not shown. */
    default Optional<byte[]> metadata(long position) {
        return Optional.empty();
    }
}
