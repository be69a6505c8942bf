package se.rodatraden.pages.vision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;

/** What came too late bears its mark on the page, and what came in the time it was given bears none. */
class LateMarksTest {
    private static final String HEAD = """
            municipality: "1737"
            vision: ide
            title: Idé
            kind: VISION
            bodies: {kf: {kind: COUNCIL, name: kommunfullmäktige}, ks: {kind: BOARD, name: kommunstyrelsen}, bo: {kind: RESIDENTS, name: en boende}, vatten: {kind: COMMITTEE, name: vattennämnden}, hamn: {kind: COMMITTEE, name: hamnnämnden}}
            entries:
            """;

    private static String html(String entries, String day, Lang speech) {
        byte[] document = (HEAD + entries.indent(2)).getBytes(StandardCharsets.UTF_8);
        return Drawn.html(
                Drawn.page(Alvesta.history(HistoryDocument.read(document).history()), LocalDate.parse(day), speech));
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String entry(String html, String id) {
        Matcher m = Pattern.compile("(?s)<li id=\"h-" + id + "\".*?</li>").matcher(html);
        assertThat(m.find()).as(id).isTrue();
        return text(m.group());
    }

    private static String row(String html, String name) {
        Matcher m =
                Pattern.compile("(?s)<tr>(?:(?!</tr>).)*" + name + ".*?</tr>").matcher(html);
        assertThat(m.find()).as(name).isTrue();
        return text(m.group());
    }

    @ParameterizedTest
    @ValueSource(ints = {2003, 2020})
    void an_appeal_after_the_last_day_is_marked_where_it_stands(int year) {
        String late = appealed(year, year + "-05-18");
        assertThat(entry(html(late, "2026-01-01", Lang.SWEDISH), "over")).contains("Överklagandet kom in för sent");
        assertThat(entry(html(late, "2026-01-01", Lang.ENGLISH), "over")).contains("The appeal came in too late");
        assertThat(entry(html(appealed(year, year + "-03-20"), "2026-01-01", Lang.SWEDISH), "over"))
                .doesNotContain("för sent");
    }

    private static String appealed(int year, String day) {
        return """
                - {id: antas, command: adopt-vision, occurred: %1$d-03-02, body: kf, title: Idé, recordAsOccurred: true, reason: Bara antagandet är känt.}
                - {id: just, command: approve-minutes, occurred: %1$d-03-06, body: kf, decisions: [antas]}
                - {id: anslag, command: post-minutes, occurred: %1$d-03-09, body: kf, decisions: [antas]}
                - {id: over, command: lodge-appeal, occurred: %2$s, received: %2$s, body: bo, decisions: [antas]}
                """.formatted(year, day);
    }

    @Test
    void one_who_was_given_more_time_is_not_late_within_it_and_the_other_is() {
        String round = """
                - {id: forslag, command: propose-vision, occurred: 2023-01-09, body: ks, title: Idé, kind: VISION}
                - {id: ut, command: send-to-remiss, occurred: 2023-01-16, body: ks, round: 1, version: 1, due: 2023-03-15, addressees: [{id: vatten, kind: COMMITTEE, name: vattennämnden}, {id: hamn, kind: COMMITTEE, name: hamnnämnden}]}
                - {id: mer, command: extend-remiss-deadline, occurred: 2023-03-01, body: ks, round: 1, due: 2023-05-02, addressee: hamn}
                - {id: s1, command: record-remiss-response, occurred: 2023-04-11, body: hamn, round: 1, from: {id: hamn, kind: COMMITTEE, name: hamnnämnden}, stance: SUPPORTS}
                - {id: s2, command: record-remiss-response, occurred: 2023-04-11, body: vatten, round: 1, from: {id: vatten, kind: COMMITTEE, name: vattennämnden}, stance: SUPPORTS}
                """;
        String swedish = html(round, "2023-06-01", Lang.SWEDISH);
        assertThat(row(swedish, "Hamnnämnden")).doesNotContain("för sent");
        assertThat(row(swedish, "Vattennämnden")).contains("för sent");
        assertThat(text(swedish)).contains("2 maj 2023");
        String english = html(round, "2023-06-01", Lang.ENGLISH);
        assertThat(row(english, "(?i:hamnnämnden)")).doesNotContain("late");
        assertThat(row(english, "(?i:vattennämnden)")).contains("late");
    }
}
