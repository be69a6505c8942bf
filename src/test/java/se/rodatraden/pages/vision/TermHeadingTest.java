package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.pages.thread.RedThread;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

class TermHeadingTest {
    private static final String OLD = "Mandatperioden 2019–2022 (fullmäktige 2018–2022)";
    private static final String BETWEEN =
            "Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder";
    private static final String NEW = "Mandatperioden 2023–2026 (fullmäktige 2022–2026)";

    private static History history(String entries) {
        return Alvesta.history(HistoryDocument.read(("""
                municipality: "0764"
                vision: period
                title: V
                kind: VISION
                bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, x: {kind: UNKNOWN, name: kommunen}}
                entries:
                """ + entries).getBytes(StandardCharsets.UTF_8))
                .history());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            kf | 2022-10-14 | Mandatperioden 2019–2022 (fullmäktige 2018–2022)
            kf | 2022-10-15 | Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder
            kf | 2022-12    | Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder
            ks | 2022-12-31 | Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder
            kf | 2023-01-01 | Mandatperioden 2023–2026 (fullmäktige 2022–2026)
            kf | 2022-11/2023-02 | Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder
            ks | 2022-09/2022-12 | Mandatperioden 2019–2022 (fullmäktige 2018–2022)
            ks | 2022-12/2023-01 | none
            kf | 2022-10    | none
            x  | 2022-10    | none
            x  | 2022-11    | Mandatperioden 2022–2026 för fullmäktige, 2019–2022 för styrelse och nämnder
            kf | 2010-10-31 | Mandatperioden 2007–2010 (fullmäktige 2006–2010)
            kf | 2010-11-01 | Mandatperioden 2010–2014 för fullmäktige, 2007–2010 för styrelse och nämnder
            kf | 1994-11-15 | Mandatperioden 1994–1998 för fullmäktige
            ks | 1994-11-15 | none
            """)
    void an_act_stands_under_the_terms_of_the_body_that_acted(String body, String day, String heading) {
        History h = history("  - {id: a, command: record-activity, kind: MEETING, what: Möte, occurred: " + day
                + ", body: " + body + "}\n");
        assertThat(TermHeading.of(h.known().placed().getFirst(), Lang.SWEDISH))
                .isEqualTo(heading == null ? "" : heading);
    }

    @Test
    void below_the_list_each_decision_stands_under_the_term_it_was_made_in() {
        History h = history("""
                  - {id: a, command: propose-vision, occurred: 2022-05-10, body: ks, title: V, kind: VISION}
                  - {id: b, command: submit-for-decision, occurred: 2022-06-13, body: ks, to: kf, boardCommented: YES}
                  - {id: d, command: adopt-vision, occurred: 2022-11-28, body: kf, title: V, decision: {wording: Antas.}}
                  - {id: e, command: replace-goals, occurred: 2023-02-06, body: kf, period: 2023/2026, goals: [{no: "1", text: Mål}], decision: {wording: Målen byts.}}
                """);
        VisionPage page = Drawn.page(h, Alvesta.TODAY, Lang.SWEDISH);
        assertThat(page.legal().terms()).extracting(LegalSection.InTerm::name).containsExactly(BETWEEN, NEW);
        assertThat(Drawn.html(page))
                .doesNotContainPattern("(?s)Mandatperioden 2019–2022(?:(?!Mandatperioden).)*28 november 2022");
    }

    @Test
    void in_the_list_the_new_councils_december_decision_does_not_stand_under_the_old_period() {
        History h = history("""
                  - {id: a, command: propose-vision, occurred: 2022-08-10, body: ks, title: V, kind: VISION}
                  - {id: b, command: submit-for-decision, occurred: 2022-11-08, body: ks, to: kf, boardCommented: YES}
                  - {id: c, command: adopt-vision, occurred: 2022-12-19, body: kf, title: V, decision: {paragraph: "§ 12"}}
                  - {id: d, command: replace-goals, occurred: 2023-02-06, body: kf, period: 2023/2026, goals: [{no: "1", text: Mål}]}
                """);
        assertThat(Drawn.page(h, Alvesta.TODAY, Lang.SWEDISH).items())
                .filteredOn(VisionPage.Item.Period.class::isInstance)
                .extracting(i -> ((VisionPage.Item.Period) i).name())
                .containsExactly(NEW, BETWEEN, OLD);
    }

    @Test
    void the_picture_names_both_terms_of_a_period() {
        History h = history("""
                  - {id: a, command: propose-vision, occurred: 2019-02-10, body: ks, title: V, kind: VISION}
                  - {id: b, command: adopt-vision, occurred: 2022-09-19, body: kf, title: V, recordAsOccurred: true, reason: Så står det., decision: {paragraph: "§ 12"}}
                """);
        assertThat(Drawn.thread(h, Alvesta.TODAY).labels())
                .extracting(RedThread.Label::text)
                .contains("2018–2022", "2019–2022");
    }
}
