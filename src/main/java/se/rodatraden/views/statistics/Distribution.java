package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The values of one statistic in a municipality, each with how often it occurs; those of open matters grow by the day. */
final class Distribution {
    private static final int NONE = Integer.MIN_VALUE;

    /**
     * Samples with the same value.
     *
     * @param since from which time is counted; null if it has ended
     */
    record Group(@Nullable Integer value, @Nullable LocalDate since, int count) {}

    /**
     * Samples without a value, by what is not known.
     *
     * @param visions of which there are values
     */
    record Others(int visions, int uncertain, int notBegun, int notEnded) {}

    private final int[] values;
    private final int[] sinces;
    private final int[] counts;
    private final Others others;

    Distribution(List<Group> groups, Others others) {
        this.values = new int[groups.size()];
        this.sinces = new int[groups.size()];
        this.counts = new int[groups.size()];
        for (int i = 0; i < groups.size(); i++) {
            Group g = groups.get(i);
            values[i] = g.value == null ? NONE : g.value;
            sinces[i] = g.since == null ? NONE : Math.toIntExact(g.since.toEpochDay());
            counts[i] = g.count;
        }
        this.others = others;
    }

    Others others() {
        return others;
    }

    /** Adds how often each value occurs on a day. */
    void addTo(SortedMap<Integer, Integer> all, LocalDate day) {
        int today = Math.toIntExact(day.toEpochDay());
        for (int i = 0; i < values.length; i++) {
            int running = sinces[i] == NONE ? NONE : today - sinces[i];
            all.merge(Math.max(values[i], running), counts[i], Integer::sum);
        }
    }

    /** The value at a part of the way from the least to the greatest, between two if it falls there. */
    static double quantile(SortedMap<Integer, Integer> all, int n, double part) {
        double place = part * (n - 1);
        int lower = at(all, (int) Math.floor(place));
        int upper = at(all, (int) Math.ceil(place));
        return lower + (place - Math.floor(place)) * (upper - lower);
    }

    private static int at(SortedMap<Integer, Integer> all, int place) {
        int passed = 0;
        for (var e : all.entrySet()) {
            passed += e.getValue();
            if (passed > place) {
                return e.getKey();
            }
        }
        throw new IllegalArgumentException("there are only " + passed + " values");
    }
}
