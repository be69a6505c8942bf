package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.ActivityKind;

/** What was planned and then moved is planned for the new day, from the day that it was moved. */
class MovedPlanTest {
    private static final Act PLAN = new Act.PlanActivity(
            VISION,
            told("plan", "2014-05-02"),
            ActivityKind.MEETING,
            "Kommunstyrelsens behandling",
            date("2014-06-12"),
            null);

    private static Act move(String entry, @Nullable String told, String to, String... after) {
        return new Act.MoveActivity(VISION, told(entry, told, after), "plan", date(to), null);
    }

    private static Act hold(String entry, String day) {
        return new Act.RecordActivity(
                VISION,
                told(entry, day),
                ActivityKind.MEETING,
                "Kommunstyrelsens behandling",
                null,
                null,
                List.of(),
                "plan");
    }

    private static Situation on(History h, String day) {
        return Situation.of(h.known(), LocalDate.parse(day), TODAY);
    }

    private static FuzzyDate planned(History h, String day) {
        return on(h, day).plans().getFirst().when();
    }

    @Test
    void a_move_is_recorded_and_told_again() {
        Act move = new Act.MoveActivity(VISION, told("flytt", "2014-06-02"), "plan", date("2014-06-19"), "För få.");
        Verdict.Accepted accepted = accepted(decide(history(PLAN), move));

        assertThat(Recording.act(VISION, (Fact) accepted.events().getFirst())).isEqualTo(move);
        assertThat(accepted.deviations()).isEmpty();
    }

    @Test
    void what_comes_next_and_what_is_overdue_follow_the_new_day() {
        History h = history(PLAN, move("flytt", "2014-06-02", "2014-06-19"));

        Next next = on(h, "2014-06-15").next();
        assertThat(next.kind()).isEqualTo(Next.Kind.PLANNED);
        assertThat(next.when()).isEqualTo(date("2014-06-19"));
        assertThat(next.movedFrom()).isEqualTo(date("2014-06-12"));
        assertThat(on(h, "2014-06-19").alerts()).isEmpty();
        assertThat(on(h, "2014-06-20").next().kind()).isEqualTo(Next.Kind.NOT_DECIDED);
        assertThat(on(h, "2014-06-20").alerts())
                .extracting(Alert::kind, Alert::since)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Alert.Kind.PLAN_PASSED, LocalDate.parse("2014-06-20")));
    }

    @Test
    void before_it_was_moved_it_was_planned_for_the_old_day() {
        History h = history(PLAN, move("flytt", "2014-06-02", "2014-06-19"));

        assertThat(planned(h, "2014-06-01")).isEqualTo(date("2014-06-12"));
        assertThat(on(h, "2014-06-01").next().movedFrom()).isNull();
        assertThat(planned(h, "2014-06-02")).isEqualTo(date("2014-06-19"));
    }

    @Test
    void of_two_moves_the_later_counts_whichever_was_recorded_first() {
        History told = history(PLAN, move("b", "2014-06-16", "2014-08-21"), move("a", "2014-06-02", "2014-06-19"));
        History declared = history(PLAN, move("b", null, "2014-08-21", "a"), move("a", "2014-06-02", "2014-06-19"));

        for (History h : List.of(told, declared)) {
            Plan plan = h.known().plan("plan").orElseThrow();
            assertThat(plan.when()).isEqualTo(date("2014-08-21"));
            assertThat(plan.planned()).contains(date("2014-06-12"));
            assertThat(plan.moves()).extracting(m -> m.entry().id()).containsExactly("a", "b");
            assertThat(plan.moves())
                    .extracting(Plan.Move::from)
                    .containsExactly(date("2014-06-12"), date("2014-06-19"));
        }
    }

    @Test
    void where_nobody_knows_which_move_was_the_last_the_day_is_one_of_theirs() {
        History h = history(PLAN, move("a", "2014-06", "2014-06-19"), move("b", "2014-06", "2014-08-21"));

        Plan plan = h.known().plan("plan").orElseThrow();
        assertThat(plan.when().earliest()).isEqualTo("2014-06-19");
        assertThat(plan.when().latest()).isEqualTo("2014-08-21");
        assertThat(plan.moves()).extracting(Plan.Move::from).containsOnlyNulls();
        assertThat(on(h, "2014-08-21").alerts()).isEmpty();
    }

    @Test
    void a_plan_without_a_day_is_next_for_a_year_from_its_last_move() {
        History h = history(PLAN, move("flytt", "2014-06-02", "2014-06-02/.."));

        assertThat(on(h, "2015-06-02").next().kind()).isEqualTo(Next.Kind.PLANNED);
        assertThat(on(h, "2015-06-03").next().kind()).isEqualTo(Next.Kind.NOT_DECIDED);
    }

    @Test
    void what_was_carried_out_is_no_plan_and_knows_that_it_was_moved() {
        History h = history(PLAN, move("flytt", "2014-06-02", "2014-06-19"), hold("holl", "2014-06-19"));

        assertThat(on(h, "2014-06-30").plans()).isEmpty();
        assertThat(on(h, "2014-06-30").alerts()).isEmpty();
        assertThat(h.known().plan("plan")).map(Plan::when).contains(date("2014-06-19"));
        assertThat(h.known().deviations()).extracting(Deviation::rule).doesNotContain("W-64");
    }

    @Test
    void to_move_what_is_held_or_cancelled_is_told_to_the_sender_and_recorded() {
        Act cancel = new Act.CancelActivity(VISION, told("c", "2014-06-10"), "Behandling", "plan", null, null);
        for (Act settled : List.of(hold("c", "2014-06-10"), cancel)) {
            History before = history(PLAN, settled);
            Verdict.Accepted late = accepted(decide(before, move("flytt", "2014-06-11", "2014-06-19")));
            assertThat(late.deviations())
                    .extracting(Deviation::rule, Deviation::certain, Deviation::entry)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("W-64", true, "flytt"));
            assertThat(accepted(decide(before, move("flytt", "2014-06-02", "2014-06-10")))
                            .deviations())
                    .isEmpty();
            assertThat(accepted(decide(before, move("flytt", "2014-06", "2014-06-19")))
                            .deviations())
                    .extracting(Deviation::rule, Deviation::certain)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("W-64", false));
            assertThat(on(history(PLAN, settled, move("flytt", "2014-06-11", "2014-06-19")), "2014-07-01")
                            .plans())
                    .isEmpty();
        }
    }

    @Test
    void only_what_was_planned_is_moved() {
        assertThat(refused(decide(history(propose(told("plan", "2014-05-02"))), move("m", "2014-06-02", "2014-06-19")))
                        .rule())
                .isEqualTo("E-WRONG-ENTRY");
        assertThat(refused(decide(history(), move("m", "2014-06-02", "2014-06-19")))
                        .rule())
                .isEqualTo("E-NO-SUCH-ENTRY");
    }
}
