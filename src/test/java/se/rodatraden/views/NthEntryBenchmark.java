package se.rodatraden.views;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Request;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/**
 * What the 20th, 200th, 500th and 1,000th entry of one vision costs, recorded live by one writer that waits until it is shown. The
 * entries before are recorded together; each figure is the median of {@code -Dlive=} entries around the place. The ratio to the 20th
 * entry of the same run is what counts. {@code -Dmost=} ends at an earlier place.
 */
@Tag("benchmark")
@RunningProduct
class NthEntryBenchmark {
    private static final int LIVE = Integer.getInteger("live", 20);
    private static final List<Integer> PLACES = Stream.of(20, 200, 500, 1_000)
            .filter(place -> place <= Integer.getInteger("most", 1_000))
            .toList();
    private static final LocalDate FIRST = LocalDate.parse("2000-01-01");
    private static final List<String> WORDS = List.of(
            "skola",
            "omsorg",
            "näringsliv",
            "miljö",
            "landsbygd",
            "bostäder",
            "kultur",
            "fritid",
            "trygghet",
            "demokrati",
            "tillväxt",
            "samverkan",
            "natur",
            "järnväg",
            "handel",
            "hälsa",
            "kvalitet",
            "dialog",
            "enkät",
            "synpunkter");

    @Autowired
    private Commands commands;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    /** Milliseconds: of the command, and from its answer until it is shown. */
    private record Cost(double command, double shown) {
        double all() {
            return command + shown;
        }
    }

    @Test
    void the_nth_entry_of_a_vision() {
        for (String round : List.of("warming up", "measured")) {
            System.out.printf("%n%s, ms: command + until shown%n", round);
            measure(round, "activities on days", NthEntryBenchmark::activity);
            measure(round, "assertions of a month", NthEntryBenchmark::assertion);
        }
    }

    private void measure(String round, String kind, BiFunction<VisionId, Integer, Act> acts) {
        VisionId id = new VisionId("0114", "nte-" + round.charAt(0) + "-" + kind.charAt(1));
        StringBuilder line = new StringBuilder("%-22s".formatted(kind));
        double twentieth = 0;
        int told = 0;
        for (int place : PLACES) {
            int until = place - LIVE / 2;
            fill(id, told, until, acts);
            Cost cost = live(id, until, acts);
            told = until + LIVE;
            twentieth = twentieth == 0 ? cost.all() : twentieth;
            line.append(" · %d: %.1f + %.1f = %.2f of the 20th"
                    .formatted(place, cost.command(), cost.shown(), cost.all() / twentieth));
        }
        System.out.println(line);
    }

    private void fill(VisionId id, int from, int to, BiFunction<VisionId, Integer, Act> acts) {
        commands.send(
                new VisionCommand.RecordHistory(
                        id,
                        (VisionCommand.RegisterVision) Copies.register(id.name()),
                        IntStream.range(from, to)
                                .mapToObj(i -> acts.apply(id, i))
                                .toList()),
                Request.by("benchmark"));
        shown(id);
    }

    private Cost live(VisionId id, int from, BiFunction<VisionId, Integer, Act> acts) {
        List<Double> command = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int i = from; i < from + LIVE; i++) {
            long start = System.nanoTime();
            commands.send(acts.apply(id, i), Request.by("benchmark"));
            long answered = System.nanoTime();
            shown(id);
            command.add((answered - start) / 1e6);
            shown.add((System.nanoTime() - answered) / 1e6);
        }
        return new Cost(median(command), median(shown));
    }

    private void shown(VisionId id) {
        progress.await(id, events.head(), Duration.ofSeconds(60));
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(v -> v).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One in four is known to the month only. */
    private static Act activity(VisionId id, int i) {
        LocalDate day = FIRST.plusDays(i * 7L);
        EventMetadata told = told(i, i % 4 == 0 ? day.toString().substring(0, "2000-01".length()) : day.toString());
        return new Act.RecordActivity(
                id,
                told,
                List.of(ActivityKind.values()).get(i % ActivityKind.values().length),
                "Dialog om " + words(i),
                null,
                null,
                List.of(),
                null);
    }

    private static Act assertion(VisionId id, int i) {
        return new Act.RecordAssertion(id, told(i, "2014-06"), "En uppgift ur protokollet om " + words(i) + ".");
    }

    private static String words(int i) {
        return WORDS.get(i % WORDS.size()) + " och " + WORDS.get(i / WORDS.size() % WORDS.size());
    }

    private static EventMetadata told(int i, String date) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told("e" + i, date));
    }
}
