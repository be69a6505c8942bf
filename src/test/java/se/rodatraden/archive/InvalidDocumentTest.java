package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.text.InvalidDocument;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Verdict;

/** A document that is wrong is refused whole, and every violation is reported with its line, its field, its entry and the way out. */
class InvalidDocumentTest {
    private static final String HEAD = """
            municipality: "0764"
            vision: prov
            title: Prov
            kind: VISION
            bodies:
              ks: {kind: BOARD, name: kommunstyrelsen}
            sources:
              sidan: {title: En sida}
            entries:
            """;

    @Test
    void a_small_document_is_read() {
        HistoryDocument read = HistoryDocument.read(
                bytes(HEAD + entry("a", "occurred: 2014-06-03") + entry("b", "occurred: {label: okänt}")));

        assertThat(read.history().acts()).hasSize(2);
        assertThat(read.history().acts().getFirst().told().sources().getFirst().quote())
                .isEqualTo("ord");
    }

    @Test
    void json_is_read_too_with_tabs_and_escapes() {
        String json = """
                {
                \t"municipality": "0764",
                \t"vision": "prov", "title": "Prov \\u00e5 \\ud83d\\ude00 a\\/b", "kind": "VISION",
                \t"entries": [{"id": "a", "command": "start-work", "occurred": "2014",
                \t\t"body": {"name": "kommunen"}, "what": "Arbetet började"}]
                }
                """;

        assertThat(HistoryDocument.read(bytes(json)).history().register().title())
                .isEqualTo("Prov å 😀 a/b");
    }

    @Test
    void a_year_alone_is_a_number_to_yaml_and_a_date_to_us() {
        HistoryDocument read = HistoryDocument.read(
                bytes(HEAD + entry("a", "occurred: 2014") + entry("b", "occurred: {edtf: 2014, label: det året}")));

        assertThat(read.history().acts())
                .allSatisfy(a -> assertThat(a.told().occurred().edtf()).contains("2014"));
    }

    @Test
    void an_impossible_day_at_the_seventh_of_twelve_entries_is_told_with_its_line_and_the_rest_is_not_read() {
        StringBuilder document = new StringBuilder(HEAD);
        for (int i = 1; i <= 12; i++) {
            document.append(entry("post-" + i, i == 7 ? "occurred: 2014-02-30" : "occurred: 2014-02-20"));
        }
        List<Violation> violations = violations(document.toString());

        assertThat(violations)
                .extracting(Violation::line, Violation::field, Violation::entry, Violation::rule)
                .containsExactly(tuple(9 + 6 * 6 + 3, "/entries/6/occurred", "post-7", "E-DATE"));
        assertThat(violations.getFirst().en()).contains("2014-02-30").contains("1–28");
    }

    @Test
    void several_faults_are_told_at_once_in_the_order_of_the_lines() {
        String document = HEAD
                + entry("a", "ocurred: 2014-06-03")
                + entry("b", "occurred: i våras")
                + entry("c", "occurred: 2014-06").replace("body: ks", "body: kf");

        assertThat(violations(document))
                .extracting(Violation::line, Violation::field, Violation::rule)
                .containsExactly(
                        tuple(10, "/entries/0/occurred", "E-MISSING"),
                        tuple(12, "/entries/0/ocurred", "E-UNKNOWN-FIELD"),
                        tuple(18, "/entries/1/occurred", "E-DATE"),
                        tuple(25, "/entries/2/body", "E-NO-SUCH-BODY"));
        assertThat(violations(document).get(1).en()).contains("occurred");
        assertThat(violations(HEAD + entry("c", "occurred: 2014-06").replace("body: ks", "body: kf")))
                .extracting(Violation::line, Violation::field, Violation::entry, Violation::rule)
                .containsExactly(tuple(13, "/entries/0/body", "c", "E-NO-SUCH-BODY"));
    }

    @Test
    void an_unknown_command_is_told_with_those_there_are() {
        List<Violation> violations =
                violations(HEAD + entry("a", "occurred: 2014").replace("start-work", "begin-work"));

        assertThat(violations).extracting(Violation::field).containsExactly("/entries/0/command");
        assertThat(violations.getFirst().sv()).contains("begin-work").contains("start-work");
    }

    @Test
    void a_number_where_a_text_is_wanted_is_told_to_be_quoted() {
        List<Violation> violations =
                violations(HEAD + entry("a", "occurred: 2014").replace("Arbetet började", "2014"));

        assertThat(violations).extracting(Violation::field).containsExactly("/entries/0/what");
        assertThat(violations.getFirst().en()).contains("quotes");
    }

