package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Several writers that append old-dated events to the same database, by Axon's own JDBC storage and by ours, while a reader follows them.
 * Its tables are the caller's to make; the database is used as the owner of the tables.
 */
public final class HistoricWriters {
    private static final Instant LONG_AGO = Instant.parse("1974-05-01T00:00:00Z");
    private static final int WRITERS = 8;
    private static final int EACH = 150;

    /** So many are written each time. */
    public static final int EVENTS = WRITERS * EACH;

    private final TransactionTemplate transactions;
    private final EventStorageEngine ours;
    private final EventStorageEngine together;
    private final EventStorageEngine stock;

    public HistoricWriters(DataSource owner) {
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(owner));
        this.ours = Log.engine(owner);
        this.together = Log.grouping(owner);
        this.stock = stock(owner);
    }

    /** Makes the tables of Axon's own storage, as it makes them. */
    public static void createStockTables(DataSource owner) {
        stock(owner).createSchema(PostgresEventTableFactory.INSTANCE);
    }

    private static JdbcEventStorageEngine stock(DataSource owner) {
        return JdbcEventStorageEngine.builder()
                .eventSerializer(new EventSerializer(Happening.NAMES, Json.mapper()))
                .snapshotSerializer(new EventSerializer(Happening.NAMES, Json.mapper()))
                .connectionProvider(new SpringDataSourceConnectionProvider(owner))
                .transactionManager(new SpringTransactionManager(new DataSourceTransactionManager(owner)))
                .build();
    }

    /** Axon's own storage. */
    public EventStorageEngine stock() {
        return stock;
    }

    /** Ours, where each append is a call of its own. */
    public EventStorageEngine ours() {
        return ours;
    }

    /** Ours as in the product: what is appended at the same time is appended together. */
    public EventStorageEngine together() {
        return together;
    }

    /** Appends one event of the size that most have to a new stream, in a transaction of its own. */
    public void appendOne(EventStorageEngine engine) {
        DomainEventMessage<?> event = Log.event("0114/" + UUID.randomUUID(), 0, "x".repeat(300));
        append(engine, !engine.equals(together), event);
    }

    private void append(EventStorageEngine engine, boolean inTransaction, DomainEventMessage<?> event) {
        if (inTransaction) {
            transactions.executeWithoutResult(_ -> engine.appendEvents(List.of(event)));
        } else {
            engine.appendEvents(List.of(event));
        }
    }

    /** How many of {@link #EVENTS} old-dated events never reach a reader who follows while eight write them. */
    public int lost(EventStorageEngine engine, boolean inTransactions) throws Exception {
        Reader reader = Reader.fromHere(engine);
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            CompletableFuture<Void> written = new CompletableFuture<>();
            Future<?> reading = threads.submit(() -> {
                while (!written.isDone()) {
                    reader.readOn();
                }
            });
            List<Callable<Void>> work = IntStream.range(0, WRITERS)
                    .<Callable<Void>>mapToObj(_ -> () -> write(engine, inTransactions, "0764/" + UUID.randomUUID()))
                    .toList();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            written.complete(null);
            reading.get();
        }
        reader.readOn();
        assertThat(reader.seen).doesNotHaveDuplicates();
        return EVENTS - reader.seen.size();
    }

    private @Nullable Void write(EventStorageEngine engine, boolean inTransactions, String stream) {
        for (int i = 0; i < EACH; i++) {
            append(engine, inTransactions, longAgo(stream, i, stream + i));
        }
        return null;
    }

    static DomainEventMessage<?> longAgo(String stream, long sequence, String text) {
        Instant then = LONG_AGO.plusSeconds(ThreadLocalRandom.current().nextLong(1_000_000_000));
        return Log.event(stream, sequence, text, UUID.randomUUID().toString(), then);
    }

    /** Follows the log as a projection does, by the token of the last event it saw. */
    static final class Reader {
        private final List<String> seen = new ArrayList<>();
        private final EventStorageEngine engine;
        private @Nullable TrackingToken token;

        private Reader(EventStorageEngine engine) {
            this.engine = engine;
        }

        /** From what is there on. */
        static Reader fromHere(EventStorageEngine engine) {
            Reader reader = new Reader(engine);
            reader.readOn();
            reader.seen.clear();
            return reader;
        }

        List<String> seen() {
            return seen;
        }

        void readOn() {
            try (var events = engine.readEvents(token, false)) {
                for (TrackedEventMessage<?> event :
                        (Iterable<TrackedEventMessage<?>>) events.<TrackedEventMessage<?>>map(e -> e)::iterator) {
                    seen.add(((Happening.NoteTaken) event.getPayload()).text());
                    token = event.trackingToken();
                }
            }
        }
    }
}
