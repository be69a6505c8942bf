package se.rodatraden.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.benchmarks.Rounds.Round;
import se.rodatraden.delivery.FeedSpeed;
import se.rodatraden.sealing.MadeUpLog;
import se.rodatraden.store.HistoricWriters;
import se.rodatraden.views.Writers;

/** What does not depend on the events in the store: the product, stock Axon and the bare ceiling in turn, on one PostgreSQL. */
final class SideBySide {
    private static final List<Integer> WRITERS = List.of(32, 8, 1);
    private static final int NOTES = 20;
    private static final int REPLAYED = 20_000;
    private static final int SEEN = 200;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration SHORTEST = Duration.ofMillis(5);

    /** Of those that are recorded for the feed, on average. */
    private static final int EVENTS_OF_A_COMMIT = 4;

    private static final Duration SHORT = Duration.ofMillis(500);

    private final Budget budget;

    SideBySide(Budget budget) {
        this.budget = budget;
    }

    Run.Lost lost() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            HistoricWriters.createStockTables(database.owner());
            HistoricWriters writers = new HistoricWriters(database.owner());
            return budget.stage(
                    "events never delivered",
                    () -> new Run.Lost(
                            HistoricWriters.EVENTS,
                            writers.lost(writers.stock(), true),
                            writers.lost(writers.together(), false)));
        }
    }

    /** One event appended by the storage alone. */
    Map<Integer, Result> storage() throws Exception {
        Map<Integer, Result> results = new LinkedHashMap<>();
        try (TestDatabase bare = TestDatabase.fresh();
                TestDatabase database = TestDatabase.fresh()) {
            HistoricWriters.createStockTables(database.owner());
            HistoricWriters storages = new HistoricWriters(database.owner());
            for (int writers : WRITERS) {
                Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
                measures.put(Run.BARE, () -> rate(Writers.bare(bare, writers, SHORT)));
                measures.put(
                        Run.OURS,
                        () -> rate(Writers.rate((_, _) -> storages.appendOne(storages.together()), writers, SHORT)));
                measures.put(
                        Run.STOCK,
                        () -> rate(Writers.rate((_, _) -> storages.appendOne(storages.stock()), writers, SHORT)));
                results.put(writers, budget.measure("storage alone, " + writers + " writers", 15, measures));
            }
        }
        return results;
    }

    /** What commands gave, and how soon others saw what they recorded. */
    record Commands(Map<Integer, Result> byWriters, Run.Seen seen) {}

    Commands commands() throws Exception {
        TestDatabase ours = TestDatabase.fresh();
        try (TestDatabase bare = TestDatabase.fresh();
                TestDatabase others = TestDatabase.fresh();
                Product product = Product.on(ours, Map.of());
                Stock stock = Stock.tuned(others.owner()).start()) {
            Map<Integer, Result> results = new LinkedHashMap<>();
            Writers commands = product.writers();
            Duration each = budget.of(1.5);
            for (int writers : WRITERS) {
                Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
                measures.put(Run.BARE, () -> rate(Writers.bare(bare, writers, SHORT)));
                measures.put(Run.OURS, () -> rate(commands.commands(writers, each, true)));
                measures.put(Run.STOCK, () -> rate(stock.commands(writers, NOTES, each)));
                results.put(writers, budget.measure("commands, " + writers + " writers", 40, measures));
            }
            int count = budget.count(SEEN);
            Times seen = budget.stage("recorded → seen, stock Axon", () -> stock.seen(count, PAUSE));
            Times shown = budget.stage("recorded → shown", () -> commands.shown(count, PAUSE));
            FeedSpeed feed = new FeedSpeed(product.port(), ours, 0);
            Times delivered = budget.stage("recorded → delivered", () -> {
                feed.delivered(count, SHORTEST);
                return feed.delivered(count * EVENTS_OF_A_COMMIT, PAUSE);
            });
            return new Commands(results, new Run.Seen(seen, shown, delivered));
        } finally {
            ours.drop();
        }
    }

    /** How fast stock Axon replays into its one table. */
    Run.Replay replay() throws Exception {
        int events = budget.count(REPLAYED);
        try (TestDatabase one = TestDatabase.fresh();
                TestDatabase other = TestDatabase.fresh();
                Stock byDefault = Stock.byDefault(one.owner()).fill(events).start();
                Stock tuned = Stock.tuned(other.owner()).fill(events).start()) {
            Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
            measures.put(Run.STOCK, () -> Round.of(byDefault.replay()));
            measures.put(Run.TUNED, () -> Round.of(tuned.replay()));
            return new Run.Replay(events, budget.measure("stock Axon's replay", 60, measures));
        }
    }

    /** The whole check of a log, and SHA-256 of the same bytes, in seconds. */
    Result verification(int leaves, Path folder) throws Exception {
        MadeUpLog log = budget.stage("a log made up", () -> MadeUpLog.of(leaves, folder));
        Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
        measures.put(Run.BARE, () -> Round.of(log.hashing()));
        measures.put(Run.OURS, () -> Round.of(log.check()));
        return budget.measure("verification", 40, measures);
    }

    private static Round rate(Writers.Rate rate) {
        return Round.of(rate.perSecond());
    }
}
