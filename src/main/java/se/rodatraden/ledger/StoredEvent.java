package se.rodatraden.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;

/**
 * An event as it is stored, beside its entry in the log.
 *
 * @param payload its payload with the salt; null where the salt is deleted because the text is erased
 * @param metadata its metadata with the salt; null where the salt is deleted, or they are not shown
 */
public record StoredEvent(
        String stream,
        long sequence,
        String id,
        String type,
        Instant recorded,
        @Nullable Opening payload,
        @Nullable Opening metadata) {

    /** Whether what is stored beside the texts is what the entry says. */
    boolean isOf(Leaf leaf) {
        return stream.equals(leaf.stream())
                && sequence == leaf.sequence()
                && id.equals(leaf.id())
                && type.equals(leaf.type())
                && recorded.equals(leaf.recorded());
    }
}
