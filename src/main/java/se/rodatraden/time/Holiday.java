package se.rodatraden.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A public holiday other than the common Sunday (lag 1989:253), or an eve that lag 1930:173 2 § treats alike, with the years it applies,
 * both included.
 */
record Holiday(String swedish, int from, int until, IntFunction<LocalDate> in) {
    private static final int ALWAYS = Integer.MIN_VALUE;
    private static final int FOR_EVER = Integer.MAX_VALUE;
    private static final int NATIONAL_DAY = 2005;

    /** The holidays. Easter Day and Whit Sunday are Sundays and yet named by the law. */
    static final List<Holiday> ALL = List.of(
            fixed("nyårsdagen", 1, 1),
            fixed("trettondedag jul", 1, 6),
            easter("långfredagen", -2),
            easter("påskdagen", 0),
            easter("annandag påsk", 1),
            fixed("första maj", 5, 1),
            easter("Kristi himmelsfärdsdag", 39),
            easter("pingstdagen", 49),
            new Holiday(
                    "annandag pingst",
                    ALWAYS,
                    NATIONAL_DAY - 1,
                    year -> Easter.sunday(year).plusDays(50)),
            new Holiday("nationaldagen", NATIONAL_DAY, FOR_EVER, year -> LocalDate.of(year, 6, 6)),
            always("midsommardagen", Holiday::midsummer),
            always("alla helgons dag", year -> saturdayFrom(LocalDate.of(year, 10, 31))),
            fixed("juldagen", 12, 25),
            fixed("annandag jul", 12, 26));

    /** Eves that are not public holidays, but move statutory last days. */
    static final List<Holiday> EVES = List.of(
            always("midsommarafton", year -> midsummer(year).minusDays(1)),
            fixed("julafton", 12, 24),
            fixed("nyårsafton", 12, 31));

    boolean falls(LocalDate day) {
        int year = day.getYear();
        return year >= from && year <= until && in.apply(year).equals(day);
    }

    private static LocalDate midsummer(int year) {
        return saturdayFrom(LocalDate.of(year, 6, 20));
    }

    private static LocalDate saturdayFrom(LocalDate first) {
        return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    private static Holiday fixed(String swedish, int month, int day) {
        return always(swedish, year -> LocalDate.of(year, month, day));
    }

    private static Holiday easter(String swedish, int days) {
        return always(swedish, year -> Easter.sunday(year).plusDays(days));
    }

    private static Holiday always(String swedish, IntFunction<LocalDate> in) {
        return new Holiday(swedish, ALWAYS, FOR_EVER, in);
    }
}
