package se.rodatraden.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.municipality.MandatePeriods.Term;

class MandatePeriodsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    @ParameterizedTest
    @CsvSource(textBlock = """
            1994-11-01, 1994–1998, 1994-11-01, 1998-10-31
            2010-10-31, 2006–2010, 2006-11-01, 2010-10-31
            2010-11-01, 2010–2014, 2010-11-01, 2014-10-14
            2014-10-14, 2010–2014, 2010-11-01, 2014-10-14
            2014-10-15, 2014–2018, 2014-10-15, 2018-10-14
            2014-12-31, 2014–2018, 2014-10-15, 2018-10-14
            2018-10-14, 2014–2018, 2014-10-15, 2018-10-14
            2018-10-15, 2018–2022, 2018-10-15, 2022-10-14
            2022-10-15, 2022–2026, 2022-10-15, 2026-10-14
            2026-10-15, 2026–2030, 2026-10-15, 2030-10-14
            """)
    void the_council_that_sat_on_a_day(LocalDate day, String label, LocalDate from, LocalDate to) {
        assertThat(MandatePeriods.council(day, day)).containsExactly(new Term(from, to, label));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1995-01-01, 1995–1998, 1995-01-01, 1998-12-31
            2010-11-01, 2007–2010, 2007-01-01, 2010-12-31
            2014-10-15, 2011–2014, 2011-01-01, 2014-12-31
            2014-12-31, 2011–2014, 2011-01-01, 2014-12-31
            2015-01-01, 2015–2018, 2015-01-01, 2018-12-31
            2018-12-31, 2015–2018, 2015-01-01, 2018-12-31
            2022-10-15, 2019–2022, 2019-01-01, 2022-12-31
            """)
    void the_board_that_sat_on_a_day(LocalDate day, String label, LocalDate from, LocalDate to) {
        assertThat(MandatePeriods.board(day, day)).containsExactly(new Term(from, to, label));
    }

    @ParameterizedTest
    @CsvSource({"2015-2018, 2015-2018", "2014-2018, 2015-2018", "2022-2026, 2023-2026", "1994-1998, 1995-1998"})
    void a_period_is_found_by_the_boards_years_and_by_the_councils(String years, String name) {
        assertThat(MandatePeriod.named(years)).map(MandatePeriod::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2015", "2015-2019", "2014-2017", "1991-1994", "9999-9999", "2018-2014", "x-y", ""})
    void other_years_name_no_period(String years) {
        assertThat(MandatePeriod.named(years)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2014-10-14, 2011-2014",
        "2014-10-15, 2015-2018",
        "2014-12-31, 2015-2018",
        "2010-10-31, 2007-2010",
        "2010-11-01, 2011-2014",
        "2016-03-01, 2015-2018"
    })
    void a_period_has_begun_when_its_council_sits(LocalDate day, String name) {
        assertThat(MandatePeriod.begunBy(day)).map(MandatePeriod::name).contains(name);
    }

    @Test
    void a_span_has_every_term_it_touches_in_order() {
        assertThat(MandatePeriods.board(LocalDate.of(2014, 12, 31), LocalDate.of(2019, 1, 1)))
                .extracting(Term::label)
                .containsExactly("2011–2014", "2015–2018", "2019–2022");
    }

    @Test
    void terms_of_three_years_before_1994_are_not_given() {
        assertThat(MandatePeriods.council(LONG_AGO, LocalDate.of(1994, 10, 31))).isEmpty();
        assertThat(MandatePeriods.board(LONG_AGO, LocalDate.of(1994, 12, 31))).isEmpty();
    }

    @Test
    void terms_follow_each_other_without_gap_or_overlap_however_long_the_span() {
        for (List<Term> terms : List.of(
                MandatePeriods.council(LocalDate.MIN, LocalDate.MAX),
                MandatePeriods.board(LocalDate.MIN, LocalDate.MAX))) {
            assertThat(terms).hasSize(52);
            for (int i = 1; i < terms.size(); i++) {
                assertThat(terms.get(i).from()).isEqualTo(terms.get(i - 1).to().plusDays(1));
            }
        }
    }

    @Test
    void a_span_that_ends_before_it_begins_is_refused() {
        LocalDate day = LocalDate.of(2014, 6, 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MandatePeriods.board(day, day.minusDays(1)))
                .withMessageContaining("before it begins");
    }
}
