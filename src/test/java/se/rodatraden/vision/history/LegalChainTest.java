package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.event.AppealOutcome.*;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;

/** Whole ways of decisions to legal force, or away from it, and what the document is meanwhile. */
class LegalChainTest {
    private static Legal status(History h, String decision, String day) {
        return h.known().on(LocalDate.parse(day)).state().legal(decision).status();
    }

    private static Document document(History h, String day) {
        return h.known().on(LocalDate.parse(day)).document().orElseThrow();
    }

    private static Preparation preparation(History h, String day) {
        return h.known().on(LocalDate.parse(day)).preparation().orElseThrow();
    }

    private static List<Document> versions(History h, String day) {
        State state = h.known().on(LocalDate.parse(day)).state();
        List<Document> standings = new ArrayList<>();
        for (int i = 0; i < state.versions().size(); i++) {
            standings.addAll(Validity.of(state, i, LocalDate.parse(day), Successors.NONE));
        }
        return standings;
    }

    private static History of(DocumentKind kind, Act... acts) {
        return new History(
                new VisionEvent.VisionRegistered(VISION, "Plan", kind, null),
                NOW,
                history(acts).entries());
    }

    @Test
    void a_decision_nobody_appeals_is_approved_posted_and_confirmed() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"),
                takeDown("n", "2018-05-05", "k"),
                confirm("l", "2018-05-09", ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, "k"));
        assertThat(status(h, "k", "2018-03-28")).isEqualTo(Legal.RECORDED);
        assertThat(status(h, "k", "2018-04-11")).isEqualTo(Legal.APPROVED);
        assertThat(status(h, "k", "2018-04-13")).isEqualTo(Legal.POSTED);
        assertThat(status(h, "k", "2018-05-08")).as("no day passes it").isEqualTo(Legal.POSTED);
        assertThat(status(h, "k", "2018-05-09")).isEqualTo(Legal.FINAL);
        assertThat(document(h, "2018-03-28")).as("KL 13:14").isEqualTo(Document.IN_FORCE);
    }

    @Test
    void a_notice_taken_down_on_the_last_appeal_day_stops_the_time_until_it_is_up_again() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"),
                takeDown("n", "2018-05-04", "k"),
                repost("b", "2018-05-07", "k"));
        assertThat(status(h, "k", "2018-05-04")).isEqualTo(Legal.TIME_NOT_RUNNING);
        assertThat(status(h, "k", "2018-05-07")).isEqualTo(Legal.POSTED);
    }

    @Test
    void a_notice_of_which_the_day_is_known_to_the_month_is_called_too_early_only_when_it_must_have_been() {
        Act[] posted = {adopt("k", "2018-03-01", null, null), approve("j", "2018-03", "k"), post("a", "2018-03", "k")};
        History maybe = history(posted[0], posted[1], posted[2], takeDown("n", "2018-03-23", "k"));
        assertThat(status(maybe, "k", "2018-04-30")).isEqualTo(Legal.POSTED);
        History certain = history(posted[0], posted[1], posted[2], takeDown("n", "2018-03-22", "k"));
        assertThat(status(certain, "k", "2018-04-30")).isEqualTo(Legal.TIME_NOT_RUNNING);
    }

    @Test
    void an_annulment_brings_back_the_version_that_the_annulled_one_had_replaced() {
        History h = history(
                adopt("k1", "2010-06-01", null, null),
                adopt("k2", "2018-03-28", "2019-01-01", null),
                approve("j", "2018-04-11", "k2"),
                post("a", "2018-04-13", "k2"),
                appeal("o", "2018-05-02", "k2"),
                inhibit("i", "2019-02-01", "k2"),
                lift("u", "2019-03-01", "k2"),
                judge("d1", "2019-06-01", ANNULLED, false, "k2"),
                judge("d2", "2020-02-01", ANNULLED, true, "k2"));
        assertThat(versions(h, "2018-12-31")).containsExactly(Document.IN_FORCE, Document.ADOPTED);
        assertThat(versions(h, "2019-01-01")).containsExactly(Document.SUPERSEDED, Document.IN_FORCE);
        assertThat(versions(h, "2019-02-01")).containsExactly(Document.IN_FORCE, Document.SUSPENDED);
        assertThat(versions(h, "2019-03-01")).containsExactly(Document.SUPERSEDED, Document.IN_FORCE);
        assertThat(versions(h, "2019-06-01")).containsExactly(Document.IN_FORCE, Document.SUSPENDED);
        assertThat(versions(h, "2020-02-01")).containsExactly(Document.IN_FORCE, Document.ANNULLED);
        assertThat(status(h, "k2", "2019-06-01")).isEqualTo(Legal.ANNULLED_NOT_FINAL);
        assertThat(document(h, "2020-02-01")).isEqualTo(Document.IN_FORCE);
        assertThat(preparation(h, "2020-01-31")).isEqualTo(Preparation.DECIDED);
        assertThat(preparation(h, "2020-02-01")).as("open again").isEqualTo(Preparation.BEFORE_DECISION);
    }

    @Test
    void a_single_version_is_suspended_while_inhibited_and_annulled_when_the_judgment_is_final() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                inhibit("i", "2018-04-04", "k"),
                judge("d", "2018-09-01", ANNULLED, false, "k"),
                confirm("l", "2018-10-01", ForceBasis.COURT_FINAL, "k"));
        assertThat(document(h, "2018-04-03")).isEqualTo(Document.IN_FORCE);
        assertThat(document(h, "2018-04-04")).isEqualTo(Document.SUSPENDED);
        assertThat(document(h, "2018-09-01")).isEqualTo(Document.SUSPENDED);
        assertThat(document(h, "2018-10-01")).isEqualTo(Document.ANNULLED);
        assertThat(status(h, "k", "2018-10-01")).isEqualTo(Legal.ANNULLED);
    }

    @Test
    void an_appeal_upheld_dismissed_or_withdrawn_leaves_the_decision_final_when_the_judgment_is() {
        for (AppealOutcome outcome : List.of(UPHELD, DISMISSED, WITHDRAWN)) {
            History h = history(
                    adopt("k", "2018-03-28", null, null),
                    appeal("o", "2018-05-02", "k"),
                    judge("d1", "2018-09-01", outcome, false, "k"),
                    judge("d2", "2018-12-01", outcome, true, "k"));
            assertThat(status(h, "k", "2018-05-02")).isEqualTo(Legal.APPEALED);
            assertThat(status(h, "k", "2018-09-01"))
                    .isEqualTo(outcome == UPHELD ? Legal.UPHELD_NOT_FINAL : Legal.RECORDED);
            assertThat(status(h, "k", "2018-12-01")).isEqualTo(Legal.FINAL);
            assertThat(document(h, "2018-12-01")).isEqualTo(Document.IN_FORCE);
        }
    }

    @Test
    void an_appeal_against_an_annulment_that_is_dismissed_or_withdrawn_leaves_the_annulment() {
        for (AppealOutcome outcome : List.of(DISMISSED, WITHDRAWN)) {
            History h = history(
                    adopt("k", "2018-03-28", null, null),
                    appeal("o", "2018-05-02", "k"),
                    judge("d1", "2018-09-01", ANNULLED, false, "k"),
                    judge("d2", "2018-12-01", outcome, true, "k"));
            assertThat(status(h, "k", "2018-12-01")).isEqualTo(Legal.ANNULLED);
        }
    }

    @Test
    void an_appeal_of_an_annulment_that_ends_without_trial_leaves_the_judgment_and_who_annulled() {
        for (AppealOutcome outcome : List.of(DISMISSED, WITHDRAWN)) {
            History h = history(
                    adopt("k", "2018-03-28", null, null),
                    appeal("o", "2018-05-02", "k"),
                    judge("d1", "2018-09-01", ANNULLED, false, "k"),
                    appeal(HIGHER_COURT, "o2", "2018-09-20", "k"),
                    judge(HIGHER_COURT, "d2", "2018-12-01", outcome, false, "k"),
                    confirm("l", "2019-01-10", ForceBasis.COURT_FINAL, "k"));
            assertThat(status(h, "k", "2018-12-01")).isEqualTo(Legal.ANNULLED_NOT_FINAL);
            assertThat(status(h, "k", "2019-01-10")).isEqualTo(Legal.ANNULLED);
            assertThat(h.known().on(TODAY).state().legal("k").ruling()).isEqualTo("d1");
        }
    }

    @Test
    void of_two_appeals_one_is_left_when_the_other_is_withdrawn() {
        CourtCase other = new CourtCase(FIRST_COURT.court(), "4-21");
        History h = history(
                adopt("k", "2018-03-28", null, null),
                appeal("o1", "2018-05-02", "k"),
                appeal(other, "o2", "2018-05-03", "k"),
                inhibit("i", "2018-05-10", "k"),
                judge(other, "d1", "2018-06-01", WITHDRAWN, false, "k"),
                judge("d2", "2018-09-01", WITHDRAWN, false, "k"));
        assertThat(status(h, "k", "2018-06-01")).isEqualTo(Legal.APPEALED);
        assertThat(document(h, "2018-06-01")).isEqualTo(Document.SUSPENDED);
        assertThat(status(h, "k", "2018-09-01")).isEqualTo(Legal.RECORDED);
        assertThat(document(h, "2018-09-01")).isEqualTo(Document.IN_FORCE);
    }

    @Test
    void an_appeal_after_confirmed_legal_force_is_recorded_and_changes_nothing_until_a_court_rules() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"),
                confirm("l", "2018-05-09", ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, "k"));
        Act late = appeal("o", "2018-06-01", "k");
        assertThat(accepted(decide(h, late)).deviations())
                .extracting(Deviation::rule)
                .containsExactly("W-36");
        History then = h.with(history(late).entries());
        assertThat(status(then, "k", "2018-06-01")).isEqualTo(Legal.FINAL);
        Act dismissed = judge("d", "2018-06-20", DISMISSED, false, "k");
        assertThat(accepted(decide(then, dismissed)).deviations()).isEmpty();
        assertThat(status(then.with(history(dismissed).entries()), "k", "2018-06-20"))
                .isEqualTo(Legal.FINAL);
    }

    @Test
    void an_inhibition_ends_with_the_judgment_that_lets_the_decision_stand() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                appeal("o", "2018-05-02", "k"),
                inhibit("i", "2018-05-10", "k"),
                judge("d", "2018-09-01", UPHELD, false, "k"));
        assertThat(document(h, "2018-08-31")).isEqualTo(Document.SUSPENDED);
        assertThat(document(h, "2018-09-01")).isEqualTo(Document.IN_FORCE);
    }

    /** As in Luleå: a whole meeting's decisions stopped a week later, taken again, the first ones annulled. */
    @Test
    void what_was_inhibited_and_decided_again_stands_on_the_second_decision_when_the_first_is_annulled() {
        History h = history(
                adopt("k1", "2020-12-21", null, null),
                inhibit("i", "2020-12-28", "k1"),
                appeal("o", "2020-12-28", "k1"),
                adopt("k2", "2021-01-25", null, null),
                judge("d", "2021-06-15", ANNULLED, true, "k1"));
        assertThat(versions(h, "2020-12-28")).containsExactly(Document.SUSPENDED);
        assertThat(versions(h, "2021-01-25")).containsExactly(Document.SUSPENDED, Document.IN_FORCE);
        assertThat(versions(h, "2021-06-15")).containsExactly(Document.ANNULLED, Document.IN_FORCE);
        assertThat(status(h, "k2", "2021-06-15")).isEqualTo(Legal.RECORDED);
        assertThat(preparation(h, "2021-06-15"))
                .as("the second decision still stands")
                .isEqualTo(Preparation.DECIDED);
    }

    /** As in Lomma (PBL 3:21): adopted 3 March 2022, in legal force 31 March. */
    @Test
    void an_oversiktsplan_applies_first_from_legal_force_and_a_vision_from_its_adoption() {
        Act[] acts = {
            adopt("k", "2022-03-03", null, null),
            approve("j", "2022-03-08", "k"),
            post("a", "2022-03-09", "k"),
            confirm("l", "2022-03-31", ForceBasis.NO_APPEAL_CONFIRMED_WITH_COURT, "k")
        };
        History plan = of(new DocumentKind("ÖVERSIKTSPLAN"), acts);
        assertThat(document(plan, "2022-03-30")).isEqualTo(Document.ADOPTED);
        assertThat(document(plan, "2022-03-31")).isEqualTo(Document.IN_FORCE);
        assertThat(plan.known().on(LocalDate.parse("2022-03-31")).validityPresumed())
                .isFalse();
        assertThat(document(of(DocumentKind.VISION, acts), "2022-03-03")).isEqualTo(Document.IN_FORCE);
    }

    @Test
    void whether_an_oversiktsplan_applies_is_not_known_from_the_day_that_its_legal_force_is_computed_for() {
        DocumentKind kind = new DocumentKind("ÖVERSIKTSPLAN");
        Act[] acts = {
            adopt("k", "2022-03-03", null, null), approve("j", "2022-03-08", "k"), post("a", "2022-03-09", "k")
        };
        assertThat(document(of(kind, acts), "2022-03-30")).isEqualTo(Document.ADOPTED);
        assertThat(documents(of(kind, acts), "2022-03-31")).containsExactly(Document.ADOPTED, Document.IN_FORCE);
        assertThat(document(of(kind, acts[0]), "2022-03-24"))
                .as("posted on the day of the decision at the earliest")
                .isEqualTo(Document.ADOPTED);
        assertThat(documents(of(kind, acts[0]), "2022-03-25"))
                .as("nothing recorded of a posting is no sign that there was none")
                .containsExactly(Document.ADOPTED, Document.IN_FORCE);
        assertThat(documents(of(kind, adopt("k", "2022", "2023-01-01", null)), "2022-12-31"))
                .containsExactly(Document.ADOPTED);
        History appealed = of(kind, acts[0], acts[1], acts[2], appeal("o", "2022-03-20", "k"));
        assertThat(document(appealed, "2022-12-31")).isEqualTo(Document.ADOPTED);
        History down = of(kind, acts[0], acts[1], acts[2], takeDown("n", "2022-03-20", "k"));
        assertThat(document(down, "2022-12-31")).isEqualTo(Document.ADOPTED);
    }

    private static List<Document> documents(History h, String day) {
        return h.known().on(LocalDate.parse(day)).possible().stream()
                .map(Standing.Possible::document)
                .toList();
    }

    @Test
    void the_kind_that_was_proposed_decides_where_it_differs_from_the_registered() {
        Act proposed = new Act.ProposeVision(
                VISION,
                told("p", "2021-01-01"),
                "ÖP",
                new DocumentKind("ÖVERSIKTSPLAN"),
                null,
                null,
                List.of(),
                Route.UNKNOWN);
        History h = history(proposed, submit(told("s", "2022-03-01")), adopt("k", "2022-03-03", null, null));
        assertThat(document(h, "2022-03-24")).isEqualTo(Document.ADOPTED);
    }

    @Test
    void a_plan_adopted_before_the_planning_act_of_2010_was_not_bound_by_it() {
        History h = of(new DocumentKind("ÖVERSIKTSPLAN"), adopt("k", "2011-05-01", null, null));
        assertThat(document(h, "2011-05-01")).isEqualTo(Document.IN_FORCE);
    }

    @Test
    void what_had_expired_is_in_force_again_when_prolonged_unless_that_decision_is_annulled() {
        History h = history(
                adopt("k", "2015-01-01", null, "2020"),
                prolong("f", "2021-02-01", "2023"),
                judge("d", "2021-06-01", ANNULLED, true, "f"));
        assertThat(document(h, "2020-12-31")).isEqualTo(Document.IN_FORCE);
        assertThat(document(h, "2021-01-31")).isEqualTo(Document.EXPIRED);
        assertThat(document(h, "2021-02-01")).isEqualTo(Document.IN_FORCE);
        assertThat(document(h, "2021-06-01")).isEqualTo(Document.EXPIRED);
        History prolonged = history(adopt("k", "2015-01-01", null, "2020"), prolong("f", "2021-02-01", "2023"));
        assertThat(document(prolonged, "2024-01-01")).isEqualTo(Document.EXPIRED);
    }

    @Test
    void a_repeal_ends_it_from_its_own_day_and_an_annulled_repeal_ends_nothing() {
        History h = history(
                adopt("k", "2015-01-01", null, null),
                repeal("u", "2020-06-01", "2021-01-01"),
                judge("d", "2021-06-01", ANNULLED, true, "u"));
        assertThat(document(h, "2020-12-31")).isEqualTo(Document.IN_FORCE);
        assertThat(document(h, "2021-01-01")).isEqualTo(Document.REPEALED);
        assertThat(document(h, "2021-06-01")).isEqualTo(Document.IN_FORCE);
        assertThat(document(history(adopt("k", "2015", null, null), repeal("u", "2020-06-01", null)), "2020-06-01"))
                .isEqualTo(Document.REPEALED);
    }

    @Test
    void a_version_repealed_before_its_first_day_replaced_nothing() {
        Act repeal = new Act.RepealVision(VISION, told("u", "2018-11-01"), Decision.UNKNOWN, "k2", null, null);
        History h =
                history(adopt("k1", "2010-06-01", null, null), adopt("k2", "2018-03-28", "2019-01-01", null), repeal);
        assertThat(versions(h, "2019-01-01")).containsExactly(Document.IN_FORCE, Document.REPEALED);
        assertThat(document(h, "2019-01-01")).isEqualTo(Document.IN_FORCE);
    }

    /** As in RÅ 1995:57 (Salem): appealed too late, dismissed, and tried after resning all the same. */
    @Test
    void a_new_trial_opens_what_was_final_and_a_refused_one_does_not() {
        History h = history(
                adopt("k", "1994-05-02", null, null),
                approve("j", "1994-05-09", "k"),
                post("a", "1994-05-10", "k"),
                appeal("o", "1994-08-01", "k"),
                judge("d", "1994-09-01", DISMISSED, true, "k"),
                remedy("r1", "1994-12-01", Remedy.NEW_TRIAL, false, "k"),
                remedy("r2", "1995-06-01", Remedy.NEW_TRIAL, true, "k"),
                judge("d2", "1996-01-01", ANNULLED, true, "k"));
        assertThat(status(h, "k", "1994-12-01")).isEqualTo(Legal.FINAL);
        assertThat(status(h, "k", "1995-06-01")).isEqualTo(Legal.APPEALED);
        assertThat(document(h, "1996-01-01")).isEqualTo(Document.ANNULLED);
    }

    @Test
    void a_new_trial_opens_a_case_that_ended_without_trial_too() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                approve("j", "2018-04-11", "k"),
                post("a", "2018-04-13", "k"),
                appeal("o", "2018-06-01", "k"),
                judge("d", "2018-07-01", DISMISSED, false, "k"),
                remedy("r", "2018-12-01", Remedy.NEW_TRIAL, true, "k"));
        assertThat(status(h, "k", "2018-07-01")).isEqualTo(Legal.POSTED);
        assertThat(status(h, "k", "2018-12-01")).isEqualTo(Legal.APPEALED);
    }

    @Test
    void a_judgment_on_several_decisions_touches_each_and_no_other() {
        History h = history(
                adopt("k1", "2018-03-28", null, null),
                adopt("k2", "2019-03-28", null, null),
                adopt("k3", "2020-03-28", null, null),
                judge("d", "2021-01-01", ANNULLED, true, "k3", "k2"));
        assertThat(versions(h, "2021-01-01")).containsExactly(Document.IN_FORCE, Document.ANNULLED, Document.ANNULLED);
        assertThat(preparation(h, "2021-01-01")).isEqualTo(Preparation.BEFORE_DECISION);
    }

    private static List<GoalLayer.Status> goals(History h, String day) {
        LocalDate on = LocalDate.parse(day);
        return Situation.of(h.known(), on, TODAY).goals().stream()
                .map(g -> g.on(on))
                .toList();
    }

    private static Act goals(String entry, String day, String period) {
        return new Act.ReplaceGoals(VISION, told(entry, day), date(period), List.of(), Decision.UNKNOWN);
    }

    @Test
    void goals_are_replaced_from_the_first_day_of_the_next_and_come_back_when_those_are_annulled() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                goals("m1", "2018-12-01", "2019/2023"),
                goals("m2", "2021-12-14", "2022/2025"),
                judge("d", "2022-06-01", ANNULLED, true, "m2"));
        assertThat(goals(h, "2021-12-31")).containsExactly(GoalLayer.Status.CURRENT, GoalLayer.Status.COMING);
        assertThat(goals(h, "2022-01-01")).containsExactly(GoalLayer.Status.REPLACED, GoalLayer.Status.CURRENT);
        assertThat(goals(h, "2022-06-01")).containsExactly(GoalLayer.Status.CURRENT, GoalLayer.Status.STOPPED);
        assertThat(goals(h, "2024-01-01")).containsExactly(GoalLayer.Status.EXPIRED, GoalLayer.Status.STOPPED);
        assertThat(document(h, "2022-06-01")).isEqualTo(Document.IN_FORCE);
    }

    @Test
    void deferred_goals_wait_until_they_are_resumed_and_others_may_be_decided_meanwhile() {
        Act wait = new Act.DeferDecision(
                VISION,
                told("h", "2020-05-08"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, "nästa kommunstyrelse", null),
                Scope.GOALS);
        History h = history(
                adopt("k", "2018-03-28", null, null),
                goals("m1", "2018-12-01", "2019/2023"),
                wait,
                goals("m2", "2020-12-14", "2022/2025"),
                resume(told("u", "2021-02-01"), "h"));
        assertThat(goals(h, "2020-05-08")).containsExactly(GoalLayer.Status.DEFERRED);
        assertThat(goals(h, "2020-12-14")).containsExactly(GoalLayer.Status.CURRENT, GoalLayer.Status.COMING);
        assertThat(goals(h, "2021-02-01")).containsExactly(GoalLayer.Status.CURRENT, GoalLayer.Status.COMING);
    }

    @Test
    void a_review_that_was_due_and_is_not_recorded_is_an_alert() {
        History h = history(
                adopt("k", "2015-01-01", null, null),
                new Act.ReviewRelevance(VISION, told("v", "2016-01-01"), Relevance.CURRENT, date("2017-01-01"), null));
        assertThat(Situation.of(h.known(), LocalDate.parse("2017-01-01"), TODAY).alerts())
                .isEmpty();
        assertThat(Situation.of(h.known(), LocalDate.parse("2017-01-02"), TODAY).alerts())
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.REVIEW_PASSED);
    }

    @Test
    void a_deferral_of_the_goals_leaves_the_preparation_alone_and_its_resumption_too() {
        Act goals = new Act.DeferDecision(
                VISION,
                told("h", "2018-05-08"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, "nästa kommunstyrelse", null),
                Scope.GOALS);
        History h = history(adopt("k", "2018-03-28", null, null), goals, resume(told("u", "2019-02-01"), "h"));
        assertThat(preparation(h, "2018-05-08")).isEqualTo(Preparation.DECIDED);
        assertThat(preparation(h, "2019-02-01")).isEqualTo(Preparation.DECIDED);
        assertThat(h.known().deviations())
                .extracting(Deviation::rule)
                .as("only that nothing leads up to the adoption")
                .containsExactly("E-NOT-SUBMITTED");
    }
}
