package se.rodatraden.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.benchmarks.Rounds.Round;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.views.NthEntry;
import se.rodatraden.views.Writers;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.rows.BareViews;

/**
 * What was measured with so many events in the store.
 *
 * @param rebuild of all views but for search, against reading the events and then copying the rows
 * @param reads over HTTP by one client
 * @param append commands of one event by eight writers, views following
 * @param bare the append alone by eight writers, to the same store
 * @param entries the n-th entry of one vision until it is shown, in milliseconds
 */
record Size(long events, Result rebuild, Result reads, Result append, Result bare, Result entries) {
    static final String OURS = "ours";
    static final String BARE = "bare";
    static final String PAGE = "a page of the register on a day";
    static final int WRITERS = 8;

    private static final Duration ROUND = Duration.ofMillis(800);
    private static final int AROUND_A_PLACE = 10;

    /** What is measured besides, before anything is appended. */
    interface Besides {
        void on(Product product, TestDatabase database) throws Exception;
    }

    /** Fills a store with so many events of the made-up country, and measures with at most so many seconds for its rebuild. */
    static Size measure(long events, Budget budget, Duration rebuilding, Besides besides) throws Exception {
        TestDatabase database = TestDatabase.fresh();
        String size = "%,d events: ".formatted(events);
        try {
            List<MadeUpCountry.Made> visions =
                    budget.stage(size + "made up", () -> MadeUpCountry.fill(database.owner(), events));
            mayBuildViews(database);
            Result rebuild = budget.stage(size + "rebuild", () -> rebuild(database.dataSource(), events, rebuilding));
            Result reads;
            Result append;
            Result entries;
            // It would seal the whole store beside.
            try (Product product = Product.on(database, Map.of("rodatraden.log.enabled", "false"))) {
                reads = reads(size, budget, product, visions);
                besides.on(product, database);
                entries = entries(size, budget, product.nthEntry(AROUND_A_PLACE));
                Writers writers = product.writers();
                append = budget.measure(
                        size + "commands",
                        14,
                        Map.of(
                                OURS,
                                () -> Round.of(writers.commands(WRITERS, budget.of(1.5), true)
                                        .perSecond())));
            }
            Result bare = budget.measure(
                    size + "bare append",
                    6,
                    Map.of(
                            BARE,
                            () -> Round.of(
                                    Writers.bare(database, WRITERS, ROUND).perSecond())));
            return new Size(events, rebuild, reads, append, bare, entries);
        } finally {
            database.drop();
        }
    }

    /** As the product's start allows its login to. */
    private static void mayBuildViews(TestDatabase database) {
        String granted = database.jdbc()
                .sql("select format('grant create on database %I to %I', current_database(), current_user)")
                .query(String.class)
                .single();
        new JdbcTemplate(database.owner()).execute(granted);
    }

    private static Result rebuild(DataSource source, long events, Duration atMost) throws Exception {
        EventLog log = new EventLog(source, EventNames.all(), Json.mapper());
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        try (Rebuild rebuild = new Rebuild(log, source, transactions)) {
            Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
            measures.put(OURS, () -> Round.of(events / seconds(rebuild)));
            measures.put(BARE, () -> Round.of(events / (BareViews.read(log) + BareViews.copy(source))));
            Result result = new Rounds(System::nanoTime).run(measures, atMost);
            // Search would be filled in beside all that follows.
            rebuild.pause();
            return result;
        }
    }

    private static double seconds(Rebuild rebuild) {
        long start = System.nanoTime();
        rebuild.runViews();
        return (System.nanoTime() - start) / 1e9;
    }

    private static Result reads(String size, Budget budget, Product product, List<MadeUpCountry.Made> visions)
            throws Exception {
        Asking asking = new Asking(product.port());
        Map<String, Function<SplittableRandom, String>> questions = Questions.of(asking.style(), visions);
        Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
        for (String question : List.of(Questions.CEILING, Questions.VISION, Questions.COUNTRY)) {
            Function<SplittableRandom, String> asked = Objects.requireNonNull(questions.get(question));
            measures.put(question, () -> Round.of(asking.ask(asked, 1, budget.of(ROUND.toMillis() / 1e3))));
        }
        measures.put(PAGE, () -> Round.of(asking.ask(Questions::page, 1, budget.of(ROUND.toMillis() / 1e3))));
        return budget.measure(size + "reads", 25, measures);
    }

    /** A round is a vision of its own; what each place in it costs is one of its figures. */
    private static Result entries(String size, Budget budget, NthEntry entries) throws Exception {
        Map<Integer, NthEntry.Cost> costs = new LinkedHashMap<>();
        int[] round = {0};
        Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
        for (int place : NthEntry.PLACES) {
            measures.put(String.valueOf(place), () -> {
                if (place == NthEntry.PLACES.getFirst()) {
                    costs.putAll(entries.costs("nte-" + round[0]++, NthEntry.PLACES, NthEntry::activity));
                }
                return Round.of(Objects.requireNonNull(costs.get(place)).all());
            });
        }
        return budget.measure(size + "20th to 1,000th entry", 15, measures);
    }
}
