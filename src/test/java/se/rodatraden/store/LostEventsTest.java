package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
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

    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database.owner());
    private final HistoricWriters historic = new HistoricWriters(database.owner());
    private final EventStorageEngine stock = historic.stock();
    private final EventStorageEngine ours = historic.ours();

    @BeforeAll
    static void stockTables() {
        HistoricWriters.createStockTables(database.owner());
    }

    @Test
    void a_reader_passes_over_the_event_of_a_slower_writer_only_in_stock_storage() throws Exception {
        assertThat(readWhileTwoWrite(stock, true)).containsExactly("faster");
        assertThat(readWhileTwoWrite(ours, false)).containsExactly("slower", "faster");
    }

    /** One takes the first place and is slow to commit, another the second; a reader looks in between and at the end. */
    private List<String> readWhileTwoWrite(EventStorageEngine engine, boolean fasterCanCommit) throws Exception {
        String stream = "0764/" + UUID.randomUUID();
        HistoricWriters.Reader reader = HistoricWriters.Reader.fromHere(engine);
        CompletableFuture<Void> taken = new CompletableFuture<>();
        CompletableFuture<Void> mayCommit = new CompletableFuture<>();
        try (var writers = Executors.newFixedThreadPool(2)) {
            Future<?> slower = writers.submit(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                engine.appendEvents(List.of(HistoricWriters.longAgo(stream + "-slow", 0, "slower")));
                taken.complete(null);
                mayCommit.join();
            }));
            taken.get();
            Future<?> faster = writers.submit(() -> new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            _ -> engine.appendEvents(List.of(HistoricWriters.longAgo(stream + "-fast", 0, "faster")))));
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
        return reader.seen();
    }

    private static boolean someoneWaits() {
        return database.jdbc()
                .sql("select count(*) > 0 from pg_locks where not granted")
                .query(Boolean.class)
                .single();
    }

    @Test
    void eight_writers_of_historic_dates_lose_nothing_for_a_reader_who_follows_them() throws Exception {
        int lostByStock = historic.lost(stock, true);
        int lostByOurs = historic.lost(ours, true);
        int lostTogether = historic.lost(historic.together(), false);
        LoggerFactory.getLogger(LostEventsTest.class)
                .info(
                        "never delivered of {}: stock {}, ours {}, ours together {}",
                        HistoricWriters.EVENTS,
                        lostByStock,
                        lostByOurs,
                        lostTogether);
        assertThat(lostByOurs).isZero();
        assertThat(lostTogether).isZero();
    }
}
