package se.rodatraden.benchmarks;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The time of a run, told in seconds of a run of fifteen minutes: in a shorter run everything is shorter. */
final class Budget {
    private static final double WHOLE = 15;
    private static final double MILLION = 1_000_000;
    private static final Duration LEAST = Duration.ofMillis(300);

    private final double minutes;
    private final long start = System.nanoTime();

    private Budget(double minutes) {
        this.minutes = minutes;
    }

    /** Fifteen minutes, and as many times more for a store of more than a million events, unless {@code -Dminutes=} says otherwise. */
    static Budget ofRun(long events) {
        String asked = System.getProperty("minutes");
        return new Budget(asked == null ? WHOLE * Math.max(1, events / MILLION) : Double.parseDouble(asked));
    }

    interface Stage<T> {
        T run() throws Exception;
    }

    double minutes() {
        return minutes;
    }

    /** Whether it is long enough for what is measured to get warm. */
    boolean isWhole() {
        return minutes >= WHOLE;
    }

    Duration of(double seconds) {
        Duration share = Duration.ofNanos((long) (seconds * 1e9 * minutes / WHOLE));
        return share.compareTo(LEAST) < 0 ? LEAST : share;
    }

    /** A number of repetitions, of which a shorter run makes fewer. */
    int count(int ofAll) {
        return Math.clamp((long) (ofAll * minutes / WHOLE), Math.min(ofAll, 50), ofAll);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, (long) (minutes * 60e9) - (System.nanoTime() - start)));
    }

    double spentSeconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Does a part of the run, and says how long it took. */
    <T> T stage(String name, Stage<T> stage) throws Exception {
        long before = System.nanoTime();
        T result = stage.run();
        System.out.printf(
                Locale.ROOT,
                "%-60s %6.1f s, %5.1f of %.1f minutes%n",
                name,
                (System.nanoTime() - before) / 1e9,
                spentSeconds() / 60,
                minutes);
        return result;
    }

    Rounds.Result measure(String name, double seconds, Map<String, Rounds.Measure> measures) throws Exception {
        return stage(name, () -> new Rounds(System::nanoTime).run(measures, of(seconds)));
    }
}
