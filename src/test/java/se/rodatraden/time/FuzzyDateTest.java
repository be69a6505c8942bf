package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyDateTest {

    @Test
    void june_is_never_its_first_day() {
        FuzzyDate june = FuzzyDate.month(YearMonth.of(2014, 6));

        assertThat(june).isNotEqualTo(FuzzyDate.parse("2014-06-01")).isEqualTo(FuzzyDate.parse("2014-06"));
        assertThat(june.isDay()).isFalse();
        assertThat(june.lastUntil(null)).contains(LocalDate.of(2014, 6, 30));
    }

    @Test
    void factories_say_what_they_were_given() {
        LocalDate first = LocalDate.of(2014, 3, 1);
        LocalDate last = LocalDate.of(2014, 5, 31);

        assertThat(FuzzyDate.day(first).edtf()).contains("2014-03-01");
        assertThat(FuzzyDate.year(2017).edtf()).contains("2017");
        assertThat(FuzzyDate.between(first, last).edtf()).contains("2014-03-01/2014-05-31");
        assertThat(FuzzyDate.before(last).edtf()).contains("../2014-05-31");
        assertThat(FuzzyDate.after(first).edtf()).contains("2014-03-01/..");
        assertThat(FuzzyDate.season(2014, Season.SPRING)).isEqualTo(FuzzyDate.parse("2014-21"));
        assertThat(FuzzyDate.unknown().edtf()).isEmpty();
    }

    @Test
    void only_an_exact_stated_undoubted_day_is_a_day() {
        assertThat(FuzzyDate.parse("2014-06-03").isDay()).isTrue();
        for (String other :
                new String[] {"2014-06-03?", "2018?-04-03", "XXXX-04-03", "2014-06-03/2014-06-03", "2014"}) {
            assertThat(FuzzyDate.parse(other).isDay()).as(other).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            XXXX-04-03,            2014-04-03, 2014-04-03
            XXXX-04-03,            2014-04-04, 2015-04-03
            XXXX-04-03,            2013-12-31, 2014-04-03
            XXXX-02-29,            2014-01-01, 2016-02-29
            XXXX-02-29,            1896-03-01, 1904-02-29
            XXXX-02,               2014-02-15, 2014-02-15
            XXXX-02,               2014-03-01, 2015-02-01
            XXXX-11/XXXX-02,       2014-01-10, 2014-01-10
            XXXX-11/XXXX-02,       2016-02-29, 2016-02-29
            XXXX-11/XXXX-02,       2014-03-01, 2014-11-01
            XXXX-02-29/XXXX-03-10, 2014-01-01, 2014-03-01
            XXXX-04-03,            -,          -
            XXXX-04-03,            +999999999-12-31, -
            ../XXXX-04,            2014-01-01, 2014-01-01
            2014-06,               2014-06-10, 2014-06-10
            2014-06,               2013-01-01, 2014-06-01
            2014-06,               2020-01-01, 2020-01-01
            2014-06,               -,          2014-06-01
            ../2014-06,            2013-01-01, 2013-01-01
            ../2014-06,            -,          -
            """)
    void the_first_day_from_a_limit_on(String edtf, @Nullable LocalDate lower, @Nullable LocalDate first) {
        assertThat(FuzzyDate.parse(edtf).firstFrom(lower).orElse(null)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            XXXX-04-03,            2014-04-03, 2014-04-03
            XXXX-04-03,            2014-04-02, 2013-04-03
            XXXX-02-29,            2015-06-01, 2012-02-29
            XXXX-02-29,            1904-02-28, 1896-02-29
            XXXX-02,               2014-12-31, 2014-02-28
            XXXX-02,               2016-12-31, 2016-02-29
            XXXX-11/XXXX-02,       2014-06-01, 2014-02-28
            XXXX-11/XXXX-02,       2016-06-01, 2016-02-29
            XXXX-11/XXXX-02,       2014-12-24, 2014-12-24
            XXXX-11/XXXX-02-28,    2016-06-01, 2016-02-28
            XXXX-04-03,            -,          -
            XXXX-04-03,            -999999999-01-01, -
            2014-06/..,            2020-01-01, 2020-01-01
            2014-06,               2014-06-10, 2014-06-10
            2014-06,               2030-01-01, 2014-06-30
            2014-06/..,            -,          -
            """)
    void the_last_day_until_a_limit(String edtf, @Nullable LocalDate upper, @Nullable LocalDate last) {
        assertThat(FuzzyDate.parse(edtf).lastUntil(upper).orElse(null)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2014-05,     2014-06,    true
            2014-06,     2014-06-30, false
            2014-06-02,  2014-06-03, true
            2014-06-03,  2014-06-03, false
            2014-05~,    2014-06,    false
            2014-05?,    2014-06,    true
            ../2014-05,  2014-06/.., true
            2014-05/..,  2014-06,    false
            2014-05,     ../2014-06, false
            XXXX-01,     2199,       false
            1600,        XXXX-01,    false
            2018?-04-03, 2018-05,    true
            """)
    void one_date_is_certainly_before_another_only_if_no_day_contradicts(
            String earlier, String later, boolean certain) {
        FuzzyDate one = FuzzyDate.parse(earlier);
        FuzzyDate other = FuzzyDate.parse(later);

        assertThat(one.certainlyBefore(other)).isEqualTo(certain);
        assertThat(other.certainlyBefore(one)).isFalse();
    }

    @Test
    void the_unknown_is_neither_before_nor_after_anything() {
        FuzzyDate day = FuzzyDate.parse("2014-06-03");

        assertThat(FuzzyDate.unknown().certainlyBefore(day)).isFalse();
        assertThat(day.certainlyBefore(FuzzyDate.unknown())).isFalse();
        assertThat(FuzzyDate.unknown().firstFrom(LocalDate.of(2014, 1, 1))).contains(LocalDate.of(2014, 1, 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            XXXX-04-03,            2018?-04-03
            XXXX-01,               2018?-01
            XXXX-04~,              2018?-04~
            XXXX-03/XXXX-04,       2018?-03/2018?-04
            XXXX-11/XXXX-02,       2018?-11/2019?-02
            XXXX-21,               2018?-21
            ../XXXX-04,            ../2018?-04
            """)
    void a_date_without_a_year_is_placed_in_an_inferred_one(String edtf, String placed) {
        FuzzyDate date = FuzzyDate.parse(edtf).labelled("källans ord").in(2018);

        assertThat(date).isEqualTo(FuzzyDate.parse(placed).labelled("källans ord"));
        assertThat(date.year()).isEqualTo(YearBasis.INFERRED);
    }

    @Test
    void a_local_season_keeps_its_own_bounds_and_its_name() {
        LocalDate from = LocalDate.of(2014, 3, 1);
        LocalDate to = LocalDate.of(2014, 5, 31);

        FuzzyDate spring = FuzzyDate.season(2014, Season.SPRING, from, to);

        assertThat(spring.edtf()).contains("2014-21");
        assertThat(spring.earliest()).isEqualTo(from);
        assertThat(spring.latest()).isEqualTo(to);
        assertThat(new FuzzyDate(from, to, Precision.SEASON, YearBasis.STATED, Qualifier.NONE, null))
                .isEqualTo(spring);
    }

    @Test
    void words_are_kept_trimmed_and_blank_words_are_none() {
        FuzzyDate june = FuzzyDate.parse("2014-06");

        assertThat(june.labelled(" juni 2014 ").label()).isEqualTo("juni 2014");
        assertThat(june.labelled("juni 2014").edtf()).contains("2014-06");
        assertThat(june.labelled(" ")).isEqualTo(june);
    }

    @Test
    void what_cannot_be_is_refused() {
        LocalDate may = LocalDate.of(2014, 5, 1);
        LocalDate june = LocalDate.of(2014, 6, 1);

        refused("ends (2014-05-01) before it begins", () -> FuzzyDate.between(june, may));
        refused("lacks a bound", () -> bounds(june, null, Precision.RANGE));
        refused("not those of 2014-06", () -> bounds(june, june, Precision.MONTH));
        refused("neither bounds", () -> bounds(june, june, Precision.UNKNOWN));
        refused("between 1600 and 2199", () -> FuzzyDate.day(LocalDate.of(2200, 1, 1)));
        refused("between 1600 and 2199", () -> FuzzyDate.day(LocalDate.MAX));
        refused("between 1600 and 2199", () -> bounds(LocalDate.MIN, LocalDate.MAX, Precision.SEASON));
        refused("between 1600 and 2199", () -> FuzzyDate.year(-5));
        refused("the days 1–28", () -> FuzzyDate.parse("XXXX-02-29").in(2018));
        refused("its year", () -> FuzzyDate.parse("2014").in(2018));
        refused("its year", () -> FuzzyDate.unknown().in(2018));
        refused("at most 200", () -> FuzzyDate.unknown().labelled("x".repeat(201)));
        refused(
                "not those of 2014-21",
                () -> FuzzyDate.season(2014, Season.SPRING, june.plusYears(1), june.plusYears(2)));
    }

    private static FuzzyDate bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest, Precision precision) {
        return new FuzzyDate(earliest, latest, precision, YearBasis.STATED, Qualifier.NONE, null);
    }

    private static void refused(String fault, ThrowingCallable attempt) {
        assertThatExceptionOfType(InvalidDate.class).isThrownBy(attempt).withMessageContaining(fault);
    }
}
