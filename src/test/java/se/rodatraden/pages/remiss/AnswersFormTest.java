package se.rodatraden.pages.remiss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.views.remiss.AnswerState;
import se.rodatraden.views.remiss.RemissCell;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/** The rows of the form for many answers. */
class AnswersFormTest {
    private static final String FORM = "7b0e8c3a-4b4e-4c0e-9a53-0e6a3a1f0a11";

    private static RemissCell cell(int round, String id, String name, BodyRef... bodies) {
        Addressee addressee = new Addressee(id, BodyKind.COMMITTEE, name);
        Asked asked = new Asked(addressee, List.of(bodies), round, "r", null, null, null, false);
        return new RemissCell(round, addressee, AnswerState.AWAITED, asked, List.of());
    }

    private static AnswerRow row(RemissCell cell) {
        return new AnswerRow(0, cell, "2024-03-01", "SUPPORTS", "", "");
    }

    @Test
    void one_whose_name_is_masked_has_no_row_since_its_id_is_not_known_either() {
        assertThat(AnswersForm.named(cell(1, "soc", "socialnämnden"))).isTrue();
        assertThat(AnswersForm.named(cell(1, "#1", Masking.WORDS))).isFalse();
    }

    @Test
    void the_same_row_of_the_same_form_has_the_same_key_and_no_other_has_it() {
        String key = row(cell(1, "soc", "socialnämnden")).key(FORM);
        assertThat(key)
                .matches("[0-9a-f-]{36}")
                .isEqualTo(row(cell(1, "soc", "Socialnämnden")).key(FORM));
        assertThat(key)
                .isNotEqualTo(row(cell(2, "soc", "socialnämnden")).key(FORM))
                .isNotEqualTo(row(cell(1, "skola", "skolnämnden")).key(FORM))
                .isNotEqualTo(row(cell(1, "soc", "socialnämnden")).key(FORM.replace('7', '8')));
    }

    @Test
    void the_body_that_has_the_addressees_matters_answers_for_it() {
        BodyRef heir = new BodyRef("vard", BodyKind.COMMITTEE, "vårdnämnden");
        assertThat(row(cell(1, "soc", "socialnämnden", heir)).fields("", ""))
                .containsEntry("from.id", "vard")
                .containsEntry("from.name", "vårdnämnden");
        assertThat(row(cell(1, "soc", "socialnämnden", heir, new BodyRef("o", BodyKind.COMMITTEE, "omsorgsnämnden")))
                        .fields("", ""))
                .as("where it is not known which of them")
                .containsEntry("from.id", "soc");
    }
}
