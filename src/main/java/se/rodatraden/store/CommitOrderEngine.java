package se.rodatraden.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.rodatraden.store.append.Appender;
import se.rodatraden.store.append.Group;
import se.rodatraden.store.append.Outcome;
import se.rodatraden.store.append.RequestKey;

/**
 * Axon's event storage on a log whose position is gapless and in commit order, so a reader that has seen position n has
 * seen everything up to n. Appends by an {@link Appender}, which commits; what fails afterwards in the unit of work cannot undo it, so nothing
 * may follow. Within a transaction, and without an appender, the append is one call of {@code append_events} and part of the transaction; it
 * must be its last database access, since the log stays locked for other writers until the commit. Keeps no snapshots.
 */
public final class CommitOrderEngine extends BatchingEventStorageEngine {
    private final JdbcOperations jdbc;
    private final @Nullable Appender appender;
    private final Supplier<String> rights;

    /** Appends one command at a time, in the current transaction if there is one. */
    public CommitOrderEngine(JdbcOperations jdbc, Serializer serializer) {
        this(jdbc, serializer, null, () -> "");
    }

    /**
     * Appends together what is recorded at the same time.
     *
     * @param rights the caller's rights, in the form used by row-level security; taken in the thread that appends
     */
    public CommitOrderEngine(
            JdbcOperations jdbc, Serializer serializer, @Nullable Appender appender, Supplier<String> rights) {
        super(settings(serializer));
        this.jdbc = jdbc;
        this.appender = appender;
        this.rights = rights;
    }

