package se.rodatraden.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.store.cipher.TextCipher;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log of all events, for readers outside Axon: rebuilds of read models, feeds, exports. Text marked confidential at the time of
 * reading is masked, also in reads as of an earlier time; only the write side reads the real text (ADR 0026).
 */
public final class EventLog implements HeldTexts {
    private static final String SELECT = "select " + StoredRow.COLUMNS + ", " + KnownMarks.LAST + " from events ";
    private static final String TAILS = SELECT
            + "join unnest(?::text[], ?::bigint[]) t (of_stream, after) on stream = of_stream and sequence > after"
            + " order by stream, sequence";
    private static final int LAST_MARK = 10;
    private static final int FETCH = 1000;

    /** Query timeout for requests; full scans have none. */
    private static final int LONGEST_SECONDS = 30;

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final RowDecoder decoder;
    private final KnownMarks marks;

    /** A log without encrypted texts. */
    public EventLog(DataSource database, EventNames names, JsonMapper json) {
        this(database, names, json, TextCipher.NONE);
    }

    public EventLog(DataSource database, EventNames names, JsonMapper json, TextCipher cipher) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setQueryTimeout(LONGEST_SECONDS);
        this.decoder = new RowDecoder(names, json, cipher);
        this.marks = decoder.marks();
    }

    /** The marks are held with their reasons; an erasure that covers one replaces it. */
    @Override
    public void forgetTexts() {
        marks.more(jdbc);
    }

    /** The position of the last event, 0 when there is none. */
    public long head() {
        return Objects.requireNonNull(jdbc.queryForObject("select coalesce(max(position), 0) from events", Long.class));
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

    /** The sequence number of the stream's last event, -1 if it has none. */
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
        return rows(SELECT + "where stream = ? order by sequence", stream).stream()
                .map(decoder::read)
                .toList();
    }

    /** The events of each existing stream among those named, in order, by stream name. */
    public Map<String, List<StoredEvent>> streams(Collection<String> streams) {
        return tails(streams.stream().collect(Collectors.toMap(s -> s, _ -> -1L, (a, _) -> a)));
    }

    /** The same, of each stream only the events after a sequence number. */
    public Map<String, List<StoredEvent>> tails(Map<String, Long> after) {
        Map<String, List<StoredEvent>> found = new LinkedHashMap<>();
        if (!after.isEmpty()) {
            rows(TAILS, after.keySet().toArray(String[]::new), after.values().toArray(Long[]::new)).stream()
                    .map(decoder::read)
                    .forEach(e -> found.computeIfAbsent(e.stream(), _ -> new ArrayList<>())
                            .add(e));
        }
        return found;
    }

    /**
     * The events of one stream, in order, with confidential text unmasked: only for the code that shows it to those with permission, and
     * logs each reading.
     */
    public List<StoredEvent> confidentialTextInTheClear(String stream) {
        return rows(SELECT + "where stream = ? order by sequence", stream).stream()
                .map(decoder::readInTheClear)
                .toList();
    }

    /** The events after a position, in order, up to the limit. */
    public List<StoredEvent> after(long position, int limit) {
        return after(position, limit, EventFilter.ALL);
    }

    /** The events after a position that match the filter, in order, up to the limit. */
    public List<StoredEvent> after(long position, int limit, EventFilter filter) {
        return query(position, Long.MAX_VALUE, limit, filter, decoder::read);
    }

    /** The events between two positions that match the filter, in order, up to the limit, not decoded. */
    public List<RawEvent> raw(long position, long last, int limit, EventFilter filter) {
        return query(position, last, limit, filter, decoder::raw);
    }

    /** The events at the positions, in order. */
    public List<StoredEvent> at(Collection<Long> positions) {
        return positions.isEmpty()
                ? List.of()
                : rows(SELECT + "where position = any(?) order by position", (Object) positions.toArray(Long[]::new))
                        .stream()
                        .map(decoder::read)
                        .toList();
    }

    /** Whether any text of an entry is masked at present. */
    public boolean masks(String stream, String entry) {
        marks.more(jdbc);
        return !marks.of(stream).on(entry).isEmpty();
    }

    /** The stored rows; the marks that existed when they were read have been loaded when this returns. */
    private List<StoredRow> rows(String sql, Object... parameters) {
        long[] lastMark = {0};
        List<StoredRow> rows = jdbc.query(
                sql,
                (row, _) -> {
                    lastMark[0] = row.getLong(LAST_MARK);
                    return new StoredRow(row);
                },
                parameters);
        if (!marks.reach(lastMark[0])) {
            marks.more(jdbc);
        }
        return rows;
    }

    private <E> List<E> query(long position, long last, int limit, EventFilter filter, Function<StoredRow, E> form) {
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
        // Within a stream both orders are the same, and the index on streams has this one.
        sql.append(" order by ").append(filter.stream() == null ? "position" : "sequence");
        return rows(sql.append(" limit ?").toString(), parameters.toArray()).stream()
                .map(form)
                .toList();
    }

    /** Streams everything after a position from one database snapshot; returns the last position read. */
    public long forEachAfter(long position, Consumer<StoredEvent> reader) {
        long[] last = {position};
        forEach(SELECT + "where position > ? order by position", position, row -> {
            reader.accept(decoder.read(row));
            last[0] = row.position;
        });
        return last[0];
    }

    /** Streams all events of some types, in order. */
    public void forEachOf(Set<String> types, Consumer<StoredEvent> reader) {
        String names = types.stream().map(t -> "'" + names(t) + "'").collect(Collectors.joining(", "));
        forEach(
                SELECT + "where position > ? and type in (" + names + ") order by position",
                0,
                row -> reader.accept(decoder.read(row)));
    }

    /** An event name, checked to be safe in SQL. */
    private static String names(String type) {
        if (!type.matches("[a-z-]+")) {
            throw new IllegalArgumentException("not the name of an event: " + type);
        }
        return type;
    }

    /** Streams the events of all municipalities' own streams, in order. */
    public void forEachMunicipal(Consumer<StoredEvent> reader) {
        forEach(
                SELECT + "where position > ? and stream like '%/\\_municipality' order by position",
                0,
                row -> reader.accept(decoder.read(row)));
    }

    private void forEach(String sql, long position, Consumer<StoredRow> reader) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (var query = connection.prepareStatement(sql)) {
                // A negative threshold transfers rows in binary from the first execution: a payload in hexadecimal is
                // twice as
                // long.
                query.unwrap(PGStatement.class).setPrepareThreshold(-1);
                query.setFetchSize(FETCH);
                query.setLong(1, position);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        if (!marks.reach(rows.getLong(LAST_MARK))) {
                            marks.more(connection);
                        }
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
     * Streams one part of the streams up to a position, one whole stream at a time. The log is read in the order in which it is
     * stored, which is that of positions, and the database sorts a part by stream: in bounded memory, and without reading the pages
     * of the log at random. The events are decoded when the supplier is called, so that several threads can decode in parallel.
     *
     * @param part from 0; the streams are divided by a hash of their names
     * @param parts a power of two
     */
    public void forEachStream(long upTo, int part, int parts, Consumer<Supplier<List<StoredEvent>>> reader) {
        if (Integer.bitCount(parts) != 1 || part < 0 || part >= parts) {
            throw new IllegalArgumentException("no part " + part + " of " + parts);
        }
        List<StoredRow> stream = new ArrayList<>();
        String sorted = SELECT + "where position <= ? and (hashtextextended(stream, 0) & " + (parts - 1) + ") = " + part
                + " order by hashtextextended(stream, 0), stream, sequence";
        forEach(sorted, upTo, row -> {
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
        return () -> rows.stream().map(decoder::read).toList();
    }
}
