package se.rodatraden.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The log of all events, for those who read it without Axon: read models being rebuilt, feeds, exports. */
public final class EventLog {
    private static final String SELECT = "select " + StoredRow.COLUMNS + " from events ";
    private static final int FETCH = 1000;

    /**
     * Which events to read; null is "all".
     *
     * @param municipality the four-digit code that begins the stream's name
     * @param types names of events, such as {@code vision-adopted}
     */
    public record Filter(
            @Nullable String municipality,
            @Nullable Set<String> types,
            @Nullable String stream) {
        public static final Filter ALL = new Filter(null, null, null);
    }

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final EventNames names;
    private final ObjectReader strings;
    private final ClassValue<ObjectReader> readers;

    public EventLog(DataSource database, EventNames names, JsonMapper json) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.names = names;
        this.strings = json.readerFor(new TypeReference<Map<String, String>>() {});
        this.readers = new ClassValue<>() {
            @Override
            protected ObjectReader computeValue(Class<?> type) {
                return json.readerFor(type);
            }
        };
    }

    /** The position of the last event, 0 when there is none. */
    public long head() {
        return Objects.requireNonNull(jdbc.queryForObject("select position from head", Long.class));
    }

    /** The position of the last event recorded before the moment, 0 when there is none. */
    public long before(Instant moment) {
        return jdbc
                .queryForList(
                        "select position from events where recorded_at < ? order by recorded_at desc, position desc limit 1",
                        Long.class,
                        moment.atOffset(ZoneOffset.UTC))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** The sequence number of the stream's last event, -1 where there is none. */
    public long version(String stream) {
        return jdbc
                .queryForList(
                        "select sequence from events where stream = ? order by sequence desc limit 1",
                        Long.class,
                        stream)
                .stream()
                .findFirst()
                .orElse(-1L);
    }

    /** The events of one stream, in order. */
    public List<StoredEvent> stream(String stream) {
        return jdbc.query(SELECT + "where stream = ? order by sequence", (row, _) -> read(row), stream);
    }

    /** The events after a position, in order, no more than the limit. */
    public List<StoredEvent> after(long position, int limit) {
        return after(position, limit, Filter.ALL);
    }

    /** The events after a position that pass the filter, in order, no more than the limit. */
    public List<StoredEvent> after(long position, int limit, Filter filter) {
        return query(position, Long.MAX_VALUE, limit, filter, this::read);
    }

    /** The events after a position and up to another that pass the filter, in order, no more than the limit, not decoded. */
    public List<RawEvent> raw(long position, long last, int limit, Filter filter) {
        return query(
                position,
                last,
                limit,
                filter,
                row -> new RawEvent(
                        row.position,
                        row.stream,
                        row.sequence,
                        row.id,
                        row.type,
                        row.revision,
                        row.recordedAt,
                        row.payload,
                        row.metadata));
    }

    private <E> List<E> query(long position, long last, int limit, Filter filter, Function<StoredRow, E> form) {
        StringBuilder sql = new StringBuilder(SELECT).append("where position > ? and position <= ?");
        List<Object> parameters = new ArrayList<>(List.of(position, last));
        if (filter.municipality() != null) {
            sql.append(" and starts_with(stream, ?)");
            parameters.add(filter.municipality() + "/");
        }
        if (filter.types() != null) {
            sql.append(" and type = any(?)");
            parameters.add(filter.types().toArray(String[]::new));
        }
        if (filter.stream() != null) {
            sql.append(" and stream = ?");
            parameters.add(filter.stream());
        }
        parameters.add(limit);
        // In one stream both orders are the same, and the index of streams has this one.
        sql.append(" order by ").append(filter.stream() == null ? "position" : "sequence");
        return jdbc.query(
                sql.append(" limit ?").toString(), (row, _) -> form.apply(new StoredRow(row)), parameters.toArray());
    }

    /** Reads everything after a position in one go, as it stands when the reading begins; gives the last position read. */
    public long forEachAfter(long position, Consumer<StoredEvent> reader) {
        long[] last = {position};
        forEach(SELECT + "where position > ? order by position", position, row -> {
            reader.accept(read(row));
            last[0] = row.position;
        });
        return last[0];
    }

    private void forEach(String sql, long position, Consumer<StoredRow> reader) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (var query = connection.prepareStatement(sql)) {
                // Below zero, the rows come in binary from the first execution on: a payload in hexadecimal is twice as
                // long.
                query.unwrap(PGStatement.class).setPrepareThreshold(-1);
                query.setFetchSize(FETCH);
                query.setLong(1, position);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(new StoredRow(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new UncategorizedSQLException("reading the log", null, e);
        }
    }

    /**
     * Reads everything in one go, a whole stream at a time, as it stands when the reading begins. A stream's events are
     * decoded by whoever asks for them, so that several can.
     */
    public void forEachStream(Consumer<Supplier<List<StoredEvent>>> reader) {
        List<StoredRow> stream = new ArrayList<>();
        forEach(SELECT + "where position > ? order by stream, sequence", 0, row -> {
            if (!stream.isEmpty() && !stream.getFirst().stream.equals(row.stream)) {
                reader.accept(decoding(stream));
                stream.clear();
            }
            stream.add(row);
        });
        if (!stream.isEmpty()) {
            reader.accept(decoding(stream));
        }
    }

    private Supplier<List<StoredEvent>> decoding(List<StoredRow> stream) {
        List<StoredRow> rows = List.copyOf(stream);
        return () -> rows.stream().map(this::read).toList();
    }

    private StoredEvent read(ResultSet result) throws SQLException {
        return read(new StoredRow(result));
    }

    private StoredEvent read(StoredRow row) {
        return new StoredEvent(
                row.position,
                row.stream,
                row.sequence,
                row.id,
                row.type,
                row.revision,
                row.recordedAt,
                readers.get(names.classOf(row.type, row.revision)).readValue(row.payload),
                row.metadata.length == 2 ? Map.of() : strings.readValue(row.metadata));
    }
}
