package se.rodatraden.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A length of time in a statute, counted by lag 1930:173: the day it starts from is not counted, so weeks end on the same weekday, months
 * and years on the day with the same number, or on the last of the month where that has no such day.
 *
 * @param amount at least 1
 * @param unit days, weeks, months or years
 */
public record StatutoryPeriod(int amount, ChronoUnit unit) {
    public StatutoryPeriod {
        boolean known = unit == ChronoUnit.DAYS
                || unit == ChronoUnit.WEEKS
                || unit == ChronoUnit.MONTHS
                || unit == ChronoUnit.YEARS;
        if (amount < 1 || !known) {
            throw new IllegalArgumentException("A statutory period is at least one day, week, month or year; this is "
                    + amount + " " + unit + ".");
        }
    }

    public static StatutoryPeriod days(int amount) {
        return new StatutoryPeriod(amount, ChronoUnit.DAYS);
    }

    public static StatutoryPeriod weeks(int amount) {
        return new StatutoryPeriod(amount, ChronoUnit.WEEKS);
    }

    public static StatutoryPeriod months(int amount) {
        return new StatutoryPeriod(amount, ChronoUnit.MONTHS);
    }

    public static StatutoryPeriod years(int amount) {
        return new StatutoryPeriod(amount, ChronoUnit.YEARS);
    }

    /** The day it ends by 1 §, working day or not. */
    public LocalDate endFrom(LocalDate start) {
        return start.plus(amount, unit);
    }

    /** The last day to act: the end, or by 2 § the next working day. */
    public LocalDate lastDayFrom(LocalDate start) {
        return SwedishDays.nextWorkingDay(endFrom(start));
    }

    /** The last day to give notice this long before a day. It is never moved: later would shorten the notice. */
    public LocalDate noticeBefore(LocalDate day) {
        return day.minus(amount, unit);
    }
}
