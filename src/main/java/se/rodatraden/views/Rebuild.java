package se.rodatraden.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.Known;

/**
 * Makes all views anew from the events: each vision is folded in memory and its rows are copied into empty tables beside the
 * living ones, which they replace in one transaction. The live projection brings them up to date from there.
 */
public final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final EventLog events;
    private final DataSource database;
    private final ViewTables tables;
    private final TransactionTemplate transactions;

    private final ViewWriter writer;

    Rebuild(EventLog events, DataSource database, TransactionTemplate transactions, ViewWriter writer) {
        this.events = events;
        this.writer = writer;
        this.database = database;
        this.tables = new ViewTables(new JdbcTemplate(database));
        this.transactions = transactions;
    }

    /** Rebuilds where it is asked for, or the living tables are missing or of another version. */
    void atStart(boolean asked) {
        if (asked || !tables.current()) {
            run();
        }
    }

    /** Rebuilds; gives the number of events read. */
    public long run() {
        tables.createNext();
        long head = events.head();
        long read = fill(head);
        transactions.executeWithoutResult(_ -> {
            tables.swap(head);
            recordedAfter(head);
        });
        log.info("views rebuilt from {} events", read);
        return read;
    }

    /** Goes on with what was recorded while the tables were filled; the swap has stopped all other writers. */
    private void recordedAfter(long position) {
        Set<String> streams = new LinkedHashSet<>();
        long[] last = {position};
        events.forEachAfter(position, event -> {
            streams.add(event.stream());
            last[0] = event.position();
        });
        if (!streams.isEmpty()) {
            writer.write(streams, last[0]);
        }
    }

    /**
     * What the visions are read together with.
     *
     * @param neighbours for each vision the others that can change how it stands
     * @param municipal the municipalities' own events, by the name of the stream
     * @param head the position up to which everything is read
     */
    private record Around(Map<String, Set<String>> neighbours, Map<String, List<StoredEvent>> municipal, long head) {}

    private Around around(long head) throws SQLException {
        Map<String, LinkTable.Row> links = new LinkedHashMap<>();
        Map<String, List<StoredEvent>> municipal = new HashMap<>();
        events.forEachOf(
                LinkTable.NAMING,
                event -> LinkTable.rows(List.of(event))
                        .forEach(row ->
                                links.merge(row.vision() + " " + row.other(), row, (a, b) -> a.standing() ? a : b)));
        events.forEachMunicipal(event -> municipal
                .computeIfAbsent(event.stream(), _ -> new ArrayList<>())
                .add(event));
        Map<String, Set<String>> neighbours = new HashMap<>();
        CopyRows rows = new CopyRows();
        for (LinkTable.Row row : links.values()) {
            rows.row(row.vision(), row.other(), row.standing() ? "t" : "f");
            if (row.standing()) {
                neighbours
                        .computeIfAbsent(row.vision(), _ -> new LinkedHashSet<>())
                        .add(row.other());
                neighbours
                        .computeIfAbsent(row.other(), _ -> new LinkedHashSet<>())
                        .add(row.vision());
            }
        }
        try (Connection connection = database.getConnection()) {
            copyInto(connection, "links", rows);
        }
        return new Around(neighbours, municipal, head);
    }

    private long fill(long head) {
        int workers = Math.max(1, Runtime.getRuntime().availableProcessors());
        BlockingQueue<List<Supplier<List<StoredEvent>>>> queue = new ArrayBlockingQueue<>(workers * 2);
        try (var pool = java.util.concurrent.Executors.newFixedThreadPool(workers)) {
            Around around = around(head);
            List<Future<Long>> copying = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                copying.add(pool.submit(() -> copy(queue, around)));
            }
            List<Supplier<List<StoredEvent>>> bundle = new ArrayList<>();
            try {
                events.forEachStream(stream -> {
                    bundle.add(stream);
                    if (bundle.size() == 100) {
                        offer(queue, List.copyOf(bundle), copying);
                        bundle.clear();
                    }
                });
                offer(queue, List.copyOf(bundle), copying);
            } finally {
                for (int i = 0; i < workers; i++) {
                    offer(queue, List.of(), copying);
                }
            }
            long read = 0;
            for (Future<Long> one : copying) {
                read += one.get();
            }
            return read;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the rebuild was interrupted; the living views are as they were", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the rebuild failed; the living views are as they were", e.getCause());
        } catch (SQLException e) {
            throw new IllegalStateException("the rebuild failed; the living views are as they were", e);
        }
    }

    private static void offer(
            BlockingQueue<List<Supplier<List<StoredEvent>>>> queue,
            List<Supplier<List<StoredEvent>>> bundle,
            List<Future<Long>> copying) {
        try {
            while (!queue.offer(bundle, 100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                if (copying.stream().allMatch(Future::isDone)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes bundles of streams until an empty one, and copies their rows; gives the number of events. */
    private long copy(BlockingQueue<List<Supplier<List<StoredEvent>>>> queue, Around around)
            throws SQLException, InterruptedException {
        long read = 0;
        try (Connection connection = database.getConnection()) {
            for (List<Supplier<List<StoredEvent>>> bundle = queue.take(); !bundle.isEmpty(); bundle = queue.take()) {
                CopyRows visions = new CopyRows();
                CopyRows register = new CopyRows();
                CopyRows told = new CopyRows();
                for (Supplier<List<StoredEvent>> one : bundle) {
                    List<StoredEvent> stream = one.get();
                    read += stream.size();
                    if (!Municipality.isStream(stream.getFirst().stream())) {
                        streams(stream, around).ifPresent(s -> rows(s, visions, register, told));
                    }
                }
                copyInto(connection, "visions", visions);
                copyInto(connection, "register", register);
                copyInto(connection, "told (vision, entry, told)", told);
            }
        }
        return read;
    }

    private Optional<VisionStreams> streams(List<StoredEvent> own, Around around) {
        String vision = own.getFirst().stream();
        Set<String> neighbours = around.neighbours.getOrDefault(vision, Set.of());
        List<StoredEvent> municipal =
                around.municipal.getOrDefault(Municipality.stream(Municipality.codeOf(vision)), List.of());
        return new VisionStreams(own, events.streams(neighbours), municipal).upTo(around.head);
    }

    private static void rows(VisionStreams streams, CopyRows visions, CopyRows register, CopyRows told) {
        String vision = streams.vision();
        String municipality = Municipality.codeOf(vision);
        RegisterRows rows = new RegisterRows();
        rows.follow(streams, 0);
        Known known = rows.last();
        if (known == null) {
            throw new IllegalStateException(vision + " does not begin with its registration");
        }
        VisionRow v = VisionRow.of(vision, streams.own(), known);
        visions.row(
                v.vision(),
                municipality,
                v.title(),
                v.kind(),
                v.position(),
                v.sequence(),
                v.registered(),
                v.recordedAt(),
                streams.moments(0).getLast().position());
        for (RegisterRows.Row r : rows.fresh()) {
            register.row(
                    vision,
                    days(r.content().from(), r.content().to()),
                    times(r.knownFrom(), r.knownTo()),
                    "{" + String.join(",", r.states()) + "}",
                    r.content().snapshot());
        }
        ToldRow.of(vision, known).forEach(t -> told.row(t.vision(), t.entry(), t.told()));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to.plusDays(1)) + ")";
    }

    private static String times(Instant from, @Nullable Instant to) {
        return "[" + from + "," + (to == null ? "" : to) + ")";
    }

    private static void copyInto(Connection connection, String table, CopyRows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + ViewTables.NEXT + "." + table + " from stdin");
        try {
            byte[] bytes = rows.bytes();
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
