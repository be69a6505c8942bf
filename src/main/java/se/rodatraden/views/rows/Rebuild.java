package se.rodatraden.views.rows;

import java.sql.Connection;
import java.sql.SQLException;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.reading.LinkTable;

/**
 * Rebuilds all read models from the events: each vision is folded in memory and its rows are copied into new tables, which
 * then replace the live ones in one transaction. The projection continues from there.
 */
public final class Rebuild {
    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

    private final EventLog events;
    private final DataSource database;
    private final ViewTables tables;
    private final TransactionTemplate transactions;

    private final ViewWriter writer;

    public Rebuild(EventLog events, DataSource database, TransactionTemplate transactions, ViewWriter writer) {
        this.events = events;
        this.writer = writer;
        this.database = database;
        this.tables = new ViewTables(new JdbcTemplate(database));
        this.transactions = transactions;
    }

    /** Rebuilds if requested, or if the live tables are missing or have another version. */
    public void atStart(boolean asked) {
        if (asked || !tables.current()) {
            run();
        }
    }

    /** Rebuilds; returns the number of events read. */
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

    /** Processes what was recorded while the tables were filled; the swap has blocked all other writers. */
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
     * The surroundings of the visions.
     *
     * @param neighbours for each vision the others that can affect its standing
     * @param municipal the municipalities' own events, by stream name
     * @param head the position up to which everything is read
     * @param lexicon the words found in all visions
     */
    private record Around(
            Map<String, Set<String>> neighbours,
            Map<String, List<StoredEvent>> municipal,
            long head,
            Map<String, String> lexicon) {}

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
            rows.copyInto(connection, "links");
        }
        return new Around(neighbours, municipal, head, new ConcurrentHashMap<>());
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
            CopyRows lexicon = new CopyRows();
            around.lexicon.forEach(lexicon::row);
            try (Connection connection = database.getConnection()) {
                lexicon.copyInto(connection, "lexicon");
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

    /** Takes bundles of streams until an empty one, and copies their rows; returns the number of events. */
    private long copy(BlockingQueue<List<Supplier<List<StoredEvent>>>> queue, Around around)
            throws SQLException, InterruptedException {
        long read = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (List<Supplier<List<StoredEvent>>> bundle = queue.take(); !bundle.isEmpty(); bundle = queue.take()) {
                List<RebuiltRows> made = new ArrayList<>();
                for (Supplier<List<StoredEvent>> one : bundle) {
                    List<StoredEvent> stream = one.get();
                    read += stream.size();
                    if (!Municipality.isStream(stream.getFirst().stream())) {
                        make(stream, around).ifPresent(made::add);
                    }
                }
                copyAll(connection, made, around);
            }
            connection.setAutoCommit(true);
        }
        return read;
    }

    /** A vision whose rows cannot be made is parked and reported; the rebuild continues. */
    private Optional<RebuiltRows> make(List<StoredEvent> stream, Around around) {
        String vision = stream.getFirst().stream();
        try {
            return streams(stream, around).map(s -> {
                RebuiltRows rows = RebuiltRows.of(s);
                rows.shown().forEach(around.lexicon::putIfAbsent);
                return rows;
            });
        } catch (RuntimeException | StackOverflowError e) {
            if (Fault.passing(e)) {
                throw e;
            }
            Fault fault = Fault.of(e);
            fault.log(log, vision, e);
            return Optional.of(RebuiltRows.parked(vision, around.head, fault));
        }
    }

    /** Copies all rows at once; if the database refuses one, vision by vision. */
    private void copyAll(Connection connection, List<RebuiltRows> made, Around around) throws SQLException {
        try {
            RebuiltRows.together(made).copy(connection);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            if (Fault.passing(e)) {
                throw e;
            }
            for (RebuiltRows one : made) {
                copyOrPark(connection, one, around);
            }
        }
    }

    private static void copyOrPark(Connection connection, RebuiltRows one, Around around) throws SQLException {
        try {
            one.copy(connection);
        } catch (SQLException e) {
            connection.rollback();
            if (Fault.passing(e)) {
                throw e;
            }
            Fault fault = Fault.of(e);
            fault.log(log, one.vision(), e);
            RebuiltRows.parked(one.vision(), around.head, fault).copy(connection);
        }
        connection.commit();
    }

    private Optional<VisionStreams> streams(List<StoredEvent> own, Around around) {
        String vision = own.getFirst().stream();
        Set<String> neighbours = around.neighbours.getOrDefault(vision, Set.of());
        List<StoredEvent> municipal =
                around.municipal.getOrDefault(Municipality.stream(Municipality.codeOf(vision)), List.of());
        return new VisionStreams(own, events.streams(neighbours), municipal).upTo(around.head);
    }
}
