package se.rodatraden.time;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * One date of an EDTF text, as written. {@code part} is 0 (only a year), a month 1–12, a season 21–24, or a half-year 40–41; {@code day}
 * is 0 where no day is given; {@code year} is 0 where it is missing.
 */
record EdtfPoint(int year, YearBasis basis, int part, int day, Qualifier qualifier) {
    static final int FIRST_HALF = 40;
    private static final int SEASON_MONTHS = 3;
    private static final int HALF_YEAR_MONTHS = 6;
    private static final int YEAR_MONTHS = 12;

    Precision precision() {
        if (day > 0) {
            return Precision.DAY;
        }
        if (part == 0) {
            return Precision.YEAR;
        }
        if (part <= YEAR_MONTHS) {
            return Precision.MONTH;
        }
        return part < FIRST_HALF ? Precision.SEASON : Precision.HALF_YEAR;
    }

    boolean missingYear() {
        return basis == YearBasis.MISSING;
    }

    /** The first day of the date as written, in the given year. */
    LocalDate firstIn(int inYear) {
        if (day > 0) {
            return LocalDate.of(inYear, part, day);
        }
        if (part == 0) {
            return LocalDate.of(inYear, 1, 1);
        }
        if (part <= YEAR_MONTHS) {
            return LocalDate.of(inYear, part, 1);
        }
        if (part < FIRST_HALF) {
            Season season = Season.ofCode(part);
            return season == Season.WINTER && missingYear() ? LocalDate.of(inYear, 11, 1) : season.firstDay(inYear);
        }
        return LocalDate.of(inYear, part == FIRST_HALF ? 1 : 7, 1);
    }

    /** The last day of the date as written, in the given year; a winter without a year ends in that of its January. */
    LocalDate lastIn(int inYear) {
        if (day > 0) {
            return LocalDate.of(inYear, part, day);
        }
        if (part == 0) {
            return LocalDate.of(inYear, 12, 31);
        }
        if (part <= YEAR_MONTHS) {
            return YearMonth.of(inYear, part).atEndOfMonth();
        }
        if (part < FIRST_HALF) {
            Season season = Season.ofCode(part);
            return season == Season.WINTER && missingYear() ? LocalDate.of(inYear, 3, 31) : season.lastDay(inYear);
        }
        return part == FIRST_HALF ? LocalDate.of(inYear, 6, 30) : LocalDate.of(inYear, 12, 31);
    }

    /** A first day, earlier by one unit of this date's precision if it is approximate. */
    LocalDate widenedBack(LocalDate first) {
        if (!qualifier.approximate()) {
            return first;
        }
        return day > 0 ? first.minusDays(1) : first.minusMonths(unit());
    }

    /** A last day, later by one unit of this date's precision if it is approximate. */
    LocalDate widenedOn(LocalDate last) {
        if (!qualifier.approximate()) {
            return last;
        }
        return day > 0
                ? last.plusDays(1)
                : YearMonth.from(last).plusMonths(unit()).atEndOfMonth();
    }

    private int unit() {
        if (part == 0) {
            return YEAR_MONTHS;
        }
        if (part <= YEAR_MONTHS) {
            return 1;
        }
        return part < FIRST_HALF ? SEASON_MONTHS : HALF_YEAR_MONTHS;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(missingYear() ? "XXXX" : String.valueOf(year));
        if (basis == YearBasis.INFERRED) {
            text.append('?');
        }
        if (part > 0) {
            text.append('-').append(part < 10 ? "0" : "").append(part);
        }
        if (day > 0) {
            text.append('-').append(day < 10 ? "0" : "").append(day);
        }
        return text.append(qualifier.mark()).toString();
    }
}
