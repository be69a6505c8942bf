package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.List;

/**
 * A day to draw each step at, counted from 1970-01-01 and never decreasing. A day that is known is kept; others are spread evenly over the
 * time they may lie in. Only the drawing uses them: nothing else may be read from such a day.
 */
final class DrawnDays {
    private static final long OPEN = Long.MIN_VALUE;
    private static final int BEFORE = 60; // days of room for what came before the first day that is known

    private DrawnDays() {}

    /** Within the days that the reader has chosen. */
    static long[] of(List<Step> steps, Zoom zoom) {
        long from = zoom.from() == null ? Long.MIN_VALUE : zoom.from().toEpochDay();
        long to = zoom.to() == null ? Long.MAX_VALUE : zoom.to().toEpochDay();
        long[] days = of(steps);
        for (int i = 0; i < days.length; i++) {
            days[i] = Math.clamp(days[i], from, to);
        }
        return days;
    }

    private static long[] of(List<Step> steps) {
        int n = steps.size();
        long[] low = new long[n];
        long[] high = new long[n];
        long floor = steps.stream()
                .map(Step::earliest)
                .filter(java.util.Objects::nonNull)
                .mapToLong(LocalDate::toEpochDay)
                .min()
                .orElse(OPEN);
        long running = OPEN;
        for (int i = 0; i < n; i++) {
            LocalDate earliest = steps.get(i).earliest();
            long own = earliest == null ? OPEN : earliest.toEpochDay();
            running = Math.max(running, own);
            low[i] = running;
        }
        long least = Long.MAX_VALUE;
        for (int i = n - 1; i >= 0; i--) {
            least = Math.min(least, steps.get(i).latest().toEpochDay());
            high[i] = least;
            if (low[i] == OPEN) {
                low[i] = Math.min(floor == OPEN ? high[i] : floor, high[i]) - BEFORE;
            }
            high[i] = Math.max(high[i], low[i]);
        }
        return spread(low, high);
    }

    private static long[] spread(long[] low, long[] high) {
        long[] days = new long[low.length];
        int i = 0;
        while (i < days.length) {
            int j = i;
            while (j + 1 < days.length && low[j + 1] == low[i] && high[j + 1] == high[i]) {
                j++;
            }
            int many = j - i + 1;
            for (int k = i; k <= j; k++) {
                days[k] = low[i] + (high[i] - low[i]) * (k - i + 1) / (many + 1);
            }
            i = j + 1;
        }
        for (int k = 1; k < days.length; k++) {
            days[k] = Math.max(days[k], days[k - 1]);
        }
        return days;
    }
}
