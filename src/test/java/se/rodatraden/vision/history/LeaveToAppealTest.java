package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.event.AppealOutcome.*;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Preparation;

/** What a higher court's leave to appeal makes of the judgment below (KL 13:12): refused, that judgment is final on that day. */
class LeaveToAppealTest {
    private static final Act ADOPTED = adopt("k", "2024-02-26", null, null);
    private static final Act APPEALED = appeal("o", "2024-03-20", "k");
    private static final Act APPEALED_AGAIN = appeal(HIGHER_COURT, "o2", "2024-09-20", "k");

    private static LegalStatus status(History h, String day) {
        return h.known().on(LocalDate.parse(day)).state().legal("k");
    }

    private static LegalView view(History h, String day) {
        return LegalView.on(h.known(), LocalDate.parse(day)).getFirst();
    }

    private static List<String> rules(History h, String entry) {
        return h.known().deviations().stream()
                .filter(d -> d.entry().equals(entry))
                .map(Deviation::rule)
                .toList();
    }

    private static History judged(AppealOutcome outcome, @Nullable Boolean granted) {
        return history(
                ADOPTED,
                approve("j", "2024-03-04", "k"),
                post("a", "2024-03-05", "k"),
                APPEALED,
                judge("d", "2024-09-02", outcome, false, "k"),
                APPEALED_AGAIN,
                leave("t", "2024-12-02", granted, "k"));
    }

    @Test
    void refused_leave_makes_an_annulment_final_on_that_day_and_the_court_below_has_annulled() {
        History h = judged(ANNULLED, false);
        assertThat(status(h, "2024-12-01").status()).isEqualTo(Legal.ANNULLED_NOT_FINAL);
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.ANNULLED);
        assertThat(Rulings.annulment(status(h, "2024-12-02"), h.known()).flatMap(Rulings::court))
                .contains(FIRST_COURT.court());
        assertThat(h.known().on(LocalDate.parse("2024-12-02")).document()).contains(Document.ANNULLED);
        assertThat(h.known().on(LocalDate.parse("2024-12-02")).preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(view(h, "2024-12-02").confirmedBy()).isEqualTo("t");
        assertThat(rules(h, "t")).isEmpty();
    }

