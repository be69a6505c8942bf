package se.rodatraden.views.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.pages.vision.MadeVisions;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;
import se.rodatraden.words.situation.ProgressWords;

/** How far a matter has come on its usual way: what follows is never drawn as recorded, and what is not recorded never as not done. */
class ProgressMapTest {
    private static final String HEAD = """
            municipality: "1472"
            vision: malbild
            title: Målbild Norra
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, sn: {kind: COMMITTEE, name: socialnämnden}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2016-04-11, body: ks, title: Målbild Norra, kind: VISION}
            """;

    private static final String APPROVED = """
            - {id: sn-ja, command: record-treatment, occurred: 2016-05-02, body: sn, outcome: SUPPORTS_ADOPTION}
            - {id: till, command: submit-for-decision, occurred: 2016-05-09, body: ks, to: kf, boardCommented: YES}
            """;

    private static final String ADOPTED =
            APPROVED + "- {id: antas, command: adopt-vision, occurred: 2016-06-13, body: kf, title: Målbild Norra}\n";

    private static History history(String entries) {
        return Alvesta.history(HistoryDocument.read((HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8))
                .history());
    }

    private static List<ProgressStep> map(History history, String day) {
        return ProgressMap.of(history.known(), Alvesta.on(history, LocalDate.parse(day)));
    }

    private static List<String> drawn(History history, String day) {
        return map(history, day).stream()
                .map(s -> ProgressWords.label(s, false, Lang.SWEDISH.locale()) + " " + s.mark())
                .toList();
    }

    @Test
    void a_deferred_matter_waits_where_it_was_deferred() {
        assertThat(drawn(Alvesta.history(), "2026-06-01"))
                .containsExactly(
                        "förslag DONE", "remiss 1 DONE", "remiss 2 DONE", "KS WAITING", "KF AHEAD", "gäller AHEAD");
    }

    @Test
    void what_a_committee_or_the_board_approves_is_not_decided() {
        assertThat(drawn(history(APPROVED), "2016-05-20"))
                .containsExactly("förslag DONE", "nämnd DONE", "KS DONE", "KF HERE", "gäller AHEAD");
        List<ProgressStep> steps = map(history(APPROVED), "2016-05-20");
        assertThat(ProgressWords.meaning(steps.get(1), Lang.SWEDISH.locale()))
                .contains("inget slutligt beslut", "kommunallag");
        assertThat(ProgressWords.meaning(steps.get(2), Lang.ENGLISH.locale()))
                .contains("no final decision", "Local Government Act");
        assertThat(ProgressWords.recorded(steps.get(4), Lang.SWEDISH.locale())).isEqualTo("Inget är registrerat.");
    }

    @Test
    void an_adopted_document_applies_and_what_was_not_recorded_before_is_not_said_undone() {
        assertThat(drawn(history(ADOPTED), "2016-07-01"))
                .containsExactly("förslag DONE", "nämnd DONE", "KS DONE", "KF DONE", "gäller HERE");
        History alone = Drawn.seed("1489/vision-2040");
        assertThat(drawn(alone, "2026-06-01"))
                .containsExactly("förslag UNRECORDED", "KS UNRECORDED", "KF DONE", "gäller HERE");
        assertThat(ProgressWords.recorded(map(alone, "2026-06-01").getFirst(), Lang.SWEDISH.locale()))
                .isEqualTo("Inget är registrerat om detta steg, men ärendet har kommit längre.");
    }

    @Test
    void a_referral_back_takes_the_matter_back_and_the_council_has_not_decided() {
        String back = APPROVED
                + "- {id: ater, command: refer-back, occurred: 2016-06-13, body: kf, to: ks, motivation: Mer underlag}\n";
        assertThat(drawn(history(back), "2016-07-01"))
                .containsExactly("förslag DONE", "nämnd DONE", "KS HERE", "KF AHEAD", "gäller AHEAD");
    }

