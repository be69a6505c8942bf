package se.rodatraden.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which days are public holidays in Sweden (lag 1989:253) and on which a statutory last day is put off (lag 1930:173 2 §).
 *
 * <p>Correct from 1992 on, the years whose local government acts are known to {@link Deadlines}. Earlier days use the same
 * calendar, which was different then: in 1961 most Saturdays, and nyårsafton, did not move a last day.
 */
public final class SwedishDays {
    /** The time zone of Swedish dates. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private SwedishDays() {}

    /** Whether it is a Sunday or another public holiday (allmän helgdag). */
    public static boolean isHoliday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY || Holiday.ALL.stream().anyMatch(holiday -> holiday.falls(day));
    }

    /** Whether it moves a statutory last day: a holiday, a Saturday, midsommarafton, julafton or nyårsafton. */
    public static boolean isStatutoryNonWorking(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                || isHoliday(day)
                || Holiday.EVES.stream().anyMatch(eve -> eve.falls(day));
    }

    /** The Swedish name of a holiday or eve, “annandag påsk”; a common Sunday or Saturday has none. */
    public static Optional<String> name(LocalDate day) {
        return Stream.concat(Holiday.ALL.stream(), Holiday.EVES.stream())
                .filter(holiday -> holiday.falls(day))
                .map(Holiday::swedish)
                .findFirst();
    }

    /** The day itself if it is a working day, otherwise the next working day. */
    public static LocalDate nextWorkingDay(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(next -> !isStatutoryNonWorking(next))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The nearest weekday (vardag) before the day, KL 5:14. Whether a Saturday or one of the three eves is such a weekday is not settled;
     * they are skipped, so that the answer is valid under either interpretation. Acting on one of them is not late for that reason.
     */
    public static LocalDate lastWeekdayBefore(LocalDate day) {
        return Stream.iterate(day.minusDays(1), before -> before.minusDays(1))
                .filter(before -> !isStatutoryNonWorking(before))
                .findFirst()
                .orElseThrow();
    }
}
