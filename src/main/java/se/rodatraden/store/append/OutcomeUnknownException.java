package se.rodatraden.store.append;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The database was lost before it said whether the events are recorded. Never retried here: a request repeated with the same idempotency key
 * learns which it was.
 */
public final class OutcomeUnknownException extends EventStoreException {
    public OutcomeUnknownException(Throwable cause) {
        super("the database did not answer whether the events are recorded", cause);
    }
}
