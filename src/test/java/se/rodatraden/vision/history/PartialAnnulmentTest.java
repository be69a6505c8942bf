package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.event.AppealOutcome.*;
import static se.rodatraden.vision.history.LegalTelling.*;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.Preparation;

/** A court annuls a part of a decision: the document stands in its other parts, and which part and by whom is told. */
class PartialAnnulmentTest {
    private static final Act ADOPTED = adopt("k", "2024-02-26", null, null);
    private static final Act APPEALED = appeal("o", "2024-03-20", "k");
    private static final Act PART = annulPart("d", "2024-09-02", "avsnitt 3", false, "k");

    private static Optional<PartlyAnnulled> part(History h, String day) {
        LocalDate on = LocalDate.parse(day);
        return Rulings.part(h.known().on(on), h.known(), on);
    }

    private static Legal status(History h, String day) {
        return h.known().on(LocalDate.parse(day)).state().legal("k").status();
    }

    private static Optional<Document> document(History h, String day) {
        return h.known().on(LocalDate.parse(day)).document();
    }

    @Test
    void the_document_stays_in_force_and_the_matter_is_not_open_again() {
        History h = history(ADOPTED, APPEALED, PART);
        assertThat(part(h, "2024-09-01")).isEmpty();
        assertThat(part(h, "2024-09-02"))
                .contains(new PartlyAnnulled("k", "d", FIRST_COURT.court(), "avsnitt 3", false));
        assertThat(document(h, "2024-09-02")).contains(Document.IN_FORCE);
        assertThat(h.known().on(LocalDate.parse("2024-09-02")).preparation()).contains(Preparation.DECIDED);
        assertThat(status(h, "2024-09-02")).isEqualTo(Legal.PARTLY_ANNULLED_NOT_FINAL);
    }

    @Test
    void it_is_final_by_the_judgment_by_confirmation_or_by_leave_that_is_refused() {
        assertThat(status(history(ADOPTED, annulPart("d", "2024-09-02", "avsnitt 3", true, "k")), "2024-09-02"))
                .isEqualTo(Legal.PARTLY_ANNULLED);
        Act confirmed = confirm("l", "2024-10-10", ForceBasis.COURT_FINAL, "k");
        History h = history(ADOPTED, APPEALED, PART, confirmed);
        assertThat(status(h, "2024-10-10")).isEqualTo(Legal.PARTLY_ANNULLED);
        assertThat(part(h, "2024-10-10").map(PartlyAnnulled::settled)).contains(true);
        assertThat(LegalView.on(h.known(), LocalDate.parse("2024-10-10"))
                        .getFirst()
                        .confirmedBy())
                .isEqualTo("l");
        History refused = history(ADOPTED, APPEALED, PART, leave("t", "2024-12-02", false, "k"));
        assertThat(part(refused, "2024-12-01").map(PartlyAnnulled::settled)).contains(false);
        assertThat(part(refused, "2024-12-02"))
                .contains(new PartlyAnnulled("k", "d", FIRST_COURT.court(), "avsnitt 3", true));
    }

    @Test
    void a_higher_court_may_let_it_stand_annul_it_all_or_annul_another_part() {
        History upheld = history(ADOPTED, APPEALED, PART, judge(HIGHER_COURT, "d2", "2025-02-03", UPHELD, true, "k"));
        assertThat(status(upheld, "2025-02-03")).isEqualTo(Legal.FINAL);
        assertThat(part(upheld, "2025-02-03")).isEmpty();

        History all = history(ADOPTED, APPEALED, PART, judge(HIGHER_COURT, "d2", "2025-02-03", ANNULLED, true, "k"));
        assertThat(document(all, "2025-02-03")).contains(Document.ANNULLED);
        assertThat(Rulings.annulment(
                                all.known()
                                        .on(LocalDate.parse("2025-02-03"))
                                        .state()
                                        .legal("k"),
                                all.known())
                        .flatMap(Rulings::court))
                .contains(HIGHER_COURT.court());

        History same = history(ADOPTED, APPEALED, PART, annulPart(HIGHER_COURT, "d2", "2025-02-03", null, true, "k"));
        assertThat(part(same, "2025-02-03"))
                .contains(new PartlyAnnulled("k", "d", FIRST_COURT.court(), "avsnitt 3", true));
        History other =
                history(ADOPTED, APPEALED, PART, annulPart(HIGHER_COURT, "d2", "2025-02-03", "avsnitt 4", true, "k"));
        assertThat(part(other, "2025-02-03"))
                .contains(new PartlyAnnulled("k", "d2", HIGHER_COURT.court(), "avsnitt 4", true));
        History dismissed =
                history(ADOPTED, APPEALED, PART, judge(HIGHER_COURT, "d2", "2025-02-03", DISMISSED, true, "k"));
        assertThat(part(dismissed, "2025-02-03"))
                .contains(new PartlyAnnulled("k", "d", FIRST_COURT.court(), "avsnitt 3", true));
    }

    @Test
    void a_later_version_is_not_annulled_in_part() {
        History h = history(ADOPTED, APPEALED, PART, adopt("k2", "2025-06-02", null, null));
        assertThat(part(h, "2025-06-01")).isPresent();
        assertThat(part(h, "2025-06-02")).isEmpty();
    }

    @Test
    void what_applies_in_the_municipality_says_so_from_the_day_of_the_judgment() {
        History h = history(ADOPTED, APPEALED, PART);
        InForce inForce = InForce.of(InForce.spans(h.registered(), h.known()), DocumentKind.VISION);
        InForce.Applies before =
                inForce.on(LocalDate.parse("2024-09-01")).documents().getFirst();
        InForce.Applies after =
                inForce.on(LocalDate.parse("2024-09-02")).documents().getFirst();
        assertThat(before.partly()).isNull();
        assertThat(after.certain()).isTrue();
        assertThat(after.partly()).isEqualTo(part(h, "2024-09-02").orElseThrow());
    }

    @Test
    void the_part_is_asked_for_and_has_no_place_beside_another_outcome() {
        History h = history(ADOPTED, APPEALED);
        assertThat(accepted(decide(h, annulPart("d", "2024-09-02", null, false, "k")))
                        .deviations())
                .extracting(Deviation::rule)
                .containsExactly("W-39");
        assertThat(accepted(decide(h, PART)).deviations()).isEmpty();
        Violation violation = refused(decide(
                h,
                new Act.DecideAppeal(
                        VISION, told("d", "2024-09-02"), List.of("k"), FIRST_COURT, ANNULLED, false, "avsnitt 3")));
        assertThat(violation.rule()).isEqualTo("E-ANNULLED-PART");
        assertThat(violation.field()).isEqualTo("annulledPart");
        assertThat(violation.sv()).contains("PARTLY_ANNULLED");
    }
}
