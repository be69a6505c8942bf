package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

/** What the head of a vision's page says of it, and what it must not conclude. */
class HeadOfPageTest {
    private static final String HEAD = """
            municipality: "1472"
            vision: malbild
            title: Målbild Norra
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, ratt: {kind: EXTERNAL, name: Förvaltningsrätten i Luleå}, hon: {kind: RESIDENTS, name: en medlem}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2016-04-11, body: ks, title: Målbild Norra, kind: VISION}
            """;

    private static final String LAID =
            "- {id: till, command: submit-for-decision, occurred: 2016-05-09, body: ks, to: kf, boardCommented: YES}\n";

    private static final String ADOPTED = LAID
            + "- {id: antas, command: adopt-vision, occurred: 2016-06-13, body: kf, title: Målbild Norra, validFrom: 2016-09-01}\n";

    private static VisionPage drawn(String entries, String day, Lang speech) {
        byte[] document = (HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8);
        History history = Alvesta.history(HistoryDocument.read(document).history());
        return Drawn.page(history, LocalDate.parse(day), speech);
    }

    private static String text(VisionPage page) {
        return Drawn.html(page).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String text(String entries, String day) {
        return text(drawn(entries, day, Lang.SWEDISH));
    }

    private static String appealed(String outcome) {
        return ADOPTED + """
                - {id: just, command: approve-minutes, occurred: 2016-06-20, body: kf, decisions: [antas]}
                - {id: anslag, command: post-minutes, occurred: 2016-06-21, body: kf, decisions: [antas]}
                - {id: over, command: lodge-appeal, occurred: 2016-07-01, received: 2016-07-01, body: hon, decisions: [antas], court: {court: Förvaltningsrätten i Luleå, number: "9-16"}}
                - {id: slut, command: decide-appeal, occurred: 2017-02-06, body: ratt, decisions: [antas], court: {court: Förvaltningsrätten i Luleå, number: "9-16"}, outcome: %s}
                """.formatted(outcome);
    }

    @ParameterizedTest
    @CsvSource({"WITHDRAWN, återkallades", "DISMISSED, avvisades"})
    void an_appeal_that_ended_without_trial_is_no_judgment(String outcome, String word) {
        assertThat(text(appealed(outcome), "2017-06-01"))
                .contains("Överklagandet " + word + ".")
                .contains("anslagen; överklagandet " + word)
                .contains("gäller från och med den 1 september 2016")
                .doesNotContain("låtit beslutet stå")
                .doesNotContain("kan överklagas");
        assertThat(text(drawn(appealed(outcome), "2017-06-01", Lang.ENGLISH)))
                .doesNotContain("let the decision stand")
                .doesNotContain("can be appealed")
                .doesNotContain("may be appealed");
    }

    @Test
    void that_a_judgment_is_not_told_to_be_final_does_not_say_that_it_can_be_appealed() {
        for (String outcome : new String[] {"UPHELD", "ANNULLED"}) {
            assertThat(text(appealed(outcome), "2019-06-01")).as(outcome).doesNotContain("omen kan överklagas");
        }
    }

    @Test
    void a_rejection_has_its_way_to_legal_force_too() {
        String rejected = LAID + "- {id: nej, command: reject-vision, occurred: 2016-06-13, body: kf}\n";
        assertThat(Drawn.html(drawn(rejected, "2016-07-01", Lang.SWEDISH))).contains("id=\"laga-kraft\"");
        assertThat(text(rejected, "2016-07-01")).contains("27 juni 2016");
    }

    @Test
    void a_proposal_of_another_name_renames_nothing_that_applies() {
        String revision = ADOPTED + """
                - {id: rev, command: commission-revision, occurred: 2020-02-10, body: kf, deliverables: [Ny målbild], to: ks}
                - {id: nytt, command: propose-vision, occurred: 2021-03-08, body: ks, title: Kompass 2045, kind: VISION}
                - {id: ut, command: send-to-remiss, occurred: 2021-03-15, body: ks, round: 1, due: 2021-06-30, addressees: [{id: sn, kind: COMMITTEE, name: socialnämnden}]}
                """;
        VisionPage page = drawn(revision, "2021-05-01", Lang.SWEDISH);

        assertThat(page.title()).isEqualTo("Målbild Norra");
        assertThat(page.facets()).hasSize(2);
        assertThat(page.facets().getFirst().sentence()).contains("Målbild Norra", "1 september 2016");
        assertThat(page.facets().getFirst().proposed()).isNull();
        assertThat(page.facets().getLast().sentence()).contains("remiss").doesNotContain("gäller");
        assertThat(page.facets().getLast().proposed()).isEqualTo("Kompass 2045");
        assertThat(text(revision, "2021-05-01")).contains("Målbild Norra");
    }

    @Test
    void long_silence_stands_in_the_head_and_nothing_is_said_to_go_on() {
        VisionPage late = drawn(LAID, "2026-01-01", Lang.SWEDISH);
        assertThat(late.silence()).contains("9 maj 2016");
        assertThat(late.facets())
                .allSatisfy(f -> assertThat(f.sentence() + f.tag()).doesNotContainIgnoringCase("pågår"));
        assertThat(drawn(LAID, "2016-06-01", Lang.SWEDISH).silence()).isEmpty();
        assertThat(drawn(ADOPTED, "2026-01-01", Lang.SWEDISH).silence())
                .as("a settled matter waits for nothing")
                .isEmpty();
    }

    @Test
    void an_act_of_the_register_is_on_no_day_of_a_source() {
        String reading = LAID + """
                - {id: vilar, command: defer-decision, occurred: 2016-06-13, body: kf, target: {term: nästa mandatperiod}, scope: BOTH}
                - {id: tolkat, command: interpret-deferral, occurred: {label: vid registreringen}, body: {kind: UNKNOWN, name: registret}, deferral: vilar, terms: [{body: kf, from: 2018-10-15, to: 2022-10-14}]}
                """;
        assertThat(text(reading, "2026-06-01"))
                .doesNotContain("källan: ”vid registreringen”")
                .doesNotContain("registret” – källan");
    }
}
