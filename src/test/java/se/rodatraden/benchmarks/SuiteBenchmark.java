package se.rodatraden.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.benchmarks.Rounds.Round;
import se.rodatraden.delivery.FeedSpeed;

/**
 * All that the budget names, in one run: beside stock Axon on the same PostgreSQL, beside bare ceilings, and as curves over the events in the
 * store. Times are printed and never asserted. {@code -Devents=} is the largest store, {@code -Dminutes=} how long it may take, and with
 * {@code -Dwrite} the page of the documentation and its picture are replaced; they are in {@code target/benchmarks} in any case.
 */
@Tag("benchmark")
class SuiteBenchmark {
    private static final long EVENTS = Long.getLong("events", 1_000_000);
    private static final long SMALLEST = 1_000;
    private static final long FED = 100_000;
    private static final int MOST_LEAVES = 1_000_000;
    private static final int STARTS = 5;

    /** Of a run of fifteen minutes: for a rebuild of all sizes but the largest, which gets what is left, and for what follows it. */
    private static final double REBUILD = 25;

    private static final double AFTER_REBUILD = 75;

    private final Budget budget = Budget.ofRun(EVENTS);

    @TempDir
    Path folder;

    @Test
    void all_rows_in_one_run() throws Exception {
        double load = load();
        System.out.printf("%nevery figure of the budget, %.1f minutes%n", budget.minutes());
        int leaves = (int) Math.min(EVENTS, MOST_LEAVES);
        List<Starts.Start> starts =
                budget.stage("starts", () -> Starts.measure(STARTS).orElse(List.of()));
        SideBySide others = new SideBySide(budget);
        Run.Lost lost = others.lost();
        Map<Integer, Result> storage = others.storage();
        SideBySide.Commands commands = others.commands();
        Run.Replay replay = others.replay();
        Result verification = others.verification(leaves, folder);
        AtomicReference<Run.Feed> feed = new AtomicReference<>(new Run.Feed(0, new Result(List.of(), 0, false)));
        Function<List<Size>, Run> run = sizes -> new Run(
                machine(load),
                lost,
                storage,
                commands.byWriters(),
                replay,
                commands.seen(),
                feed.get(),
                leaves,
                verification,
                starts,
                sizes);
        List<Size> sizes = sizes(feed, run);
        System.out.printf("%n%s%n", Report.markdown(run.apply(sizes)));
        if (System.getProperty("write") != null) {
            String section = Report.markdown(run.apply(sizes));
            Files.writeString(Report.PAGE, Report.into(Files.readString(Report.PAGE), section));
            Files.writeString(Report.PAGE.resolveSibling(Report.PICTURE), Curves.svg(run.apply(sizes)));
        }
    }

    /** What is known after each is kept, should a later one fail. */
    private List<Size> sizes(AtomicReference<Run.Feed> feed, Function<List<Size>, Run> run) throws Exception {
        List<Size> sizes = new ArrayList<>();
        for (long events : LongStream.iterate(SMALLEST, e -> e < EVENTS, e -> e * 10)
                .boxed()
                .toList()) {
            sizes.add(size(events, budget.of(REBUILD), feed));
            keep(run.apply(sizes));
        }
        Duration left = budget.left().minus(budget.of(AFTER_REBUILD + EVENTS / 20_000.0));
        sizes.add(size(EVENTS, left.compareTo(budget.of(REBUILD)) < 0 ? budget.of(REBUILD) : left, feed));
        keep(run.apply(sizes));
        return sizes;
    }

    private Size size(long events, Duration rebuilding, AtomicReference<Run.Feed> feed) throws Exception {
        return Size.measure(events, budget, rebuilding, (product, database) -> {
            if (events == Math.min(EVENTS, FED)) {
                feed.set(new Run.Feed(events, feed(events, product, database)));
            }
        });
    }

    private Result feed(long events, Product product, TestDatabase database) throws Exception {
        FeedSpeed feed = new FeedSpeed(product.port(), database, events);
        long[] bytes = {feed.stream(0)};
        Map<String, Rounds.Measure> measures = new LinkedHashMap<>();
        measures.put(Run.BARE, () -> Round.of(events / feed.ceiling(bytes[0])));
        measures.put(Run.OURS, () -> {
            long start = System.nanoTime();
            bytes[0] = feed.stream(0);
            return Round.of(events / ((System.nanoTime() - start) / 1e9));
        });
        return budget.measure("feed of %,d events".formatted(events), 25, measures);
    }

    private String machine(double loadBefore) {
        return String.format(
                Locale.ROOT,
                "%s: %d processors, %s %s, Java %s, PostgreSQL %s with fsync on; load average %.1f before and %.1f after; %.0f minutes"
                        + " (`-Devents=%d -Dminutes=%.0f`).%s",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                postgres(),
                loadBefore,
                load(),
                budget.spentSeconds() / 60,
                EVENTS,
                budget.minutes(),
                Report.doubts(loadBefore, Runtime.getRuntime().availableProcessors(), budget.isWhole()));
    }

    private static String postgres() {
        try (TestDatabase database = TestDatabase.fresh()) {
            return database.jdbc()
                    .sql("show server_version")
                    .query(String.class)
                    .single();
        }
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void keep(Run run) throws IOException {
        Path made = Files.createDirectories(Path.of("target/benchmarks"));
        Files.writeString(made.resolve(Report.PAGE.getFileName()), Report.markdown(run) + "\n");
        Files.writeString(made.resolve(Report.PICTURE), Curves.svg(run));
    }
}
