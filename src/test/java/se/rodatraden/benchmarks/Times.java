package se.rodatraden.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.LongStream;

/** How long each of many repetitions took. */
public final class Times {
    static final Times NONE = new Times(new long[0]);

    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    public static Times ofNanos(LongStream nanos) {
        return new Times(nanos.sorted().toArray());
    }

    static Times together(Collection<Times> times) {
        return ofNanos(times.stream().flatMapToLong(t -> LongStream.of(t.sorted)));
    }

    public int count() {
        return sorted.length;
    }

    /** In milliseconds. */
    public double p50() {
        return percentile(50);
    }

    /** In milliseconds. */
    public double p99() {
        return percentile(99);
    }

    private double percentile(int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) (sorted.length * (long) percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f / %.1f", p50(), p99());
    }
}