    @Test
    void a_revision_has_a_way_of_its_own_while_the_document_applies() {
        History revision =
                Alvesta.history(HistoryDocument.read(MadeVisions.revisionOnRemiss("1472", LocalDate.of(2026, 3, 2))
                                .getBytes(StandardCharsets.UTF_8))
                        .history());
        assertThat(drawn(revision, "2026-03-02"))
                .containsExactly("förslag DONE", "remiss 1 HERE", "KS AHEAD", "KF AHEAD", "ny version AHEAD");
        assertThat(map(revision, "2026-03-02").get(3).last())
                .as("what the council decided of the first version")
                .isNull();
    }

    @Test
    void an_annulment_is_not_said_to_be_a_stay() {
        String annulled = ADOPTED + """
                - {id: overkl, command: lodge-appeal, occurred: 2016-06-20, received: 2016-06-20, body: {kind: RESIDENTS, name: en medlem}, decisions: [antas], grounds: [NOT_LAWFULLY_MADE]}
                - {id: dom, command: decide-appeal, occurred: 2016-09-02, body: {kind: EXTERNAL, name: Förvaltningsrätten i Malmö}, decisions: [antas], court: {court: Förvaltningsrätten i Malmö, number: "1-16"}, outcome: ANNULLED, finalJudgment: false}
                """;
        ProgressStep last = map(history(annulled), "2016-09-10").getLast();
        assertThat(ProgressWords.label(last, false, Lang.SWEDISH.locale())).isEqualTo("upphävd");
        assertThat(ProgressWords.recorded(last, Lang.SWEDISH.locale()))
                .isEqualTo("Dokumentet: upphävd, inte slutligt.");
    }

    @Test
    void the_local_government_act_is_not_cited_for_a_companys_decision() {
        String company = APPROVED
                + "- {id: antas, command: adopt-vision, occurred: 2024-02-26, body: {kind: COMPANY, name: Bostadsbolaget AB}, title: V, recordAsOccurred: true, reason: Så skedde det.}\n";
        assertThat(map(history(company), "2024-03-20").getLast().paragraph()).isNull();
        assertThat(map(history(ADOPTED), "2024-03-20").getLast().paragraph()).isEqualTo("KL91 10:14 a");
    }

    @Test
    void a_rejected_matter_ends_and_nothing_follows() {
        String rejected = APPROVED + "- {id: nej, command: reject-vision, occurred: 2016-06-13, body: kf}\n";
        assertThat(drawn(history(rejected), "2016-07-01")).last().isEqualTo("avslag STOPPED");
        assertThat(drawn(history(rejected), "2016-07-01")).noneMatch(s -> s.contains("gäller") || s.contains("AHEAD"));
    }

    @Test
    void what_may_have_happened_is_uncertain_and_the_place_of_the_matter_not_guessed() {
        String maybe = APPROVED.replace("occurred: 2016-05-09", "occurred: 2016-05/2016-08");
        assertThat(drawn(history(maybe), "2016-06-01")).contains("KS UNSURE").noneMatch(s -> s.endsWith("HERE"));
    }

    @Test
    void of_a_kind_of_which_nobody_is_known_to_decide_no_body_is_named() {
        assertThat(drawn(Drawn.seed("2380/fardplan-hallbar-tillvaxt"), "2026-06-01"))
                .noneMatch(s -> s.startsWith("KF") || s.startsWith("KS"))
                .contains("beslut AHEAD");
    }

    @Test
    void before_the_record_nothing_is_drawn() {
        assertThat(map(history(ADOPTED), "2010-01-01")).isEmpty();
    }

    @Test
    void where_the_board_made_the_decision_it_is_not_called_a_comment() {
        String byBoard = "- {id: antas, command: adopt-vision, occurred: 2016-06-13, body: ks, title: Målbild Norra,"
                + " recordAsOccurred: true, reason: Så står det.}\n";
        ProgressStep board = map(history(byBoard), "2016-07-01").get(1);
        assertThat(drawn(history(byBoard), "2016-07-01")).containsExactly("förslag DONE", "KS DONE", "gäller HERE");
        assertThat(ProgressWords.meaning(board, Lang.SWEDISH.locale())).isEqualTo("Här fattades beslutet.");
    }
}