    @Test
    void a_value_that_no_record_can_hold_is_told_with_its_field() {
        List<Violation> violations =
                violations(HEAD + entry("a", "occurred: 2014").replace("quote: ord", "quote: \"\\u0007\""));

        assertThat(violations)
                .extracting(Violation::line, Violation::entry, Violation::rule)
                .containsExactly(tuple(15, "a", "E-VALUE"));
    }

    @Test
    void what_yaml_allows_and_we_do_not_is_refused() {
        assertThat(rules("a: &x 1\nb: *x\n")).containsExactly("E-YAML");
        assertThat(rules("a: !!java.net.URL [http://x]\n")).containsExactly("E-YAML");
        assertThat(rules("a: 1\na: 2\n")).containsExactly("E-YAML");
        assertThat(rules("{\"a\": 1, \"a\": 2}")).containsExactly("E-YAML");
        assertThat(rules("--- 1\n--- 2\n")).containsExactly("E-YAML");
        assertThat(rules("a: [1, 2\nb: {")).containsExactly("E-YAML");
        assertThat(rules("? [1]\n: 2\n")).containsExactly("E-YAML");
        assertThat(rules("")).containsExactly("E-YAML");
        assertThat(rules("a: \u0001\n")).containsExactly("E-YAML");
        assertThat(rules("[".repeat(100_000))).containsExactly("E-YAML");
        assertThat(rules("{\"a\":".repeat(100_000))).containsExactly("E-YAML");
        assertThat(rules("just a word")).containsExactly("E-FORM");
        assertThat(rules("null")).containsExactly("E-FORM");
        assertThat(rules("a: 99999999999999999999\n")).contains("E-YAML");
    }

    @Test
    void a_repeated_key_is_told_with_the_line_of_the_second() {
        assertThat(violations(HEAD.replace("kind: VISION", "kind: VISION\ntitle: Igen") + "  []\n"))
                .extracting(Violation::line, Violation::field)
                .containsExactly(tuple(5, "/title"));
    }

    @Test
    void broken_utf_8_is_told_with_its_line_and_a_huge_body_is_not_read() {
        byte[] broken = bytes(HEAD + entry("a", "occurred: 2014"));
        broken[HEAD.indexOf("Prov")] = (byte) 0xC3;

        assertThat(violations(broken))
                .extracting(Violation::line, Violation::rule)
                .containsExactly(tuple(3, "E-UTF8"));
        byte[] huge = new byte[50 * 1024 * 1024];
        Arrays.fill(huge, (byte) ' ');
        assertThat(violations(huge)).extracting(Violation::rule).containsExactly("E-SIZE");
    }

