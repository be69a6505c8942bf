package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.event.AppealOutcome.*;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.situation.Situation;

/** That decisions were carried out: allowed before legal force (KL 13:14), not while a court forbids it, and undone after an annulment. */
class ImplementationTest {
    private static List<Deviation> found(String entry, Act... acts) {
        return history(acts).known().deviations().stream()
                .filter(d -> d.entry().equals(entry))
                .toList();
    }

    /** Carried out on the day, while an inhibition of the month before is there. */
    private static List<String> paragraphs(String day) {
        LocalDate on = LocalDate.parse(day);
        return found(
                        "v",
                        adopt("k", on.minusMonths(2).toString(), null, null),
                        inhibit("i", on.minusMonths(1).toString(), "k"),
                        implement("v", day, "k"))
                .stream()
                .filter(d -> d.rule().equals("W-48"))
                .map(Deviation::paragraph)
                .toList();
    }

    @Test
    void a_decision_may_be_carried_out_before_legal_force_and_after_it() {
        Act adopted = adopt("k", "2018-03-28", null, null);
        Act[] confirmed = {
            adopted,
            approve("j", "2018-04-11", "k"),
            post("a", "2018-04-13", "k"),
            confirm("l", "2018-05-09", ForceBasis.CERTIFICATE, "k")
        };
        assertThat(accepted(decide(history(adopted), implement("v", "2018-03-29", "k")))
                        .deviations())
                .isEmpty();
        assertThat(accepted(decide(history(confirmed), implement("v", "2018-06-01", "k")))
                        .deviations())
                .isEmpty();
        assertThat(refused(decide(history(adopted), implement("v", "2018-03-27", "k")))
                        .rule())
                .isEqualTo("E-ORDER");
    }

    @Test
    void carrying_it_out_changes_no_standing_and_no_legal_status() {
        History without = history(adopt("k", "2018-03-28", null, null));
        History h = history(adopt("k", "2018-03-28", null, null), implement("v", "2018-04-02", "k"));
        LocalDate day = LocalDate.parse("2018-05-01");
        assertThat(h.known().on(day)).isEqualTo(without.known().on(day));
    }

    @Test
    void carrying_out_what_a_court_has_forbidden_is_a_breach_while_it_is_forbidden() {
        Act adopted = adopt("k", "2018-03-28", null, null);
        Act inhibited = inhibit("i", "2018-04-10", "k");
        Act lifted = lift("u", "2018-05-10", "k");
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-04-09", "k")))
                .isEmpty();
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-04-11", "k")))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.rule()).isEqualTo("W-48");
                    assertThat(d.finding()).isEqualTo(Deviation.Finding.BREACH);
                    assertThat(d.certain()).isTrue();
                });
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-04-10", "k")))
                .as("of the same day, told after it")
                .hasSize(1);
        assertThat(found("v", adopted, implement("v", "2018-04-10", "k"), inhibited, lifted))
                .as("of the same day, told before it")
                .isEmpty();
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-04", "k")))
                .as("known to the month")
                .singleElement()
                .satisfies(d -> assertThat(d.certain()).isFalse());
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-05-09", "k")))
                .hasSize(1);
        assertThat(found("v", adopted, inhibited, lifted, implement("v", "2018-05-11", "k")))
                .isEmpty();
        assertThat(found("v", adopted, inhibited, toImplement("v", "2018-04-20", "2018-06-01", "k")))
                .as("a plan is no fact")
                .isEmpty();
    }

    @Test
    void the_paragraph_is_that_of_the_day_it_was_carried_out() {
        assertThat(paragraphs("2018-01-01")).containsExactly("KL 13:14");
        assertThat(paragraphs("2017-12-31")).containsExactly("KL91 10:14 a");
        assertThat(paragraphs("2002-07-01")).containsExactly("KL91 10:14 a");
        assertThat(paragraphs("2002-06-30")).as("no paragraph").containsExactly(Law.REGISTER);
    }

    private static List<Alert> alerts(String day, Act... acts) {
        LocalDate on = LocalDate.parse(day);
        return Situation.of(history(acts).known(), on, on).alerts();
    }

    @Test
    void what_was_carried_out_is_to_be_undone_once_the_annulment_is_final() {
        Act[] acts = {
            adopt("k", "2018-03-28", null, null),
            implement("v", "2018-04-02", "k"),
            appeal("o", "2018-04-20", "k"),
            judge("d", "2018-09-03", ANNULLED, false, "k"),
            leave("t", "2018-12-03", false, "k")
        };
        assertThat(alerts("2018-12-02", acts)).isEmpty();
        assertThat(alerts("2018-12-03", acts))
                .containsExactly(new Alert(Alert.Kind.TO_BE_UNDONE, "v", LocalDate.parse("2018-12-03")));
        assertThat(Alert.Kind.TO_BE_UNDONE.rule()).isEqualTo("W-49");
        Act planned = toImplement("v", "2018-04-02", "2018-05-01", "k");
        assertThat(alerts("2018-12-03", acts[0], planned, acts[2], acts[3], acts[4]))
                .isEmpty();
    }

    @Test
    void the_same_goes_for_the_part_that_is_annulled_and_not_for_a_decision_that_stands() {
        Act adopted = adopt("k", "2018-03-28", null, null);
        Act done = implement("v", "2018-04-02", "k");
        assertThat(alerts("2018-09-03", adopted, done, annulPart("d", "2018-09-03", "avsnitt 3", true, "k")))
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.TO_BE_UNDONE);
        assertThat(alerts("2018-09-03", adopted, done, annulPart("d", "2018-09-03", "avsnitt 3", false, "k")))
                .isEmpty();
        assertThat(alerts("2018-09-03", adopted, done, judge("d", "2018-09-03", UPHELD, true, "k")))
                .isEmpty();
    }

    @Test
    void of_a_decision_annulled_for_good_there_is_nothing_to_carry_out() {
        History h = history(
                adopt("k", "2018-03-28", null, null),
                appeal("o", "2018-04-20", "k"),
                judge("d", "2018-09-03", ANNULLED, true, "k"));
        assertThat(refused(decide(h, implement("v", "2018-10-01", "k"))).rule()).isEqualTo("E-STATE");
        Act occurred = Recording.act(
                VISION, Recording.fact(implement("v", "2018-10-01", "k"), noted(asOccurred(told("v", "2018-10-01")))));
        accepted(decide(h, occurred));
    }
}
