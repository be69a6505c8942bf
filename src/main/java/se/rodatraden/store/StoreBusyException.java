package se.rodatraden.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Another writer held the log's lock for too long. Nothing was recorded; the command can be retried. */
public final class StoreBusyException extends EventStoreException {
    StoreBusyException(Throwable cause) {
        super("the store is busy with another writer: try again", cause);
    }
}
