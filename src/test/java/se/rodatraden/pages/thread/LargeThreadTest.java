package se.rodatraden.pages.thread;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.pages.Html;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

/** The drawing of a history of many entries: nothing in it covers anything else, and it stays small. */
class LargeThreadTest {
    private static final LocalDate BEGINS = LocalDate.of(2006, 1, 9);
    private static final int DAYS = 7200;

    private static final History LARGE = history(300);

    private final StringBuilder yaml = new StringBuilder();
    private int entries;
    private int most;

    /** Rounds of work, remiss and decisions until there are so many entries. */
    static History history(int most) {
        LargeThreadTest made = new LargeThreadTest();
        made.most = most;
        made.yaml.append("""
                municipality: "2480"
                vision: stor-vision
                title: Konstruerat exempel
                kind: VISION
                bodies:
                  kf: {kind: COUNCIL, name: kommunfullmäktige}
                  ks: {kind: BOARD, name: kommunstyrelsen}
                  kansli: {kind: ADMINISTRATION, name: kommunkansliet}
                entries:
                """);
        int round = 0;
        made.entry("commission-vision", "kf", "deliverables: [Vision]");
        while (made.entries < most) {
            round++;
            made.entry("record-activity", "ks", "kind: DIALOGUE, what: Dialog, audience: invånare");
            made.entry("propose-vision", "kansli", "title: Vision " + round + ", kind: VISION");
            made.entry(
                    "send-to-remiss",
                    "ks",
                    "round: " + round
                            + ", addressees: [{id: bn, kind: COMMITTEE, name: bildningsnämnden}, {id: p, kind: PARTY, name: partierna}]");
            made.entry(
                    "record-remiss-response",
                    "ks",
                    "round: " + round + ", from: {id: bn, kind: COMMITTEE, name: bildningsnämnden}, stance: SUPPORTS");
            made.entry("close-remiss-round", "ks", "round: " + round + ", answersKnown: false");
            made.entry("submit-for-decision", "ks", "to: kf, boardCommented: YES");
            made.entry("refer-back", "kf", "support: {by: MAJORITY}, decision: {paragraph: § 1}");
            made.entry("record-treatment", "ks", "outcome: SUPPORTS_ADOPTION");
            made.entry("submit-for-decision", "ks", "to: kf, boardCommented: YES");
            made.entry("table-matter", "kf", "support: {by: MAJORITY}, decision: {paragraph: § 2}");
            made.entry(
                    "adopt-vision",
                    "kf",
                    "title: Vision " + round
                            + ", decision: {paragraph: § 3, proceedings: {method: BALLOT, ballots: [{yes: 30, no: 19}]}}");
            made.entry("commission-revision", "kf", "deliverables: [Revidering]");
        }
        return Alvesta.history(HistoryDocument.read(made.yaml.toString().getBytes(StandardCharsets.UTF_8))
                .history());
    }

    private void entry(String command, String body, String fields) {
        if (entries < most) {
            LocalDate day = BEGINS.plusDays((long) entries * DAYS / most);
            yaml.append("  - {id: post-" + ++entries + ", command: " + command + ", occurred: " + day + ", body: "
                    + body + ", recordAsOccurred: true, reason: Så står det., " + fields + "}\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40, 120, 300})
    void no_text_covers_another_or_a_ring(int many) {
        History history = many == 300 ? LARGE : history(many);
        for (Lang speech : Lang.values()) {
            RedThread thread = Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), speech)
                    .orElseThrow();
            noneMeet(thread);
        }
    }

    static void noneMeet(RedThread thread) {
        List<RedThread.Label> labels = new ArrayList<>(thread.labels());
        for (int i = 0; i < labels.size(); i++) {
            RedThread.Box box = exact(labels.get(i));
            for (int j = i + 1; j < labels.size(); j++) {
                assertThat(box.meets(exact(labels.get(j))))
                        .as("%s and %s", labels.get(i), labels.get(j))
                        .isFalse();
            }
            for (RedThread.Node n : thread.nodes()) {
                assertThat(box.meets(new RedThread.Box(n.x() - 8, n.y() - 8, 16, 16, "")))
                        .as("%s and %s", labels.get(i), n)
                        .isFalse();
            }
        }
    }

    private static RedThread.Box exact(RedThread.Label label) {
        RedThread.Box box = LabelRoom.box(label);
        return new RedThread.Box(box.x() + 3, box.y(), box.w() - 6, box.h(), "");
    }

    @Test
    void every_decision_has_its_word() {
        RedThread thread = Drawing.of(LARGE.known(), Alvesta.on(LARGE, Alvesta.TODAY), Lang.SWEDISH)
                .orElseThrow();

        List<String> words = thread.labels().stream().map(RedThread.Label::text).toList();
        for (String decision : List.of("återremiss", "bordlades", "antogs 30–19")) {
            assertThat(words).filteredOn(decision::equals).hasSize(25);
        }
    }

    @Test
    void it_is_small_and_well_formed() {
        History history = LARGE;
        RedThread thread = Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), Lang.SWEDISH)
                .orElseThrow();
        StringOutput out = new StringOutput();
        Html.write("drawing.jte", Map.of("thread", thread, "base", ""), out);

        assertThat(out.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    }

    @Test
    void a_printed_page_holds_every_strip_and_together_they_are_the_whole() {
        History history = LARGE;
        RedThread thread = Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), Lang.SWEDISH)
                .orElseThrow();

        assertThat(thread.strips())
                .hasSizeGreaterThan(5)
                .allSatisfy(s -> assertThat(s.w()).isLessThanOrEqualTo(914));
        int x = thread.left();
        for (RedThread.Strip strip : thread.strips()) {
            assertThat(strip.x()).isEqualTo(x);
            x += strip.w();
        }
        assertThat(x).isEqualTo(thread.width());
    }

    @Test
    void a_part_of_the_way_shows_its_steps_and_where_the_line_comes_from_and_goes() {
        History history = LARGE;
        Zoom zoom = Zoom.of("/x?asOf=2024-01-01&fran=2011-01-01&till=2014-12-31");
        RedThread part = Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), Lang.SWEDISH, zoom)
                .orElseThrow();
        RedThread whole = Drawing.of(history.known(), Alvesta.on(history, Alvesta.TODAY), Lang.SWEDISH)
                .orElseThrow();

        assertThat(part.nodes()).hasSizeBetween(30, 80);
        assertThat(part.width()).isLessThan(whole.width() / 3);
        assertThat(part.paths()).extracting(RedThread.Path::d).anyMatch(d -> d.startsWith("M206 "));
        assertThat(part.paths()).extracting(RedThread.Path::css).contains("red applies");
        noneMeet(part);
    }

    @Test
    void a_choice_that_cannot_be_read_chooses_nothing() {
        assertThat(Zoom.of("/x?fran=i+fjol").chosen()).isFalse();
        assertThat(Zoom.of("/x?fran=2014&till=2011")).isEqualTo(Zoom.NONE);
        assertThat(Zoom.of("/x?fran=2014&till=2015"))
                .isEqualTo(new Zoom(LocalDate.of(2014, 1, 1), LocalDate.of(2015, 12, 31)));
        assertThat(Zoom.without("/x?asOf=2014-01-01&fran=2011&till=2012")).isEqualTo("/x?asOf=2014-01-01");
        assertThat(Zoom.with("/x?fran=2011", LocalDate.of(2015, 1, 1), LocalDate.of(2018, 12, 31)))
                .isEqualTo("/x?fran=2015-01-01&till=2018-12-31");
    }
}
