package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.Support;

/** A refusal names what is missing before the act, and what is possible where the act stands among all that is told. */
class RefusedInPlaceTest {
    private static Act table(String day) {
        return new Act.TableMatter(
                VISION,
                by(COUNCIL, told("t", day)),
                Decision.UNKNOWN,
                new Support(Support.By.UNKNOWN, null, null),
                null);
    }

    private static Violation document(Act... acts) {
        VisionCommand.RegisterVision register =
                new VisionCommand.RegisterVision(VISION, "Ny vision", DocumentKind.VISION, null);
        return refused(Decide.on(null, new VisionCommand.RecordHistory(VISION, register, List.of(acts)), NOW));
    }

    @Test
    void the_step_that_would_lead_there_is_named() {
        assertThat(refused(decide(history(commission(told("c", "2021-01-10"))), submit(told("s", "2021-09-08"))))
                        .sv())
                .contains("registrera först förslaget (propose-vision).");
        assertThat(refused(decide(history(propose(told("p", "2021-01-10"))), table("2021-09-08")))
                        .en())
                .contains("record first that the proposal was laid before a deciding body (submit-for-decision).");
        assertThat(refused(decide(history(), table("2021-09-08"))).sv())
                .contains(
                        "förslaget (propose-vision), sedan att förslaget lades fram för beslut (submit-for-decision).");
        assertThat(refused(decide(
                                history(propose(told("p", "2021-01-10"))),
                                new Act.ReviewRelevance(
                                        VISION, told("r", "2021-02-01"), Relevance.CURRENT, null, null)))
                        .sv())
                .contains("antagandet (adopt-vision)");
    }

    @Test
    void the_step_of_the_minutes_or_the_court_is_named() {
        History adopted = history(
                propose(told("p", "2021-01-10")), submit(told("s", "2021-02-10")), adopt(told("k", "2021-03-10")));

        assertThat(refused(decide(
                                adopted,
                                new Act.PostMinutes(VISION, told("m", "2021-03-20"), List.of("k"), null, null)))
                        .sv())
                .contains("registrera först justeringen (approve-minutes).");
        assertThat(refused(decide(
                                adopted,
                                new Act.DecideAppeal(
                                        VISION,
                                        told("m", "2021-06-20"),
                                        List.of("k"),
                                        null,
                                        AppealOutcome.UPHELD,
                                        true,
                                        null)))
                        .sv())
                .contains("överklagandet (lodge-appeal)");
    }

    @Test
    void where_no_short_way_leads_there_none_is_made_up() {
        assertThat(refused(decide(history(propose(told("p", "2021-01-10"))), commission(told("c", "2021-02-10"))))
                        .sv())
                .startsWith("Det som är registrerat leder inte fram till detta: registrera det som saknas före.");
    }

    @Test
    void instead_is_what_is_possible_after_what_the_same_document_tells_before_it() {
        Violation violation = document(
                propose(told("p", "2021-08-10")),
                submit(told("s", "2021-09-08")),
                adopt(told("k", "2021-09-27")),
                table("2021-10-27"));

        assertThat(violation.entry()).isEqualTo("t");
        assertThat(violation.instead())
                .contains("approve-minutes", "commission-revision")
                .doesNotContain("commission-vision", "propose-vision", "table-matter");
    }

    @Test
    void instead_knows_nothing_of_what_the_document_tells_of_later_days() {
        Violation violation = document(
                propose(told("p", "2021-08-10")),
                table("2021-08-27"),
                submit(told("s", "2021-09-08")),
                adopt(told("k", "2021-09-27")));

        assertThat(violation.entry()).isEqualTo("t");
        assertThat(violation.instead()).contains("submit-for-decision").doesNotContain("approve-minutes");
    }
}
