package se.rodatraden.pages.thread;

import java.time.LocalDate;

/**
 * Where days and steps lie across the drawing, in its units. Steps keep apart, so none hides another; days between them are stretched
 * alike, so that a step in June stays within June.
 */
final class Axis {
    private final Months months;
    private final int left;
    private final int right;
    private final long[] days;
    private final int[] steps;

    private Axis(Months months, int left, int right, long[] days, int[] steps) {
        this.months = months;
        this.left = left;
        this.right = right;
        this.days = days;
        this.steps = steps;
    }

    /** An axis from left to right; {@code margin} is kept free at both ends. */
    static Axis of(Months months, long[] days, Spacing spacing, int left, int right, int margin) {
        int[] x = new int[days.length];
        for (int i = 0; i < x.length; i++) {
            double ideal = left + months.at(LocalDate.ofEpochDay(days[i])) * (right - left);
            x[i] = Math.max((int) Math.round(ideal), left + Math.max(margin, spacing.margin(i)));
            for (Spacing.Apart apart : spacing.to(i)) {
                x[i] = Math.max(x[i], x[apart.other()] + apart.room());
            }
        }
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.min(x[i], right - Math.max(margin, spacing.margin(i)));
        }
        for (int i = x.length - 1; i >= 0; i--) {
            for (Spacing.Apart apart : spacing.to(i)) {
                x[apart.other()] = Math.min(x[apart.other()], x[i] - apart.room());
            }
        }
        return new Axis(months, left, right, days.clone(), x);
    }

    /** The least room for the steps, from the left end to the right. */
    static int needed(Spacing spacing, int many, int margin) {
        int[] x = new int[many];
        int end = 0;
        for (int i = 0; i < many; i++) {
            x[i] = Math.max(margin, spacing.margin(i));
            for (Spacing.Apart apart : spacing.to(i)) {
                x[i] = Math.max(x[i], x[apart.other()] + apart.room());
            }
            end = Math.max(end, x[i] + Math.max(margin, spacing.margin(i)));
        }
        return end;
    }

    int step(int i) {
        return steps[i];
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    Months months() {
        return months;
    }

    int day(LocalDate day) {
        long at = day.toEpochDay();
        int before = -1;
        int after = -1;
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= at) {
                before = i;
            }
            if (days[i] >= at && after < 0) {
                after = i;
            }
        }
        if (before >= 0 && days[before] == at) {
            return steps[after];
        }
        double lowPlace = before < 0 ? 0 : months.at(LocalDate.ofEpochDay(days[before]));
        double highPlace = after < 0 ? 1 : months.at(LocalDate.ofEpochDay(days[after]));
        double low = before < 0 ? left : steps[before];
        double high = after < 0 ? right : steps[after];
        double span = highPlace - lowPlace;
        double part = span <= 0 ? 0 : (months.at(day) - lowPlace) / span;
        return (int) Math.round(low + Math.clamp(part, 0, 1) * (high - low));
    }
}
