package se.rodatraden.pages.thread;

import java.time.LocalDate;

/**
 * Where days and steps lie across the drawing, in its units. Steps keep a least distance, so none hides another; days between them are
 * stretched alike, so that a step in June stays within June.
 */
final class Axis {
    static final double LEAST = 36;

    private final Months months;
    private final double left;
    private final double right;
    private final long[] days;
    private final double[] steps;

    private Axis(Months months, double left, double right, long[] days, double[] steps) {
        this.months = months;
        this.left = left;
        this.right = right;
        this.days = days;
        this.steps = steps;
    }

    /** An axis from left to right; {@code gaps} is the room each step keeps to the one before, {@code margin} is kept free at both ends. */
    static Axis of(Months months, long[] days, double[] gaps, double left, double right, double margin) {
        double[] x = new double[days.length];
        for (int i = 0; i < x.length; i++) {
            double ideal = left + months.at(LocalDate.ofEpochDay(days[i])) * (right - left);
            x[i] = Math.max(ideal, i == 0 ? left + margin : x[i - 1] + gaps[i]);
        }
        double most = right - margin;
        for (int i = x.length - 1; i >= 0 && x[i] > most; i--) {
            x[i] = most;
            most -= gaps[i];
        }
        return new Axis(months, left, right, days.clone(), x);
    }

    double step(int i) {
        return steps[i];
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    Months months() {
        return months;
    }

    double day(LocalDate day) {
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
        return low + Math.clamp(part, 0, 1) * (high - low);
    }
}
