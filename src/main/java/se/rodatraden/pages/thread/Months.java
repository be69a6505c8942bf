package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The months of a drawing with the room each is given: busy months much, quiet years next to none. */
final class Months {
    private static final double BUSY = 1;
    private static final double EACH = 0.9; // room for every further step in a month
    private static final double NEAR = 0.55;
    private static final double QUIET = 0.3;
    private static final double FOLDED = 0.055;
    private static final int LONG = 14; // quiet months in a row before they are folded

    private final YearMonth first;
    private final double[] from;
    private final List<Fold> folds;

    /** A run of whole quiet months, folded. */
    record Fold(YearMonth first, YearMonth last) {}

    private Months(YearMonth first, double[] from, List<Fold> folds) {
        this.first = first;
        this.from = from;
        this.folds = folds;
    }

    /**
     * The months of the span.
     *
     * @param days on which steps are drawn
     * @param kept further months with something in them, which are never folded
     */
    static Months of(LocalDate start, LocalDate end, long[] days, Set<YearMonth> kept) {
        YearMonth first = YearMonth.from(start);
        int n = index(first, YearMonth.from(end)) + 1;
        int[] count = new int[n];
        for (long day : days) {
            int at = index(first, YearMonth.from(LocalDate.ofEpochDay(day)));
            if (at >= 0 && at < n) {
                count[at]++;
            }
        }
        double[] from = new double[n + 1];
        List<Fold> folds = new ArrayList<>();
        int i = 0;
        while (i < n) {
            int j = i;
            while (j < n && count[j] == 0 && !kept.contains(first.plusMonths(j))) {
                j++;
            }
            boolean fold = j - i >= LONG;
            for (int k = i; k < j; k++) {
                boolean near = (k == i && i > 0) || (k == j - 1 && j < n);
                from[k + 1] = from[k] + (near ? NEAR : fold ? FOLDED : QUIET);
            }
            if (fold) {
                int quietFrom = i > 0 ? i + 1 : i;
                int quietTo = j < n ? j - 2 : j - 1;
                folds.add(new Fold(first.plusMonths(quietFrom), first.plusMonths(quietTo)));
            }
            if (j < n) {
                from[j + 1] = from[j] + (count[j] == 0 ? NEAR : BUSY + EACH * (count[j] - 1));
            }
            i = j + 1;
        }
        return new Months(first, from, List.copyOf(folds));
    }

    /** Where a day lies, 0 at the start and 1 at the end. */
    double at(LocalDate day) {
        int month = index(first, YearMonth.from(day));
        if (month < 0) {
            return 0;
        }
        if (month >= from.length - 1) {
            return 1;
        }
        double part = (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
        return (from[month] + part * (from[month + 1] - from[month])) / from[from.length - 1];
    }

    YearMonth first() {
        return first;
    }

    int count() {
        return from.length - 1;
    }

    List<Fold> folds() {
        return folds;
    }

    boolean folded(YearMonth month) {
        return folds.stream().anyMatch(f -> !month.isBefore(f.first()) && !month.isAfter(f.last()));
    }

    private static int index(YearMonth first, YearMonth month) {
        return (month.getYear() - first.getYear()) * 12 + month.getMonthValue() - first.getMonthValue();
    }
}
