package se.rodatraden.vision.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.Support;

/** What was put off to a time that has gone by is called to mind, and not before. */
class DeferralEndTest {
    @Test
    void a_date_that_has_passed_is_called_to_mind_and_is_no_next_step() {
        History h = history(propose(told("p", "2018-03-10")), deferred("2018-06-04", null, "2018-11-28", Scope.BOTH));
        assertThat(alerts(h, "2018-11-28")).isEmpty();
        assertThat(alerts(h, "2018-11-29")).containsExactly("DEFERRED_DATE_PASSED 2018-11-29");
        assertThat(situation(h, "2018-11-28").next().kind()).isEqualTo(Next.Kind.RESUMPTION);
        assertThat(situation(h, "2018-11-29").next().kind()).isEqualTo(Next.Kind.NOT_DECIDED);
    }

    @Test
    void the_next_period_is_that_after_the_decision_by_the_calendar_of_who_decided() {
        assertThat(alerts(next("2018-06-04"), "2022-12-31")).isEmpty();
        assertThat(alerts(next("2018-06-04"), "2023-01-01")).containsExactly("NOT_TAKEN_UP 2023-01-01");
        assertThat(alerts(next("2018-11-05"), "2023-01-01"))
                .as("the board sits out its period when the council’s has begun")
                .containsExactly("NOT_TAKEN_UP 2023-01-01");
        assertThat(alerts(next("2019-01-07"), "2026-10-01")).isEmpty();
    }

    @Test
    void years_name_a_period_where_nobody_has_read_the_words() {
        History h = history(
                propose(told("p", "2014-03-10")), deferred("2014-06-04", "mandatperioden 2015–2018", null, Scope.BOTH));
        assertThat(alerts(h, "2018-12-31")).isEmpty();
        assertThat(alerts(h, "2019-01-01")).containsExactly("NOT_TAKEN_UP 2019-01-01");
    }

    @Test
    void goals_that_wait_are_called_to_mind_until_there_are_new_ones() {
        Act adopted = adopt(told("k", "2018-01-01"));
        Act wait = deferred("2018-06-04", null, "2018-11-28", Scope.GOALS);
        Act goals = new Act.ReplaceGoals(
                VISION, by(COUNCIL, told("m", "2018-12-10")), date("2019/2022"), List.of(), Decision.UNKNOWN);
        assertThat(alerts(history(adopted, wait), "2019-01-10")).containsExactly("DEFERRED_DATE_PASSED 2018-11-29");
        assertThat(alerts(history(adopted, wait, goals), "2019-01-10")).isEmpty();
        assertThat(history(adopted, wait, goals).known().on(TODAY).state().goalsWaiting())
                .isNull();
    }

    @Test
    void what_the_council_tabled_with_no_day_is_called_to_mind_when_it_has_certainly_met_again() {
        Act tabled = new Act.TableMatter(
                VISION,
                by(COUNCIL, told("b", "2024-02-26")),
                Decision.UNKNOWN,
                new Support(Support.By.MAJORITY, null, null),
                null);
        History h = history(propose(told("p", "2024-01-10")), submit(told("s", "2024-02-01")), tabled);
        assertThat(alerts(h, "2024-08-26")).isEmpty();
        assertThat(alerts(h, "2024-08-27")).containsExactly("TABLED_LONG 2024-08-27");
    }

    @Test
    void what_is_done_on_the_very_date_deferred_to_ends_the_deferral() {
        History before = history(
                propose(told("p", "2018-03-10")),
                submit(told("s", "2018-04-20")),
                deferred("2018-06-04", null, "2018-11-28", Scope.BOTH));
        assertThat(accepted(decide(before, adopt(told("k", "2018-11-28")))).deviations())
                .isEmpty();
        assertThat(refused(decide(before, adopt(told("k", "2018-11-27")))).rule())
                .isEqualTo("E-DEFERRED");
        History treated = history(
                propose(told("p", "2018-03-10")),
                submit(told("s", "2018-04-20")),
                deferred("2018-06-04", null, "2018-11", Scope.BOTH),
                new Act.RecordTreatment(VISION, told("t", "2018-11-28"), 1, Outcome.OTHER, null));
        assertThat(treated.known().on(TODAY).preparation()).contains(Preparation.BEFORE_DECISION);
    }

    @Test
    void an_open_round_is_closed_whatever_the_state() {
        History round = history(
                propose(told("p", "2018-03-10")),
                send(told("r", "2018-04-01"), 1, null),
                submit(told("s", "2018-04-20")));
        assertThat(accepted(decide(round, close(told("c", "2018-04-25"), 1))).deviations())
                .isEmpty();
    }

    private static History next(String when) {
        return history(propose(told("p", "2018-03-10")), deferred(when, "nästa mandatperiod", null, Scope.BOTH));
    }

    private static Act deferred(String when, @Nullable String term, @Nullable String until, Scope scope) {
        DeferralTarget target = new DeferralTarget(term, null, until == null ? null : date(until), null, null);
        return new Act.DeferDecision(VISION, told("d", when), Decision.UNKNOWN, target, scope);
    }

    private static Situation situation(History h, String day) {
        return Situation.of(h.known(), LocalDate.parse(day), TODAY);
    }

    private static List<String> alerts(History h, String day) {
        return situation(h, day).alerts().stream()
                .map(a -> a.kind() + " " + a.since())
                .toList();
    }
}
