package se.rodatraden.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Optional;

/**
 * A date without a year: the same day or span of every year. Its pattern is kept in the proleptic year 0, the end of a span across new
 * year in year 4; both are leap years, so that 29 February has a place.
 */
record YearlySpan(LocalDate start, LocalDate end) {
    static final int YEAR = 0;
    static final int YEAR_AFTER_WRAP = 4;
    private static final int ONE_YEAR = 365;
    private static final int TOO_FAR = 1095; // the days between the ends of year 0 and year 3
    private static final int LONGEST_WAIT = 8; // 29 February 1896 to 29 February 1904

    /** The pattern of a span given in years 0 and 4, possibly widened beyond them. */
    static YearlySpan normal(LocalDate first, LocalDate last, boolean wraps) {
        long days = last.toEpochDay() - first.toEpochDay() - (wraps ? TOO_FAR : 0);
        if (days >= ONE_YEAR) {
            return new YearlySpan(LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31));
        }
        LocalDate start = first.withYear(YEAR);
        LocalDate end = last.withYear(YEAR);
        return new YearlySpan(start, end.isBefore(start) ? end.withYear(YEAR_AFTER_WRAP) : end);
    }

    Optional<LocalDate> firstFrom(LocalDate lower) {
        for (int year = lower.getYear() - 1; year <= lower.getYear() + LONGEST_WAIT; year++) {
            LocalDate from = startIn(year);
            LocalDate to = endOf(year);
            if (!from.isAfter(to) && !to.isBefore(lower)) {
                return Optional.of(from.isBefore(lower) ? lower : from);
            }
        }
        return Optional.empty();
    }

    Optional<LocalDate> lastUntil(LocalDate upper) {
        for (int year = upper.getYear(); year >= upper.getYear() - LONGEST_WAIT - 1; year--) {
            LocalDate from = startIn(year);
            LocalDate to = endOf(year);
            if (!from.isAfter(to) && !from.isAfter(upper)) {
                return Optional.of(to.isAfter(upper) ? upper : to);
            }
        }
        return Optional.empty();
    }

    /** A span that begins on 29 February begins on 1 March in other years. */
    private LocalDate startIn(int year) {
        MonthDay day = MonthDay.from(start);
        return day.isValidYear(year) ? day.atYear(year) : LocalDate.of(year, 3, 1);
    }

    /** A span that ends on 29 February ends on the 28th in other years. */
    private LocalDate endOf(int year) {
        return MonthDay.from(end)
                .atYear(
                        end.getYear() == YEAR
                                ? year
                                : Year.of(year).plusYears(1).getValue());
    }
}
