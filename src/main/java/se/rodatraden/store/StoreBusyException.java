package se.rodatraden.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Another writer held the store for longer than a command should wait. Nothing was recorded; the same command may be sent again. */
public final class StoreBusyException extends EventStoreException {
    StoreBusyException(Throwable cause) {
        super("the store is busy with another writer: try again", cause);
    }
}
