package se.rodatraden.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** An event with this id is already recorded: a duplicate, not a version conflict. */
public final class RepeatedEventException extends EventStoreException {
    RepeatedEventException(Throwable cause) {
        super("an event with this id is already recorded", cause);
    }
}
