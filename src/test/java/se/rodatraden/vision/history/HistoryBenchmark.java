package se.rodatraden.vision.history;

import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;

/** What it costs to make a timeline of a history, and how that grows with its entries: one in four known to the month only. */
@Tag("benchmark")
class HistoryBenchmark {
    /** Fewer rounds measure the compiler: a history of a thousand entries needs about two hundred to be at its pace. */
    private static final int WARM = 250;

    @Test
    void timelines_of_growing_histories() {
        double smallest = 0;
        for (int entries : List.of(10, 100, 1_000)) {
            History history = ofEntries(entries);
            int rounds = Math.max(WARM, 20_000 / entries);
            time(history, rounds);
            double micros = time(history, rounds);
            smallest = smallest == 0 ? micros : smallest;
            System.out.printf(
                    "timeline of %,d entries: %,.0f µs = %.1f × that of ten, for %d × the entries%n",
                    entries, micros, micros / smallest, entries / 10);
        }
    }

    private static double time(History history, int rounds) {
        long start = System.nanoTime();
        int periods = 0;
        for (int i = 0; i < rounds; i++) {
            periods += history.known().timeline().periods().size();
        }
        double micros = (System.nanoTime() - start) / 1e3 / rounds;
        if (periods < rounds) {
            throw new AssertionError("no life was drawn");
        }
        return micros;
    }

    private static History ofEntries(int entries) {
        List<Act> acts = new ArrayList<>(List.of(propose(told("p", "2000-01-01"))));
        for (int i = 1; i < entries; i++) {
            LocalDate day = LocalDate.parse("2000-01-01").plusDays(i * 9L);
            String date = i % 4 == 0 ? day.toString().substring(0, 7) : day.toString();
            acts.add(
                    switch (i % 5) {
                        case 0 -> send(told("e" + i, date), i, null);
                        case 1 -> close(told("e" + i, date), i - 1);
                        case 2 -> hold(told("e" + i, date));
                        case 3 -> defer(told("e" + i, date));
                        default -> resume(told("e" + i, date), "e" + (i - 1));
                    });
        }
        return history(acts.toArray(Act[]::new));
    }
}
