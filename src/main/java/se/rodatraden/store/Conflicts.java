package se.rodatraden.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import se.rodatraden.store.append.Outcome;

/** Translates a failed append into its cause, by the violated constraint. */
final class Conflicts {
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String NOT_CONNECTED = "08001";
    private static final String GROWN = "40001";
    private static final String NOT_PERMITTED = "42501";

    private Conflicts() {}

    /** Of an append in the current transaction. */
    static RuntimeException explain(DataAccessException failure, List<? extends DomainEventMessage<?>> events) {
        return failure.getMostSpecificCause() instanceof SQLException e
                ? explain(e, failure, events)
                : new EventStoreException("the events could not be recorded", failure);
    }

    /** Of a call that recorded nothing. */
    static RuntimeException explain(SQLException failure, List<? extends DomainEventMessage<?>> events) {
        return explain(failure, failure, events);
    }

    /** Of a group that was refused while others may have been recorded. */
    static RuntimeException explain(Outcome.Refused refused, List<? extends DomainEventMessage<?>> events) {
        if (refused.sqlState().equals(NOT_PERMITTED)) {
            String stream = events.getFirst().getAggregateIdentifier();
            return new EventStoreException("the one who asks may not record in " + stream);
        }
        String message = Objects.requireNonNullElse(refused.message(), "") + " "
                + Objects.requireNonNullElse(refused.detail(), "");
        return explain(
                refused.sqlState(),
                refused.constraint(),
                refused.detail(),
                new SQLException(message, refused.sqlState()),
                events);
    }

    private static RuntimeException explain(
            SQLException failure, Exception cause, List<? extends DomainEventMessage<?>> events) {
        ServerErrorMessage error = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        return explain(
                failure.getSQLState(),
                error == null ? null : error.getConstraint(),
                error == null ? null : error.getDetail(),
                cause,
                events);
    }

    private static RuntimeException explain(
            @Nullable String sqlState,
            @Nullable String constraint,
            @Nullable String detail,
            Exception cause,
            List<? extends DomainEventMessage<?>> events) {
        if (LOCK_NOT_AVAILABLE.equals(sqlState) || NOT_CONNECTED.equals(sqlState)) {
            return new StoreBusyException(cause);
        }
        if (GROWN.equals(sqlState)) {
            return new ConcurrencyException("what the command was decided from has grown", cause);
        }
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(sqlState)) {
            if ("events_event_id".equals(constraint)) {
                return new RepeatedEventException(cause);
            }
            if ("events_stream_sequence".equals(constraint)) {
                return lostRace(cause, taken(detail, events));
            }
            if ("requests_pkey".equals(constraint)) {
                return new DuplicateKeyException("the idempotency key was used already", cause);
            }
        }
        return new EventStoreException("the events could not be recorded", cause);
    }

    private static RuntimeException lostRace(Exception failure, DomainEventMessage<?> event) {
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
