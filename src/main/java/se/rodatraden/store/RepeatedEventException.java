package se.rodatraden.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** An event with an id that is already recorded. Not a lost race: the same event came twice. */
public final class RepeatedEventException extends EventStoreException {
    RepeatedEventException(Throwable cause) {
        super("an event with this id is already recorded", cause);
    }
}
