package se.rodatraden.ledger;

import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.leaf.Opening;

/**
 * What is stored of an event, beside its entry in the log.
 *
 * @param payload its payload with the salt; null where the salt is deleted because the text is erased
 * @param metadata its metadata with the salt; null where the salt is deleted, or they are not shown
 */
public record StoredEvent(
        @Nullable Opening payload, @Nullable Opening metadata) {}
