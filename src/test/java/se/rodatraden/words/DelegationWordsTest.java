package se.rodatraden.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;

/** On whose behalf it was decided is said wherever it is said who decided; a report only where one is recorded. */
class DelegationWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");

    private static Fact.VisionRejected rejected(@Nullable String reported) {
        EventMetadata told = Telling.by(
                new BodyRef(null, BodyKind.SECTION, "arbetsutskottet"), Telling.told("avslag", "2020-03-02"));
        return new Fact.VisionRejected(
                new RecordedMetadata(told, Basis.RETROACTIVE, List.of()),
                new Decision(
                        null,
                        "§ 12",
                        null,
                        null,
                        new Delegation(Telling.BOARD, reported == null ? null : FuzzyDate.parse(reported))));
    }

    @Test
    void the_particulars_name_the_body_and_the_report() {
        assertThat(Wording.fact(rejected("2020-03-17"), SWEDISH).lines())
                .contains("Beslutat på delegation från kommunstyrelsen. Anmält till kommunstyrelsen den 17 mars 2020.");
        assertThat(Wording.fact(rejected("2020-03-17"), Locale.ENGLISH).lines())
                .contains(
                        "Decided by delegation on behalf of the municipal board. Reported to the municipal board on 17"
                                + " March 2020.");
        assertThat(Wording.fact(rejected(null), SWEDISH).lines())
                .contains("Beslutat på delegation från kommunstyrelsen.");
    }

    @Test
    void a_sentence_says_on_whose_behalf() {
        assertThat(new DecisionWords(Lang.SWEDISH).decided(rejected(null)))
                .isEqualTo(
                        "Arbetsutskottet, på delegation från kommunstyrelsen, avslog den 2 mars 2020 (§ 12) förslaget.");
        assertThat(new DecisionWords(Lang.ENGLISH).decided(rejected(null)))
                .isEqualTo(
                        "Arbetsutskottet, by delegation from the municipal board, rejected the proposal on 2 March 2020 (§ 12).");
    }
}
