package se.rodatraden.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.MunicipalDocument;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Json;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.value.VisionId;

/** A municipality's document and a command sent alone are read as a vision's document is: one text, one value, violations that help. */
class OneTextTest {
    private static final VisionId VISION = new VisionId("1904", "plats");

    private static final String COMMAND = """
            {"id": "a", "occurred": "2014-06-12", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
             "sources": [{"title": "Protokoll", "quote": "på\\nväg"}], "what": "Årets första möte"}""";

    private static final String DOCUMENT = """
            municipality: "1904"
            sources:
              prot: {title: Årsbok}
            entries:
              - id: a
                command: establish-body
                occurred: 2014-06-17
                body: miljo
                kind: COMMITTEE
                name: miljö- och ångnämnden
                from: 2015-01-01
                sources: [{source: prot, quote: "på\\nväg"}]
            """;

    private static Act command(String json) {
        return ActReader.read(
                VISION, "start-work", TextGate.passed(Json.mapper().readTree(json)));
    }

    private static MunicipalDocument document(String yaml) {
        return MunicipalDocument.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static String elsewhere(String text) {
        return Normalizer.normalize(text.replace("\\n", "\\r\\n"), Normalizer.Form.NFD);
    }

    private static List<Violation> violations(String yaml) {
        return catchThrowableOfType(InvalidDocument.class, () -> document(yaml)).violations();
    }

    @Test
    void decomposed_letters_and_the_line_ends_of_windows_tell_the_same() {
        assertThat(document(elsewhere(DOCUMENT)).command())
                .isEqualTo(document(DOCUMENT).command());
        assertThat(command(elsewhere(COMMAND))).isEqualTo(command(COMMAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u202e5302", "\\u200b", "\\u00a0", "\\uffff", "x\\ufffey", "\\u2066x"})
    void a_text_that_shows_nothing_or_another_one_is_refused_everywhere(String text) {
        assertThat(catchThrowableOfType(
                                InvalidDocument.class, () -> command(COMMAND.replace("Årets första möte", text)))
                        .violations())
                .extracting(Violation::field)
                .containsExactly("/what");
        assertThat(violations(DOCUMENT.replace("name: miljö- och ångnämnden", "name: \"" + text + "\"")))
                .extracting(Violation::line, Violation::field)
                .containsExactly(tuple(10, "/entries/0/name"));
    }

    @Test
    void a_tilde_is_no_value() {
        assertThat(violations(DOCUMENT.replace("name: miljö- och ångnämnden", "name: ~")))
                .extracting(Violation::field)
                .containsExactly("/entries/0/name");
    }

    @Test
    void every_fault_is_told_with_its_line_in_one_language_and_without_the_names_of_classes() {
        String faulty = DOCUMENT.replace("2014-06-17", "2014-02-30") + """
              - {id: b, command: establish-bdy, occurred: 2014, body: x}
              - {id: c, command: define-document-type, occurred: 2014, kind: PLAN, adopters: [BOARD], reviewMonths: 12.5}
              - {id: d, command: start-term, occurred: 2014, body: ks, from: 2015-01-32, to: 2018}
              - {id: e, command: rename-body, occurred: 2014, body: ks, name: 2014}
            """;
        List<Violation> all = violations(faulty);

        assertThat(all).extracting(Violation::entry).contains("a", "b", "c", "d", "e");
        assertThat(all).allSatisfy(violation -> {
            assertThat(violation.line()).as(violation.sv()).isPositive();
            assertThat(violation.sv())
                    .doesNotContain("java", "Jackson", "Coerc", "is not", "expected", " the ", "cannot");
            assertThat(violation.en()).doesNotContain("java", "Jackson", "Coerc", "inte", " är ");
        });
    }
}
