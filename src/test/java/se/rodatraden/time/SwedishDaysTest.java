package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SwedishDaysTest {
    static IntStream years() {
        return IntStream.rangeClosed(1970, 2060);
    }

    private static Stream<LocalDate> daysOf(int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1583-04-10", "1700-04-11", "1761-03-22", "1818-03-22", "1886-04-25", "1900-04-15", "1943-04-25",
                "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23", "2024-03-31", "2026-04-05", "2038-04-25",
                "2100-03-28", "2200-04-06", "2285-03-22"
            })
    void easter_is_where_the_almanacs_have_it(LocalDate easter) {
        assertThat(Easter.sunday(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2004 | 01-01 01-06 04-09 04-11 04-12 05-01 05-20 05-30 05-31 06-26 11-06 12-25 12-26
            2005 | 01-01 01-06 03-25 03-27 03-28 05-01 05-05 05-15 06-06 06-25 11-05 12-25 12-26
            2026 | 01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26
            """)
    void a_year_has_the_holidays_of_its_almanac_and_its_sundays_and_no_others(int year, String days) {
        List<LocalDate> almanac = Stream.of(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(daysOf(year).filter(SwedishDays::isHoliday))
                .containsExactlyElementsOf(daysOf(year)
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY || almanac.contains(day))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2004-05-31, true , annandag pingst
            2004-06-06, true ,
            2003-06-06, false,
            2005-06-06, true , nationaldagen
            2005-05-16, false,
            2006-06-06, true , nationaldagen
            2006-06-05, false,
            """)
    void the_national_day_took_the_place_of_whit_monday_in_2005(LocalDate day, boolean holiday, String name) {
        assertThat(SwedishDays.isHoliday(day)).isEqualTo(holiday);
        assertThat(SwedishDays.name(day).orElse(null)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2019-06-21, midsommarafton
            2026-06-19, midsommarafton
            2026-12-24, julafton
            2020-12-31, nyårsafton
            """)
    void three_eves_are_no_holidays_and_yet_no_working_days(LocalDate eve, String name) {
        assertThat(SwedishDays.isHoliday(eve)).isFalse();
        assertThat(SwedishDays.isStatutoryNonWorking(eve)).isTrue();
        assertThat(SwedishDays.name(eve)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-02", "2026-04-30", "2026-10-30", "2026-12-23", "2026-01-05", "2026-12-30"})
    void other_eves_are_working_days(LocalDate eve) {
        assertThat(SwedishDays.isStatutoryNonWorking(eve)).isFalse();
        assertThat(SwedishDays.nextWorkingDay(eve)).isEqualTo(eve);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-12-24, 2018-12-27
            2023-04-07, 2023-04-11
            2025-12-24, 2025-12-29
            2026-05-02, 2026-05-04
            """)
    void the_next_working_day_is_behind_the_whole_row_of_free_days(LocalDate day, LocalDate next) {
        assertThat(SwedishDays.nextWorkingDay(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-03-28, 2018-03-27
            2018-12-03, 2018-11-30
            2018-12-27, 2018-12-21
            2023-04-11, 2023-04-06
            2026-06-22, 2026-06-18
            """)
    void the_weekday_before_is_never_the_day_itself(LocalDate day, LocalDate before) {
        assertThat(SwedishDays.lastWeekdayBefore(day)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("years")
    void movable_holidays_keep_their_weekday_and_season(int year) {
        LocalDate easter = Easter.sunday(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));

        assertThat(named(year, "midsommardagen"))
                .singleElement()
                .matches(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY && day.getMonth() == Month.JUNE)
                .matches(day -> day.getDayOfMonth() >= 20 && day.getDayOfMonth() <= 26);
        assertThat(named(year, "alla helgons dag"))
                .singleElement()
                .matches(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                .matches(day -> !day.isBefore(LocalDate.of(year, 10, 31)) && !day.isAfter(LocalDate.of(year, 11, 6)));
        assertThat(named(year, "Kristi himmelsfärdsdag"))
                .singleElement()
                .matches(day -> day.getDayOfWeek() == DayOfWeek.THURSDAY);
    }

    private static List<LocalDate> named(int year, String name) {
        return daysOf(year)
                .filter(day -> Holiday.ALL.stream()
                        .anyMatch(holiday -> holiday.swedish().equals(name) && holiday.falls(day)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_weekday_in_the_year_is_free_only_for_a_holiday_or_an_eve_with_a_name(int year) {
        assertThat(daysOf(year).filter(SwedishDays::isStatutoryNonWorking))
                .hasSizeBetween(2 * 52 + 6, 2 * 53 + 15)
                .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                        || SwedishDays.name(day).isPresent());
    }
}
