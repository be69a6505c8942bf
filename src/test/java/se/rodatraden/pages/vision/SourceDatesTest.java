package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;

/** Dates that a source does not give, or not in its text, are never shown as if it did. */
class SourceDatesTest {
    private static final String HEAD = """
            municipality: "1233"
            vision: prov
            title: V
            kind: VISION
            sources: {sidan: {title: Sidan, updated: 2019-05-08}}
            bodies: {sida: {kind: UNKNOWN, name: webbsidan}, kommun: {kind: UNKNOWN, name: kommunen}}
            entries:
            """;

    private static String page(String entries, Lang speech) {
        byte[] document = (HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8);
        String html = Drawn.html(Drawn.page(
                Alvesta.history(HistoryDocument.read(document).history()), LocalDate.parse("2020-01-01"), speech));
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void a_day_that_follows_from_other_entries_is_told_as_such() {
        String undated = """
                - {id: f, command: propose-vision, occurred: {label: okänt datum}, body: kommun, title: V, kind: VISION, sources: [{source: sidan}]}
                - {id: n, command: record-assertion, occurred: {label: nyligen}, body: sida, assertion: Något, sources: [{source: sidan}]}
                """;

        assertThat(page(undated, Lang.SWEDISH))
                .contains("senast 8 maj 2019")
                .contains("Tid: följer av andra uppgifter; källan ger inget datum")
                .contains("följer av andra uppgifter; källan: ”nyligen”")
                .doesNotContain("”webbsidan” – källan säger inte");
        assertThat(page(undated, Lang.ENGLISH)).contains("follows from other entries; the source gives no date");
    }

    @Test
    void that_an_activity_was_held_is_no_beginning_of_the_work() {
        String held =
                "- {id: a, command: record-activity, occurred: 2018-04-03, body: kommun, kind: WORKSHOP, what: Workshop}\n";
        String begun = "- {id: s, command: start-work, occurred: 2018-04-03, body: kommun, what: Projektet}\n";

        assertThat(page(held, Lang.SWEDISH)).contains("äldsta uppgift den 3 april 2018");
        assertThat(page(held, Lang.ENGLISH)).contains("first recorded 3 April 2018");
        assertThat(page(begun, Lang.SWEDISH)).contains("sedan den 3 april 2018");
    }

    @Test
    void how_a_source_is_dated_is_said_in_both_languages() {
        FuzzyDate day = FuzzyDate.parse("2017-02-14").labelled("14 februari 2017 enligt webbadressen");
        Source news = new Source("Nyheten", null, null, day, null, false);

        assertThat(SourceStamp.of(news, Lang.SWEDISH)).isEqualTo("sidans datum: 14 februari 2017 enligt webbadressen");
        assertThat(SourceStamp.of(news, Lang.ENGLISH))
                .isEqualTo("page date: 14 February 2017 (“14 februari 2017 enligt webbadressen”)");
    }
}