    @Test
    void refused_leave_gives_a_decision_that_was_upheld_legal_force_from_that_day() {
        History h = judged(UPHELD, false);
        assertThat(status(h, "2024-12-01").status()).isEqualTo(Legal.UPHELD_NOT_FINAL);
        assertThat(view(h, "2024-12-01").confirmedBy()).isNull();
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.FINAL);
        assertThat(status(h, "2024-12-02").ruling()).as("who let it stand").isEqualTo("d");
        assertThat(Objects.requireNonNull(status(h, "2024-12-02").since()).edtf())
                .isEqualTo(Optional.of("2024-12-02"));
        assertThat(view(h, "2024-12-02").confirmedBy()).isEqualTo("t");
    }

    @Test
    void a_comprehensive_plan_applies_from_the_refusal() {
        History h = new History(
                new VisionEvent.VisionRegistered(VISION, "Plan", new DocumentKind("ÖVERSIKTSPLAN"), null),
                NOW,
                judged(UPHELD, false).entries());
        assertThat(h.known().on(LocalDate.parse("2024-12-01")).document()).isNotEqualTo(Optional.of(Document.IN_FORCE));
        assertThat(h.known().on(LocalDate.parse("2024-12-02")).document()).contains(Document.IN_FORCE);
    }

    @Test
    void an_appeal_dismissed_untried_leaves_the_decision_final_when_leave_is_refused() {
        assertThat(status(judged(DISMISSED, false), "2024-12-02").status()).isEqualTo(Legal.FINAL);
    }

    @Test
    void granted_leave_leaves_the_case_pending_until_the_higher_court_rules() {
        History h = judged(ANNULLED, true);
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.ANNULLED_NOT_FINAL);
        assertThat(Rulings.leave(status(h, "2024-12-02"), h.known()).map(Entry::id))
                .contains("t");
        assertThat(refused(decide(h, confirm("l", "2025-01-10", ForceBasis.COURT_FINAL, "k")))
                        .rule())
                .isEqualTo("E-APPEAL-OPEN");

        History upheld = h.with(history(judge(HIGHER_COURT, "d2", "2025-03-03", UPHELD, false, "k"))
                .entries());
        assertThat(status(upheld, "2025-03-03").status()).isEqualTo(Legal.UPHELD_NOT_FINAL);
        assertThat(Rulings.leave(status(upheld, "2025-03-03"), upheld.known())).isEmpty();
        accepted(decide(upheld, confirm("l", "2025-04-10", ForceBasis.COURT_FINAL, "k")));
    }

    @Test
    void granted_leave_shows_that_what_was_held_to_be_final_is_not() {
        History h = history(
                ADOPTED,
                judge("d", "2024-09-02", UPHELD, false, "k"),
                confirm("l", "2024-11-01", ForceBasis.ASSUMED, "k"),
                leave("t", "2024-12-02", true, "k"));
        assertThat(status(h, "2024-12-01").status()).isEqualTo(Legal.FINAL);
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.UPHELD_NOT_FINAL);
    }

    @Test
    void refused_leave_without_a_judgment_below_is_recorded_and_the_judgment_is_asked_for() {
        History appealed = history(ADOPTED, APPEALED);
        Act refusal = leave("t", "2024-12-02", false, "k");
        assertThat(accepted(decide(appealed, refusal)).deviations())
                .extracting(Deviation::rule, Deviation::finding)
                .containsExactly(org.assertj.core.api.Assertions.tuple("W-37", Deviation.Finding.NOT_SHOWN));
        History h = history(ADOPTED, APPEALED, refusal);
        assertThat(status(h, "2024-12-02").status()).as("not known").isEqualTo(Legal.APPEALED);
        assertThat(h.known().on(LocalDate.parse("2024-12-02")).document()).contains(Document.IN_FORCE);
        History later =
                h.with(history(judge("d", "2024-09-02", ANNULLED, false, "k")).entries());
        assertThat(status(later, "2024-12-02").status())
                .as("once the judgment is told")
                .isEqualTo(Legal.ANNULLED);
        assertThat(rules(later, "t")).isEmpty();
    }

    @Test
    void leave_of_which_the_outcome_is_not_known_changes_nothing() {
        History h = judged(ANNULLED, null);
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.ANNULLED_NOT_FINAL);
        assertThat(view(h, "2024-12-02").confirmedBy()).isNull();
        assertThat(rules(h, "t")).containsExactly("W-38");
    }

    @Test
    void a_case_of_another_that_is_still_open_in_the_same_court_keeps_the_judgment_from_being_final() {
        History h = history(
                ADOPTED,
                APPEALED,
                judge("d", "2024-09-02", ANNULLED, false, "k"),
                APPEALED_AGAIN,
                appeal(new CourtCase(HIGHER_COURT.court(), "10-21"), "o3", "2024-09-21", "k"),
                leave("t", "2024-12-02", false, "k"));
        assertThat(status(h, "2024-12-02").status()).isEqualTo(Legal.ANNULLED_NOT_FINAL);
    }

    @Test
    void a_decision_made_again_after_a_refusal_is_not_called_too_early() {
        Act[] acts = {ADOPTED, APPEALED, judge("d", "2024-09-02", UPHELD, false, "k"), APPEALED_AGAIN};
        Act again = adopt("k2", "2024-12-10", null, null);
        History open = history(acts[0], acts[1], acts[2], acts[3], again);
        assertThat(rules(open, "k2")).contains("W-24");
        History refused = history(acts[0], acts[1], acts[2], acts[3], leave("t", "2024-12-02", false, "k"), again);
        assertThat(rules(refused, "k2")).doesNotContain("W-24");
    }
}
