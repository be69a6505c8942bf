package se.rodatraden.views;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
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
 * Records entries of one vision around some places of its history one by one, as a writer that waits until each is shown; those between are
 * recorded together.
 */
public final class NthEntry {
    /** The places that are looked at. */
    public static final List<Integer> PLACES = List.of(20, 200, 500, 1_000);

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

    private final Commands commands;
    private final Progress progress;
    private final EventLog events;
    private final int live;

    /** With so many entries around each place. */
    public NthEntry(Commands commands, Progress progress, EventLog events, int live) {
        this.commands = commands;
        this.progress = progress;
        this.events = events;
        this.live = live;
    }

    /** Milliseconds: of the command, and from its answer until it is shown. */
    public record Cost(double command, double shown) {
        public double all() {
            return command + shown;
        }
    }

    /** The median costs at each place, in a vision that is made for it. */
    public Map<Integer, Cost> costs(String name, List<Integer> places, BiFunction<VisionId, Integer, Act> acts) {
        VisionId id = new VisionId("0114", name);
        Map<Integer, Cost> costs = new LinkedHashMap<>();
        int told = 0;
        for (int place : places) {
            int until = place - live / 2;
            fill(id, told, until, acts);
            costs.put(place, recorded(id, until, acts));
            told = until + live;
        }
        return costs;
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

    private Cost recorded(VisionId id, int from, BiFunction<VisionId, Integer, Act> acts) {
        List<Double> command = new ArrayList<>();
        List<Double> shown = new ArrayList<>();
        for (int i = from; i < from + live; i++) {
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
    public static Act activity(VisionId id, int i) {
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

    /** Known to the month. */
    public static Act assertion(VisionId id, int i) {
        return new Act.RecordAssertion(id, told(i, "2014-06"), "En uppgift ur protokollet om " + words(i) + ".");
    }

    private static String words(int i) {
        return WORDS.get(i % WORDS.size()) + " och " + WORDS.get(i / WORDS.size() % WORDS.size());
    }

    private static EventMetadata told(int i, String date) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told("e" + i, date));
    }
}