    private static Builder settings(Serializer serializer) {
        Builder settings = new Builder() {};
        settings.eventSerializer(serializer).snapshotSerializer(serializer).batchSize(500);
        return settings;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> messages, Serializer serializer) {
        if (messages.isEmpty()) {
            return;
        }
        List<DomainEventMessage<?>> events = new ArrayList<>(messages.size());
        for (EventMessage<?> message : messages) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException(
                        "an event outside any stream cannot be recorded: " + message.getPayloadType());
            }
            events.add(event);
        }
        List<Appended> appended = appender != null && !TransactionSynchronizationManager.isActualTransactionActive()
                ? together(appender, events, serializer)
                : alone(events, serializer);
        CurrentUnitOfWork.ifStarted(unitOfWork -> Appended.tell(unitOfWork, appended));
    }

    /** Only what the database says is explained: an explanation is itself a {@link DataAccessException} where a key is repeated. */
    private List<Appended> alone(List<DomainEventMessage<?>> events, Serializer serializer) {
        try {
            return inTransaction(events, serializer);
        } catch (DataAccessException e) {
            throw Conflicts.explain(e, events);
        }
    }

    private List<Appended> together(Appender all, List<DomainEventMessage<?>> events, Serializer serializer) {
        if (CurrentUnitOfWork.isStarted()
                && !Appended.in(CurrentUnitOfWork.get()).isEmpty()) {
            throw new IllegalStateException("a unit of work appends once: what it appended first is durable already");
        }
        List<Group.Row> rows = events.stream().map(e -> row(e, serializer)).toList();
        Outcome outcome;
        try {
            outcome = all.append(new Group(rows, RequestKey.current(), rights.get(), Remembered.unchanged()));
        } catch (SQLException e) {
            throw Conflicts.explain(e, events);
        }
        return switch (outcome) {
            case Outcome.Refused refused -> throw Conflicts.explain(refused, events);
            case Outcome.Recorded recorded ->
                IntStream.range(0, rows.size())
                        .mapToObj(i -> {
                            Group.Row row = rows.get(i);
                            return new Appended(
                                    recorded.firstPosition() + i,
                                    row.stream(),
                                    row.sequence(),
                                    events.get(i).getIdentifier(),
                                    row.type(),
                                    recorded.at());
                        })
                        .toList();
        };
    }

    private static Group.Row row(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        return new Group.Row(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                UUID.fromString(event.getIdentifier()),
                payload.getType().getName(),
                Integer.parseInt(payload.getType().getRevision()),
                payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    private List<Appended> inTransaction(List<DomainEventMessage<?>> events, Serializer serializer) {
        RequestKey key = RequestKey.current();
        if (key != null) {
            jdbc.update(
                    "insert into requests (municipality, key, fingerprint, vision, first_sequence, events) values (?, ?, ?, ?, ?, ?)",
                    key.municipality(),
                    key.key(),
                    key.fingerprint(),
                    key.stream(),
                    key.firstSequence(),
                    key.events());
        }
        return jdbc.execute((ConnectionCallback<List<Appended>>) c -> append(c, events, serializer));
    }

    private static List<Appended> append(
            Connection connection, List<DomainEventMessage<?>> events, Serializer serializer) throws SQLException {
        List<SerializedObject<byte[]>> payloads = events.stream()
                .map(e -> e.serializePayload(serializer, byte[].class))
                .toList();
        try (var call = connection.prepareStatement(
                "select first_position, recorded from append_events(?, ?, ?, ?, ?, ?, ?)")) {
            call.setArray(1, array(connection, "text", events, DomainEventMessage::getAggregateIdentifier));
            call.setArray(2, array(connection, "int8", events, DomainEventMessage::getSequenceNumber));
            call.setArray(3, array(connection, "uuid", events, e -> UUID.fromString(e.getIdentifier())));
            call.setArray(
                    4, array(connection, "text", payloads, p -> p.getType().getName()));
            call.setArray(
                    5,
                    array(
                            connection,
                            "int4",
                            payloads,
                            p -> Integer.valueOf(p.getType().getRevision())));
            call.setArray(
                    6,
                    connection.createArrayOf(
                            "bytea",
                            payloads.stream().map(SerializedObject::getData).toArray(byte[][]::new)));
            call.setArray(
                    7,
                    connection.createArrayOf(
                            "bytea",
                            events.stream()
                                    .map(e -> e.serializeMetaData(serializer, byte[].class)
                                            .getData())
                                    .toArray(byte[][]::new)));
            try (var result = call.executeQuery()) {
                result.next();
                long first = result.getLong(1);
                Instant recorded = result.getObject(2, OffsetDateTime.class).toInstant();
                return IntStream.range(0, events.size())
                        .mapToObj(i -> {
                            DomainEventMessage<?> e = events.get(i);
                            return new Appended(
                                    first + i,
                                    e.getAggregateIdentifier(),
                                    e.getSequenceNumber(),
                                    e.getIdentifier(),
                                    payloads.get(i).getType().getName(),
                                    recorded);
                        })
                        .toList();
            }
        }
    }

    private static <E> java.sql.Array array(
            Connection connection, String type, List<E> events, Function<E, Object> value) throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray());
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return jdbc.query(
                "select " + StoredRow.COLUMNS + " from events where position > ? order by position limit ?",
                (row, _) -> new StoredRow(row),
                position(last),
                batchSize);
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null
                ? 0
                : ((GlobalSequenceTrackingToken) WrappedToken.unwrapLowerBound(token)).getGlobalIndex();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String stream, long firstSequence, int batchSize) {
        return jdbc.query(
                "select " + StoredRow.COLUMNS
                        + " from events where stream = ? and sequence >= ? order by sequence limit ?",
                (row, _) -> new StoredRow(row),
                stream,
                firstSequence,
                batchSize);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return Optional.ofNullable(
                jdbc.queryForObject("select max(sequence) from events where stream = ?", Long.class, stream));
    }

    /** The position before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return tokenOf("select position from events order by position desc limit 1");
    }

    /** The position before the first event recorded at the moment or later. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return tokenOf(
                "select position from events where recorded_at < ? order by recorded_at desc, position desc limit 1",
                moment.atOffset(ZoneOffset.UTC));
    }

    private TrackingToken tokenOf(String sql, Object... parameters) {
        return jdbc.queryForList(sql, Long.class, parameters).stream()
                .findFirst()
                .map(GlobalSequenceTrackingToken::new)
                .orElseGet(() -> new GlobalSequenceTrackingToken(0));
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("no snapshots are kept: a history is short, and folding it is cheap");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }
}
