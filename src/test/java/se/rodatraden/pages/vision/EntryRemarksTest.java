package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;

/** What the page of a vision says at an entry, and what it leaves open. */
class EntryRemarksTest {
    private static final String HEAD = """
            municipality: "1233"
            vision: prov
            title: V
            kind: VISION
            horizonYear: 2020
            sources: {bladet: {title: Bladet, updated: 2017-10-23}, protokollet: {title: Protokoll, updated: 2017-11-09}}
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2017-08-10, body: ks, title: V, kind: VISION}
              - {id: till, command: submit-for-decision, occurred: 2017-09-10, body: ks, to: kf, boardCommented: YES}
            """;

    private static String page(String entries, String day, Lang speech) {
        byte[] document = (HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8);
        return Drawn.html(
                Drawn.page(Alvesta.history(HistoryDocument.read(document).history()), LocalDate.parse(day), speech));
    }

    private static String page(String entries) {
        return page(entries, "2026-01-01", Lang.SWEDISH);
    }

    private static String entry(String html, String id) {
        Matcher m = Pattern.compile("(?s)<li id=\"h-" + id + "\".*?</li>").matcher(html);
        assertThat(m.find()).as(id).isTrue();
        return m.group().replaceAll("<[^>]*>", "").replaceAll("\\s+", " ");
    }

    @Test
    void a_deviation_that_somebody_noted_stands_at_its_entry_whether_or_not_a_rule_is_named() {
        String html = page("""
                - {id: ater, command: refer-back, occurred: 2017-09-27, body: kf, to: ks, motivation: Mer underlag.}
                - {id: a1, command: note-deviation, occurred: 2017-09-27, body: kf, about: ater, rule: W-05, text: Lämnades vid sittande bord.}
                - {id: a2, command: note-deviation, occurred: 2017-10-11, body: ks, about: ater, text: Kallelsen kom fel.}
                """);

        assertThat(entry(html, "ater"))
                .contains("Avvikelse, noterad av kommunfullmäktige: Lämnades vid sittande bord.")
                .contains("Avvikelse, noterad av kommunstyrelsen: Kallelsen kom fel.");
    }

    @Test
    void a_deviation_that_is_only_possible_is_worded_so() {
        String html = page("""
                - {id: remiss, command: send-to-remiss, occurred: 2017-09, body: ks, round: 1, addressees: [{id: sn, kind: COMMITTEE, name: socialnämnden}], recordAsOccurred: true, reason: Så står det.}
                """);

        assertThat(entry(html, "till")).contains("Möjlig avvikelse: En remissomgång pågick fortfarande.");
    }

    @Test
    void an_entry_that_sources_disagree_on_says_so() {
        String conflict = """
                - {id: antas, command: adopt-vision, occurred: 2017-10-30, body: kf, title: V}
                - {id: tvist, command: record-source-conflict, occurred: {label: vid registreringen}, body: {kind: UNKNOWN, name: registret}, fact: Vilken dag den antogs, values: [{value: "2017-10-30", source: protokollet}, {value: "2017-10-23", source: bladet}], why: Bladet kom före., about: antas}
                """;

        assertThat(entry(page(conflict), "antas")).contains("Källorna går isär: Vilken dag den antogs");
        assertThat(entry(page(conflict, "2026-01-01", Lang.ENGLISH), "antas")).contains("The sources disagree:");
        assertThat(entry(page(conflict.replace("source: bladet", "source: protokollet")), "antas"))
                .contains("Motstridiga uppgifter:");
    }

    @Test
    void where_it_may_be_adopted_the_document_is_uncertain() {
        String adopted = "- {id: antas, command: adopt-vision, occurred: 2017-10/2017-12, body: kf, title: V}\n";

        assertThat(page(adopted, "2017-11-10", Lang.SWEDISH)).doesNotContain("inget antaget</");
        assertThat(page(adopted, "2017-09-20", Lang.SWEDISH)).contains("inget antaget");
    }

    @Test
    void the_target_year_is_that_of_the_day() {
        String adopted = """
                - {id: antas, command: adopt-vision, occurred: 2017-10-30, body: kf, title: V, horizonYear: 2025}
                - {id: antas-ny, command: adopt-vision, occurred: 2022-10-30, body: kf, title: V, horizonYear: 2040, recordAsOccurred: true, reason: Så var det.}
                """;

        assertThat(page(adopted, "2019-01-01", Lang.SWEDISH))
                .contains("målår 2025")
                .doesNotContain("målår 2040");
        assertThat(page(adopted, "2024-01-01", Lang.SWEDISH)).contains("målår 2040");
    }

    @Test
    void what_an_english_page_quotes_of_a_swedish_source_is_marked_as_swedish() {
        String html = page(
                "- {id: samtal, command: record-activity, occurred: {label: vid registreringen}, body: ks, kind: DIALOGUE, what: Samtal på torget, audience: invånare}\n",
                "2026-01-01",
                Lang.ENGLISH);

        assertThat(html)
                .contains("<span lang=\"sv\">vid registreringen</span>")
                .contains("<h3><span lang=\"sv\">Samtal på torget</span></h3>")
                .contains("<p class=\"who\"><span lang=\"sv\">Kommunstyrelsen</span> (municipal board)</p>")
                .contains("Dialogue with <span lang=\"sv\">invånare</span>");
    }

    @Test
    void of_a_person_it_is_not_said_that_the_source_leaves_the_body_unsaid() {
        for (String name :
                new String[] {"motionären", "En ledamot", "kommundirektören", "Kommunalrådet N.N.", "registret"}) {
            assertThat(page("- {id: x, command: record-assertion, occurred: 2018, body: {kind: UNKNOWN, name: " + name
                            + "}, assertion: Något.}\n"))
                    .as(name)
                    .doesNotContain("källan säger inte");
        }
        for (String name : new String[] {"kommunen", "politiken", "ungdomsrådet"}) {
            assertThat(page("- {id: x, command: record-assertion, occurred: 2018, body: {kind: UNKNOWN, name: " + name
                            + "}, assertion: Något.}\n"))
                    .as(name)
                    .contains("källan säger inte vilket organ");
        }
    }

    @Test
    void goals_of_which_the_day_is_not_known_do_not_stand_before_the_matter_they_belong_to() {
        String html = page("""
                - {id: odaterade, command: replace-goals, occurred: {label: okänt}, body: kf, period: 2018/2019, goals: [{text: Fler bostäder}]}
                - {id: senast, command: replace-goals, occurred: ../2017-09-20, body: kf, period: 2020/2021, goals: [{text: Fler jobb}]}
                - {id: beslut, command: adopt-vision, occurred: 2017-09-27, body: kf, title: V}
                """);

        assertThat(html.indexOf("id=\"h-beslut\"")).isPositive().isLessThan(html.indexOf("id=\"h-senast\""));
        assertThat(html.indexOf("id=\"h-senast\"")).isLessThan(html.indexOf("id=\"h-till\""));
        assertThat(html.indexOf("id=\"h-till\"")).isLessThan(html.indexOf("id=\"h-forslag\""));
        assertThat(html.indexOf("Uppgifter utan datum")).isPositive().isLessThan(html.indexOf("id=\"h-odaterade\""));
    }
}
