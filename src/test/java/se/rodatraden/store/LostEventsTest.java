package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;

/** Old-dated events recorded by several writers at once: Axon's own JDBC storage loses some for readers, ours none. */
class LostEventsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final Instant LONG_AGO = Instant.parse("1974-05-01T00:00:00Z");
    private static final int WRITERS = 8;
    private static final int EACH = 150;

    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.owner());
    private final EventStorageEngine ours = Log.engine(database.owner());
    private final EventStorageEngine together = Log.grouping(database.owner());
    private final JdbcEventStorageEngine stock = JdbcEventStorageEngine.builder()
            .eventSerializer(new EventSerializer(Happening.NAMES, Json.mapper()))
            .snapshotSerializer(new EventSerializer(Happening.NAMES, Json.mapper()))
            .connectionProvider(new SpringDataSourceConnectionProvider(database.owner()))
            .transactionManager(new SpringTransactionManager(transactions))
            .build();

    @BeforeAll
    static void stockTables() {
        new LostEventsTest().stock.createSchema(PostgresEventTableFactory.INSTANCE);
    }

    @Test
    void a_reader_passes_over_the_event_of_a_slower_writer_only_in_stock_storage() throws Exception {
        assertThat(readWhileTwoWrite(stock, true)).containsExactly("faster");
        assertThat(readWhileTwoWrite(ours, false)).containsExactly("slower", "faster");
    }

    /** One takes the first place and is slow to commit, another the second; a reader looks in between and at the end. */
    private List<String> readWhileTwoWrite(EventStorageEngine engine, boolean fasterCanCommit) throws Exception {
        String stream = "0764/" + UUID.randomUUID();
        Reader reader = new Reader(engine);
        reader.readOn();
        reader.seen.clear();
        CompletableFuture<Void> taken = new CompletableFuture<>();
        CompletableFuture<Void> mayCommit = new CompletableFuture<>();
        try (var writers = Executors.newFixedThreadPool(2)) {
            Future<?> slower = writers.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                engine.appendEvents(List.of(longAgo(stream + "-slow", 0, "slower")));
                taken.complete(null);
                mayCommit.join();
            }));
            taken.get();
            Future<?> faster = writers.submit(() -> new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> engine.appendEvents(List.of(longAgo(stream + "-fast", 0, "faster")))));
            if (fasterCanCommit) {
                faster.get();
            } else {
                await().until(LostEventsTest::someoneWaits);
            }
            reader.readOn();
            mayCommit.complete(null);
            slower.get();
            faster.get();
        }
        reader.readOn();
        return reader.seen;
    }

    private static boolean someoneWaits() {
        return database.jdbc()
                .sql("select count(*) > 0 from pg_locks where not granted")
                .query(Boolean.class)
                .single();
    }

    @Test
    void eight_writers_of_historic_dates_lose_nothing_for_a_reader_who_follows_them() throws Exception {
        int lostByStock = lost(stock, true);
        int lostByOurs = lost(ours, true);
        int lostTogether = lost(together, false);
        LoggerFactory.getLogger(LostEventsTest.class)
                .info(
                        "never delivered of {}: stock {}, ours {}, ours together {}",
                        WRITERS * EACH,
                        lostByStock,
                        lostByOurs,
                        lostTogether);
        assertThat(lostByOurs).isZero();
        assertThat(lostTogether).isZero();
    }

    private int lost(EventStorageEngine engine, boolean inTransactions) throws Exception {
        Reader reader = new Reader(engine);
        reader.readOn();
        reader.seen.clear();
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
        return WRITERS * EACH - reader.seen.size();
    }

    private @Nullable Void write(EventStorageEngine engine, boolean inTransactions, String stream) {
        for (int i = 0; i < EACH; i++) {
            DomainEventMessage<?> event = longAgo(stream, i, stream + i);
            if (inTransactions) {
                new TransactionTemplate(transactions).executeWithoutResult(_ -> engine.appendEvents(List.of(event)));
            } else {
                engine.appendEvents(List.of(event));
            }
        }
        return null;
    }

    private static DomainEventMessage<?> longAgo(String stream, long sequence, String text) {
        Instant then = LONG_AGO.plusSeconds(ThreadLocalRandom.current().nextLong(1_000_000_000));
        return Log.event(stream, sequence, text, UUID.randomUUID().toString(), then);
    }

    /** Follows the log as a projection does, by the token of the last event it saw. */
    private static final class Reader {
        final List<String> seen = new ArrayList<>();
        private final EventStorageEngine engine;
        private @Nullable TrackingToken token;

        Reader(EventStorageEngine engine) {
            this.engine = engine;
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
