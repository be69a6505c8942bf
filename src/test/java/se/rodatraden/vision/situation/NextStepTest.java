package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Relevance;

/** What is next on a day, and what is asked for on it. */
class NextStepTest {
    private static Act plan(String told, String when) {
        return new Act.PlanActivity(
                VISION,
                told("plan", told),
                ActivityKind.REVIEW,
                "Översyn",
                when == null ? FuzzyDate.unknown() : date(when),
                null);
    }

    private static Next.Kind next(History history, String day) {
        return Situation.of(history.known(), LocalDate.parse(day), TODAY).next().kind();
    }

    @Test
    void a_plan_is_next_until_its_day_has_passed() {
        History h = history(propose(told("p", "2016-11-01")), plan("2017-02-14", "2017-06"));

        assertThat(next(h, "2017-06-30")).isEqualTo(Next.Kind.PLANNED);
        assertThat(next(h, "2017-07-01")).isEqualTo(Next.Kind.NOT_DECIDED);
    }

    @Test
    void a_plan_without_a_last_day_is_next_for_a_year_and_stays_a_plan() {
        for (String when : new String[] {"2017-02-14/..", null, "XXXX-05"}) {
            History h = history(propose(told("p", "2016-11-01")), plan("../2017-02-14", when));

            assertThat(next(h, "2018-02-14")).as(when).isEqualTo(Next.Kind.PLANNED);
            assertThat(next(h, "2018-02-15")).as(when).isEqualTo(Next.Kind.NOT_DECIDED);
            assertThat(Situation.of(h.known(), TODAY, TODAY).plans()).hasSize(1);
        }
    }

    @Test
    void a_plan_to_begin_later_is_next_for_a_year_from_then() {
        History h = history(propose(told("p", "2016-11-01")), plan("2017-02-14", "2019-01-01/.."));

        assertThat(next(h, "2019-12-31")).isEqualTo(Next.Kind.PLANNED);
        assertThat(next(h, "2020-01-02")).isEqualTo(Next.Kind.NOT_DECIDED);
    }

    @Test
    void nobody_is_asked_to_review_what_is_repealed() {
        History h = history(
                propose(told("p", "2011-03-01")),
                submit(told("s", "2011-04-12")),
                adopt(told("k", "2011-05-30")),
                new Act.ReviewRelevance(VISION, told("r", "2015-10-06"), Relevance.CURRENT, date("2019-10"), null),
                new Act.RepealVision(
                        VISION, by(COUNCIL, told("u", "2022-11-28")), Decision.UNKNOWN, "k", date("2023-01-01"), null));

        assertThat(Situation.of(h.known(), LocalDate.parse("2022-12-31"), TODAY).alerts())
                .extracting(Alert::kind)
                .contains(Alert.Kind.REVIEW_PASSED);
        Situation repealed = Situation.of(h.known(), LocalDate.parse("2023-01-01"), TODAY);
        assertThat(repealed.alerts()).extracting(Alert::kind).doesNotContain(Alert.Kind.REVIEW_PASSED);
        assertThat(Due.stated(repealed, h.known())).noneMatch(d -> d.from().equals("r"));
    }
}
