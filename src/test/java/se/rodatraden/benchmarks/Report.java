package se.rodatraden.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.views.NthEntry;

/** A run as a section of {@code src/docs/measured.md}: all that stands between two marks. */
final class Report {
    static final String BEGIN = "<!-- written by SuiteBenchmark: begin -->";
    static final String END = "<!-- written by SuiteBenchmark: end -->";
    static final Path PAGE = Path.of("src/docs/measured.md");
    static final String PICTURE = "measured-curves.svg";

    private static final String NONE = "–";

    private final Run run;
    private final Size largest;
    private final List<String> lines = new ArrayList<>();

    private Report(Run run) {
        this.run = run;
        this.largest = run.sizes().getLast();
    }

    static String markdown(Run run) {
        Report report = new Report(run);
        report.all();
        return String.join("\n", report.lines);
    }

    /** A page with its section replaced by this one. */
    static String into(String page, String section) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page does not have the marks " + BEGIN + " and " + END);
        }
        return page.substring(0, begin) + BEGIN + "\n\n" + section + "\n\n" + page.substring(end);
    }

    /** Why the figures of a run are worth little, if they are. */
    static String doubts(double loadBefore, int processors, boolean whole) {
        return (loadBefore > processors / 2.0 ? " **The machine had other work, so these figures say little.**" : "")
                + (whole ? "" : " **The run was a short one, and much of it cold.**");
    }

    private void all() {
        lines.add(run.machine());
        lines.add("");
        row("work", "stock Axon", "bare", "here", "of bare", "of stock", "aim", "rounds");
        row(Stream.generate(() -> "---").limit(8).toArray(String[]::new));
        rows();
        lines.add("");
        lines.add(
                "![Curves of append, n-th entry, reads and rebuild as the store grows; the table below has the figures]("
                        + PICTURE + ")");
        lines.add("");
        curves();
    }

    private void rows() {
        row(
                "committed events never delivered, of " + count(run.lost().of()) + " by 8 writers with old dates",
                count(run.lost().stock()),
                NONE,
                count(run.lost().ours()),
                NONE,
                NONE,
                "0",
                "1");
        row(
                "rebuild of all views, " + count(largest.events()) + " events; stock replays "
                        + count(run.replay().events()) + " into one table, with its defaults and tuned; events/s",
                rate(run.replay().result(), Run.STOCK) + "; "
                        + rate(run.replay().result(), Run.TUNED),
                rate(largest.rebuild(), Run.BARE),
                rate(largest.rebuild(), Run.OURS),
                ratio(largest.rebuild().ratio(Run.OURS, Run.BARE)),
                ratio(largest.rebuild().median(Run.OURS) / run.replay().result().median(Run.STOCK)),
                "80,000/s, 0.5 of bare, 20 of stock",
                largest.rebuild().rounds() + "; stock " + run.replay().result().rounds());
        seen("recorded → shown in the register", run.seen().shown());
        seen("recorded → delivered on a stream of the feed", run.seen().delivered());
        writers("commands of one event/s", run.commands(), "0.8 of bare");
        writers("one event appended by the storage alone, events/s", run.storage(), NONE);
        read("a vision on a day, as known at a time", Questions.VISION, "p99 10 ms at 10,000,000");
        read("the register of the country on a day, 500 visions in JSON", Questions.COUNTRY, "p99 50 ms for 1,000");
        read("a page of the register on a day", Size.PAGE, NONE);
        feed(run.feed());
        row(
                "full verification of " + count(run.leaves()) + " entries, against SHA-256 of the same bytes, s",
                NONE,
                decimal(run.verification().median(Run.BARE), 2),
                decimal(run.verification().median(Run.OURS), 2),
                ratio(run.verification().ratio(Run.OURS, Run.BARE)),
                NONE,
                "5 s for 1,000,000",
                run.verification().rounds());
        starts();
    }

    /** Not measured yet where only smaller stores were. */
    private void feed(Run.Feed feed) {
        if (feed.events() == 0) {
            return;
        }
        row(
                "feed catch-up by one stream, " + count(feed.events()) + " events, events/s",
                NONE,
                rate(feed.result(), Run.BARE),
                rate(feed.result(), Run.OURS),
                ratio(feed.result().ratio(Run.OURS, Run.BARE)),
                NONE,
                "0.5 of bare",
                feed.result().rounds());
    }

    private void seen(String work, Times ours) {
        row(
                work + ", " + ours.count() + " commits, p50 / p99 ms",
                run.seen().stock().toString(),
                NONE,
                ours.toString(),
                NONE,
                ratio(ours.p99() / run.seen().stock().p99()),
                "p99 20 ms",
                "1");
    }

    private void writers(String work, Map<Integer, Result> byWriters, String aim) {
        byWriters.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> {
            Result result = e.getValue();
            row(
                    work + ", " + e.getKey() + (e.getKey() == 1 ? " writer" : " writers"),
                    rate(result, Run.STOCK),
                    rate(result, Run.BARE),
                    rate(result, Run.OURS),
                    ratio(result.ratio(Run.OURS, Run.BARE)),
                    ratio(result.ratio(Run.OURS, Run.STOCK)),
                    e.getKey() == Size.WRITERS ? aim : NONE,
                    result.rounds());
        });
    }

    private void read(String work, String question, String aim) {
        Times ours = largest.reads().times(question);
        Times bare = largest.reads().times(Questions.CEILING);
        row(
                work + ", " + count(largest.events()) + " events, over HTTP, p50 / p99 ms",
                NONE,
                bare.toString(),
                ours.toString(),
                ratio(ours.p99() / bare.p99()),
                NONE,
                aim,
                largest.reads().rounds());
    }

    private void starts() {
        List<Starts.Start> starts = run.starts().stream()
                .sorted(Comparator.comparingDouble(Starts.Start::seconds))
                .toList();
        if (starts.isEmpty()) {
            row(
                    "start, warm data directory",
                    NONE,
                    NONE,
                    "not measured: `mvn -Pquick -DskipTests package` makes what is started",
                    NONE,
                    NONE,
                    "4 s, 350 MB",
                    NONE);
            return;
        }
        Starts.Start median = starts.get(starts.size() / 2);
        row(
                "start of the packaged product with its AOT cache, warm data directory, best / median",
                NONE,
                NONE,
                "%s / %s s, %d MB"
                        .formatted(
                                decimal(starts.getFirst().seconds(), 1),
                                decimal(median.seconds(), 1),
                                median.megabytes()),
                NONE,
                NONE,
                "4 s, 350 MB",
                String.valueOf(starts.size()));
    }

    private void curves() {
        row(
                "events in the store",
                "commands/s, 8 writers (of bare)",
                "20th · 200th · 500th · 1,000th entry until shown, ms",
                "a vision, p50 / p99 ms",
                "page of the register",
                "500 visions",
                "rebuild, events/s (of bare)",
                "rounds of each");
        row(Stream.generate(() -> "---").limit(8).toArray(String[]::new));
        for (Size size : run.sizes()) {
            row(
                    count(size.events()),
                    rate(size.append(), Run.OURS) + " ("
                            + ratio(size.append().median(Run.OURS) / size.bare().median(Run.BARE)) + ")",
                    NthEntry.PLACES.stream()
                            .map(p -> decimal(size.entries().median(String.valueOf(p)), 1))
                            .collect(Collectors.joining(" · ")),
                    size.reads().times(Questions.VISION).toString(),
                    size.reads().times(Size.PAGE).toString(),
                    size.reads().times(Questions.COUNTRY).toString(),
                    rate(size.rebuild(), Run.OURS) + " (" + ratio(size.rebuild().ratio(Run.OURS, Run.BARE)) + ")",
                    Stream.of(size.append(), size.entries(), size.reads(), size.rebuild())
                            .map(Result::rounds)
                            .collect(Collectors.joining("; ")));
        }
    }

    private void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    private static String rate(Result result, String name) {
        return count(Math.round(result.median(name)));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String ratio(double ratio) {
        return decimal(ratio, ratio < 10 ? 2 : 0);
    }

    private static String decimal(double number, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }
}