    @Test
    void what_is_too_much_to_hold_is_refused_where_it_becomes_too_much() {
        assertThat(violations("a: " + "[".repeat(1_000_000)))
                .extracting(Violation::rule)
                .containsExactly("E-YAML");
        assertThat(violations("a: [" + "1, ".repeat(1_000_000) + "]"))
                .extracting(Violation::rule, Violation::field)
                .containsExactly(tuple("E-SIZE", "/a"));
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            members.append("a").append(i).append(": 1\n");
        }
        assertThat(violations(members.toString())).extracting(Violation::rule).containsExactly("E-SIZE");
        assertThat(violations("a: " + "9".repeat(1_000_000)))
                .extracting(Violation::rule)
                .containsExactly("E-YAML");
        assertThat(violations("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"))
                .extracting(Violation::rule)
                .containsExactly("E-YAML");
        assertThat(violations("a: !!javax.script.ScriptEngineManager [x]"))
                .extracting(Violation::rule)
                .containsExactly("E-YAML");
        assertThat(violations("a: 1\n---\nb: 2\n")).extracting(Violation::rule).containsExactly("E-YAML");
    }

    @Test
    void no_more_than_fifty_faults_are_told() {
        StringBuilder document = new StringBuilder(HEAD);
        for (int i = 0; i < 200; i++) {
            document.append(entry("post-" + i, "occurred: fel"));
        }

        assertThat(violations(document.toString())).hasSize(50);
    }

    @Test
    void what_the_rules_refuse_is_told_of_its_place_in_the_document() {
        HistoryDocument document = HistoryDocument.read(
                bytes(HEAD + entry("a", "occurred: 2014-06") + entry("b", "occurred: 2014-06\n    after: [c]")));

        Verdict verdict = Decide.on(null, document.history(), Register.NOW);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(document::located)
                                .extracting(Violation::line, Violation::field, Violation::entry, Violation::rule)
                                .containsExactly(tuple(19, "/entries/1/after", "b", "E-NO-SUCH-ENTRY")));
    }

    @Test
    void every_entry_with_a_fault_is_told_whether_its_form_or_its_day_cannot_be() {
        String document = HEAD
                + entry("a", "occurred: 2014-02-30\n    note: \"x\\u202e\"")
                + entry("b", "occurred: 2014").replace("start-work", "start-wrk")
                + entry("c", "occurred: 2027-06-12")
                + entry("d", "occurred: 2014").replace("ord}", "ring 070-123 45 67}");

        assertThat(catchThrowableOfType(
                                InvalidDocument.class, () -> HistoryDocument.read(bytes(document), Register.TODAY))
                        .violations())
                .extracting(Violation::line, Violation::entry, Violation::rule, Violation::paragraph)
                .containsExactly(
                        tuple(12, "a", "E-DATE", null),
                        tuple(13, "a", "E-VALUE", null),
                        tuple(18, "b", "E-FORM", null),
                        tuple(25, "c", "E-FUTURE", null),
                        tuple(34, "d", "W-41", "GDPR"));
    }

    @Test
    void two_dates_of_one_entry_that_cannot_be_are_told_both() {
        String document = HEAD + """
                 - id: a
                   command: send-to-remiss
                   occurred: 2014-02-30
                   body: ks
                   round: 1
                   mode: SERIAL
                   addressees: [{id: b, name: B}]
                   due: 2014-04-31
               """;

        assertThat(violations(document))
                .extracting(Violation::field, Violation::rule)
                .contains(tuple("/entries/0/occurred", "E-DATE"), tuple("/entries/0/due", "E-DATE"));
    }

    @Test
    void the_same_text_in_decomposed_letters_and_with_the_line_ends_of_windows_is_the_same() {
        String document = HEAD + entry("a", "occurred: 2014").replace("quote: ord", "quote: \"på\\nväg\"");
        String elsewhere = Normalizer.normalize(document.replace("\\n", "\\r\\n"), Normalizer.Form.NFD);

        assertThat(HistoryDocument.read(bytes(elsewhere)).history())
                .isEqualTo(HistoryDocument.read(bytes(document)).history());
    }

    @Test
    void a_tilde_is_no_value_and_a_whole_number_is_one_however_it_is_written() {
        assertThat(violations(HEAD.replace("title: Prov", "title: ~") + "  []"))
                .extracting(Violation::line, Violation::field)
                .containsExactly(tuple(3, "/title"));
        assertThat(HistoryDocument.read(bytes(HEAD.replace("title: Prov", "title: \"~\"") + "  []"))
                        .history()
                        .register()
                        .title())
                .isEqualTo("~");
        assertThat(HistoryDocument.read(bytes(HEAD.replace("title: Prov", "title: Prov\nhorizonYear: 2035.0") + "  []"))
                        .history()
                        .register()
                        .horizonYear())
                .isEqualTo(2035);
        assertThat(violations(HEAD.replace("title: Prov", "title: Prov\nhorizonYear: 2035.5") + "  []"))
                .extracting(Violation::field)
                .containsExactly("/horizonYear");
    }

    @Test
    void a_fault_is_told_in_one_language_and_without_the_names_of_classes() {
        List<Violation> all = new ArrayList<>(violations(HEAD
                + entry("a", "occurred: 2014-02-30")
                + entry("b", "occurred: {edtf: 2014-21, earliest: 2014-02-30, latest: 2014-05-31}")
                + entry("c", "occurred: 2014\n    quantity: {value: x}")
                + entry("d", "occurred: 2014").replace("what: Arbetet började", "what: 2014")
                + entry("e", "occurred: 2014").replace("body: ks", "body: {name: \" \"}")));
        all.addAll(violations("a: [1, 2\nb: {"));

        assertThat(all).hasSizeGreaterThan(5).allSatisfy(violation -> {
            assertThat(violation.sv()).doesNotContain("java", "Jackson", "is not", "expected", " the ", "cannot");
            assertThat(violation.en()).doesNotContain("java", "Jackson", "inte", " är ");
        });
    }

    private static String entry(String id, String occurred) {
        return """
                 - id: %s
                   command: start-work
                   %s
                   body: ks
                   what: Arbetet började
                   sources: [{source: sidan, quote: ord}]
               """.formatted(id, occurred);
    }

    private static List<Violation> violations(String document) {
        return violations(bytes(document));
    }

    private static List<Violation> violations(byte[] document) {
        return catchThrowableOfType(InvalidDocument.class, () -> HistoryDocument.read(document))
                .violations();
    }

    private static List<String> rules(String document) {
        return violations(document).stream().map(Violation::rule).distinct().toList();
    }

    private static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}
