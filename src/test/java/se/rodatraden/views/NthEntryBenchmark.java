package se.rodatraden.views;

import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.store.EventLog;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.command.Act;
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
    private static final List<Integer> PLACES = NthEntry.PLACES.stream()
            .filter(place -> place <= Integer.getInteger("most", 1_000))
            .toList();

    @Autowired
    private Commands commands;

    @Autowired
    private Progress progress;

    @Autowired
    private EventLog events;

    @Test
    void the_nth_entry_of_a_vision() {
        for (String round : List.of("warming up", "measured")) {
            System.out.printf("%n%s, ms: command + until shown%n", round);
            measure(round, "activities on days", NthEntry::activity);
            measure(round, "assertions of a month", NthEntry::assertion);
        }
    }

    private void measure(String round, String kind, BiFunction<VisionId, Integer, Act> acts) {
        NthEntry entries = new NthEntry(commands, progress, events, LIVE);
        StringBuilder line = new StringBuilder("%-22s".formatted(kind));
        double twentieth = 0;
        for (var place : entries.costs("nte-" + round.charAt(0) + "-" + kind.charAt(1), PLACES, acts)
                .entrySet()) {
            NthEntry.Cost cost = place.getValue();
            twentieth = twentieth == 0 ? cost.all() : twentieth;
            line.append(" · %d: %.1f + %.1f = %.2f of the 20th"
                    .formatted(place.getKey(), cost.command(), cost.shown(), cost.all() / twentieth));
        }
        System.out.println(line);
    }
}
