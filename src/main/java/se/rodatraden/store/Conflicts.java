package se.rodatraden.store;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;

/** Translates a failed append into its cause, by the violated constraint. */
final class Conflicts {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Conflicts() {}

    static RuntimeException explain(DataAccessException failure, List<? extends DomainEventMessage<?>> events) {
        ServerErrorMessage error =
                failure.getMostSpecificCause() instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (error != null && LOCK_NOT_AVAILABLE.equals(error.getSQLState())) {
            return new StoreBusyException(failure);
        }
        if (error != null && PSQLState.UNIQUE_VIOLATION.getState().equals(error.getSQLState())) {
            if ("events_event_id".equals(error.getConstraint())) {
                return new RepeatedEventException(failure);
            }
            if ("events_stream_sequence".equals(error.getConstraint())) {
                return lostRace(failure, taken(error.getDetail(), events));
            }
        }
        return new EventStoreException("the events could not be recorded", failure);
    }

    private static RuntimeException lostRace(DataAccessException failure, DomainEventMessage<?> event) {
        String stream = event.getAggregateIdentifier();
        return event.getSequenceNumber() == 0
                ? new AggregateStreamCreationException(stream + " exists already", failure)
                : new ConcurrencyException(
                        "someone else recorded event %d of %s first".formatted(event.getSequenceNumber(), stream),
                        failure);
    }

    /** The event that conflicts with a stored one; the server reports its key as {@code (stream, sequence)=(0764/vision, 3)}. */
    private static DomainEventMessage<?> taken(@Nullable String detail, List<? extends DomainEventMessage<?>> events) {
        for (DomainEventMessage<?> event : events) {
            String key = "=(%s, %d)".formatted(event.getAggregateIdentifier(), event.getSequenceNumber());
            if (detail != null && detail.contains(key)) {
                return event;
            }
        }
        return events.getFirst();
    }
}
