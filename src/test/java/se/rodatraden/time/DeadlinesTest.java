package se.rodatraden.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {
    /** The longest row of free days: julafton on a Wednesday to the Sunday. */
    private static final long LONGEST_WAIT = 5;

    private static final List<Deadline> ALL = Deadlines.ALL;

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-09-17, 2018-10-08, 2018-10-09
            2017-09-12, 2017-10-03, 2017-10-04
            2020-08-18, 2020-09-08, 2020-09-09
            2018-04-03, 2018-04-24, 2018-04-25
            2022-03-09, 2022-03-30, 2022-03-31
            1993-12-01, 1993-12-22, 1993-12-23
            1994-05-10, 1994-05-31, 1994-06-01
            2018-12-04, 2018-12-27, 2018-12-28
            2018-12-05, 2018-12-27, 2018-12-28
            2019-05-31, 2019-06-24, 2019-06-25
            2020-12-10, 2021-01-04, 2021-01-05
            2023-03-17, 2023-04-11, 2023-04-12
            2024-12-16, 2025-01-07, 2025-01-08
            2026-04-10, 2026-05-04, 2026-05-05
            2026-05-29, 2026-06-22, 2026-06-23
            2026-12-03, 2026-12-28, 2026-12-29
            2021-05-22, 2021-06-14, 2021-06-15
            """)
    void an_appeal_is_open_three_weeks_from_posting_and_over_the_holidays(
            LocalDate posted, LocalDate lastAppealDay, LocalDate legalForce) {
        LocalDate last = Deadlines.lastAppealDay(posted);

        assertThat(last).isEqualTo(lastAppealDay);
        assertThat(Deadlines.earliestTakeDown(last)).isEqualTo(legalForce);
        assertThat(Deadlines.legalForceIfNoAppeal(last)).isEqualTo(legalForce);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            Alingsås  , 2018-03-28, 2018-04-11, 2018-04-13, 2018-05-04, 2018-05-05
            Hagfors   , 2016-12-19, 2017-01-02, 2017-01-04, 2017-01-25, 2017-01-26
            Svalöv    , 2019-12-16, 2019-12-30, 2020-01-02, 2020-01-23, 2020-01-24
            Vänersborg, 2013-12-11, 2013-12-27, 2013-12-30, 2014-01-20, 2014-01-21
            Karlsborg , 2022-09-26, 2022-10-10, 2022-10-12, 2022-11-02, 2022-11-03
            """)
    void a_whole_chain_at_the_latest_lawful_days(
            String municipality,
            LocalDate meeting,
            LocalDate approved,
            LocalDate posted,
            LocalDate lastAppealDay,
            LocalDate legalForce) {
        assertThat(Deadlines.approveMinutesBy(meeting)).isEqualTo(approved);
        assertThat(Deadlines.postBy(approved)).isEqualTo(posted);
        assertThat(Deadlines.lastAppealDay(posted)).isEqualTo(lastAppealDay);
        assertThat(Deadlines.legalForceIfNoAppeal(lastAppealDay)).isEqualTo(legalForce);
    }

    @Test
    void the_day_as_counted_is_kept_beside_the_day_it_was_put_off_to() {
        LocalDate meeting = LocalDate.of(2013, 12, 11);

        assertThat(Deadlines.APPROVAL.counted(meeting)).isEqualTo("2013-12-25");
        assertThat(Deadlines.APPROVAL.compute(meeting)).isEqualTo("2013-12-27");
        assertThat(SwedishDays.name(Deadlines.APPROVAL.counted(meeting))).contains("juldagen");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2018-03-28, 2018-03-21, 2018-03-27
            2026-01-08, 2026-01-01, 2026-01-07
            2026-01-07, 2025-12-31, 2026-01-05
            2018-12-03, 2018-11-26, 2018-11-30
            2023-04-14, 2023-04-07, 2023-04-13
            """)
    void notice_of_a_meeting_is_counted_back_and_not_moved(LocalDate meeting, LocalDate summons, LocalDate urgent) {
        assertThat(Deadlines.summonsBy(meeting)).isEqualTo(summons);
        assertThat(Deadlines.urgentSummonsBy(meeting)).isEqualTo(urgent);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2022-09-11, 2024-09-11
            2026-09-13, 2028-09-13
            2022-06-04, 2024-06-04
            2022-06-06, 2024-06-07
            """)
    void a_planning_strategy_is_adopted_within_24_months(LocalDate election, LocalDate by) {
        assertThat(Deadlines.planningStrategyBy(election)).isEqualTo(by);
    }

    @Test
    void a_motion_s_year_calls_for_an_alert_and_ends_on_a_sunday_too() {
        assertThat(Deadlines.motionAnsweredBy(LocalDate.of(2020, 2, 29))).isEqualTo("2021-02-28");
        assertThat(Deadlines.MOTION.statutory()).isFalse();
    }

    @Test
    void a_judgment_is_appealed_within_three_weeks_of_its_receipt() {
        assertThat(Deadlines.JUDGMENT_APPEAL.compute(LocalDate.of(2026, 5, 29))).isEqualTo("2026-06-22");
        assertThat(Deadlines.JUDGMENT_APPEAL.law(LocalDate.of(2026, 5, 29)))
                .hasValueSatisfying(law -> assertThat(law.exact()).isFalse());
    }

    @Test
    void a_stated_last_day_is_that_day_even_on_a_sunday() {
        LocalDate sunday = Objects.requireNonNull(FuzzyDate.parse("2023").latest());

        assertThat(sunday).isEqualTo("2023-12-31");
        assertThat(sunday.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(Deadlines.PERIOD_END.compute(sunday)).isEqualTo(sunday);
        assertThat(Deadlines.REMISS_DUE.compute(sunday)).isEqualTo(sunday);
        assertThat(Deadlines.REVIEW_DUE.compute(sunday)).isEqualTo(sunday);
    }

    @Test
    void a_tabled_matter_comes_up_at_the_next_meeting_that_is_known() {
        LocalDate tabled = LocalDate.of(2018, 3, 28);
        List<LocalDate> meetings = List.of(LocalDate.of(2018, 5, 30), LocalDate.of(2018, 4, 25), tabled);

        assertThat(Deadlines.tabledMatterBy(tabled, meetings)).contains(LocalDate.of(2018, 4, 25));
        assertThat(Deadlines.tabledMatterBy(tabled, List.of(tabled))).isEmpty();
    }

    static Stream<LocalDate> years() {
        return IntStream.rangeClosed(1970, 2060).mapToObj(year -> LocalDate.of(year, 1, 1));
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_statutory_last_day_is_the_first_working_day_from_the_day_counted(LocalDate newYear) {
        newYear.datesUntil(newYear.plusYears(1)).forEach(start -> {
            for (Deadline deadline : List.of(Deadlines.APPROVAL, Deadlines.POSTING, Deadlines.LAST_APPEAL_DAY)) {
                LocalDate counted = deadline.counted(start);
                LocalDate last = deadline.compute(start);
                assertThat(SwedishDays.isStatutoryNonWorking(last)).isFalse();
                assertThat(last).isBetween(counted, counted.plusDays(LONGEST_WAIT));
                assertThat(counted.datesUntil(last)).allMatch(SwedishDays::isStatutoryNonWorking);
                assertThat(deadline.compute(start.plusDays(1))).isAfterOrEqualTo(last);
            }
            assertThat(Deadlines.LAST_APPEAL_DAY.counted(start)).isEqualTo(start.plus(21, ChronoUnit.DAYS));
        });
    }

    @ParameterizedTest
    @MethodSource("years")
    void notice_is_never_shorter_than_the_statute_says(LocalDate newYear) {
        newYear.datesUntil(newYear.plusYears(1)).forEach(meeting -> {
            assertThat(Deadlines.summonsBy(meeting)).isEqualTo(meeting.minusDays(7));
            LocalDate urgent = Deadlines.urgentSummonsBy(meeting);
            assertThat(SwedishDays.isStatutoryNonWorking(urgent)).isFalse();
            assertThat(urgent).isBetween(meeting.minusDays(LONGEST_WAIT + 1), meeting.minusDays(1));
        });
    }

    @Test
    void the_longest_wait_is_five_days_and_does_occur() {
        LocalDate christmasEve = LocalDate.of(2025, 12, 24);
        assertThat(Deadlines.lastAppealDay(christmasEve.minusWeeks(3))).isEqualTo(christmasEve.plusDays(LONGEST_WAIT));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            approval        , 2017-12-31, KL91           , false
            approval        , 2018-01-01, 'KL 5:69, 6:35', true
            posting         , 2017-12-31, KL91           , false
            posting         , 2018-01-01, KL 8:12        , true
            last-appeal-day , 1992-01-01, KL91 10:6      , true
            last-appeal-day , 2016-12-19, KL91 10:6      , true
            last-appeal-day , 2017-12-31, KL91 10:6      , true
            last-appeal-day , 2018-01-01, KL 13:5        , true
            last-appeal-day , 2018-03-28, KL 13:5        , true
            legal-force     , 2014-06-03, KL91 10:6      , true
            summons         , 2018-03-28, 'KL 5:13, 5:15', true
            urgent-summons  , 2018-03-28, KL 5:14        , true
            motion          , 2018-03-28, 'KL 5:35, 6:34', true
            planning-strategy, 2022-09-11, PBL 3:23      , true
            """)
    void the_paragraph_is_that_of_the_law_of_the_day(String id, LocalDate day, String paragraph, boolean exact) {
        assertThat(byId(id).paragraph(day)).contains(paragraph);
        assertThat(byId(id).law(day).orElseThrow().exact()).isEqualTo(exact);
    }

    @ParameterizedTest
    @CsvSource({"last-appeal-day, 1991-12-31", "planning-strategy, 2018-09-09", "remiss-due, 2024-01-01"})
    void no_paragraph_is_made_up_where_no_law_is_known(String id, LocalDate day) {
        assertThat(byId(id).paragraph(day)).isEmpty();
    }

    private static Deadline byId(String id) {
        return ALL.stream()
                .filter(deadline -> deadline.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_deadline_says_its_formula_in_both_languages_and_two_laws_never_meet(Deadline deadline) {
        assertThat(deadline.formula(Locale.of("sv"))).isNotBlank().isEqualTo(deadline.formula(Locale.FRENCH));
        assertThat(deadline.formula(Locale.UK)).isNotBlank().isNotEqualTo(deadline.swedish());
        assertThat(deadline.laws().isEmpty()).isEqualTo(deadline.kind() == DeadlineKind.STATED);
        assertThat(LocalDate.of(1990, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)))
                .allMatch(day ->
                        deadline.laws().stream().filter(law -> law.inForce(day)).count() <= 1);
    }

    @Test
    void every_deadline_is_in_the_list_once() throws IllegalAccessException {
        List<Object> declared = new ArrayList<>();
        for (var field : Deadlines.class.getFields()) {
            if (field.getType() == Deadline.class && Modifier.isStatic(field.getModifiers())) {
                declared.add(field.get(null));
            }
        }
        assertThat(ALL)
                .hasSameElementsAs(declared.stream().map(Deadline.class::cast).toList());
        assertThat(ALL).extracting(Deadline::id).doesNotHaveDuplicates();
    }
}
