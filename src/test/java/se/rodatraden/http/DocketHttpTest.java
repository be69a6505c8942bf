package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import tools.jackson.databind.JsonNode;

/** What a body has before it on a day, what it is asked to answer by when, and what it has decided: as JSON and on its page. */
@RunningProduct
class DocketHttpTest {
    private static String municipality(String code) {
        return """
            municipality: "%s"
            entries:
              - {id: pn, command: establish-body, occurred: 2010-11-29, body: pn, kind: COMMITTEE, name: parknämnden, from: 2011-01-01}
              - {id: sn, command: establish-body, occurred: 2010-11-29, body: sn, kind: COMMITTEE, name: skolnämnden, from: 2011-01-01}
              - {id: nn, command: establish-body, occurred: 2023-11-27, body: nn, kind: COMMITTEE, name: naturnämnden, from: 2024-04-01}
              - {id: slut, command: dissolve-body, occurred: 2023-11-27, body: pn, successors: [nn], mattersTo: nn, from: 2024-04-01}
            """.formatted(code);
    }

    private static String vision(String code) {
        return """
            municipality: "%s"
            vision: trad
            title: Trädplan
            kind: VISION
            bodies: {ks: {kind: BOARD, name: kommunstyrelsen}, pn: {id: pn, kind: COMMITTEE, name: parknämnden}}
            entries:
              - {id: forslag, command: propose-vision, occurred: 2024-01-10, body: ks, title: Trädplan, kind: VISION}
              - {id: beredning, command: record-treatment, occurred: 2024-01-22, body: pn, ordinal: 1, outcome: SUPPORTS_ADOPTION, decision: {paragraph: "§ 7"}}
              - {id: remiss, command: send-to-remiss, occurred: 2024-02-01, body: ks, round: 1, version: 1, due: 2024-05-31, addressees: [{id: pn, kind: COMMITTEE, name: parknämnden}, {id: sn, kind: COMMITTEE, name: skolnämnden}]}
              - {id: langre, command: extend-remiss-deadline, occurred: 2024-03-20, body: ks, round: 1, due: 2024-06-14, addressee: pn}
              - {id: svar, command: record-remiss-response, occurred: 2024-03-25, body: ks, round: 1, from: {id: sn, kind: COMMITTEE, name: skolnämnden}, stance: SUPPORTS}
            """.formatted(code);
    }

    @LocalServerPort
    int port;

    @Test
    void the_successor_reads_what_its_predecessor_was_asked_and_decided() {
        told("1401");

        JsonNode before = docket("1401", "pn", "2024-03-31");
        assertThat(before.at("/asked/0/asked/due/edtf").asString()).isEqualTo("2024-06-14");
        assertThat(before.at("/decided/0/paragraph").asString()).isEqualTo("§ 7");
        assertThat(docket("1401", "nn", "2024-03-31").at("/asked").isEmpty()).isTrue();

        JsonNode after = docket("1401", "nn", "2024-04-01");
        assertThat(after.at("/asked/0/asked/body/name").asString()).isIn("naturnämnden", "parknämnden");
        assertThat(after.at("/asked/0/asked/addressee/name").asString()).isEqualTo("parknämnden");
        assertThat(after.at("/decided/0/body/name").asString()).isEqualTo("parknämnden");
        assertThat(docket("1401", "pn", "2024-04-01").at("/asked").isEmpty()).isTrue();

        String page = page("1401", "nn", "2024-04-01");
        assertThat(page)
                .contains("Ska besvaras senast den 14 juni 2024", "frågan ställdes till parknämnden", "som parknämnden")
                .doesNotContain("31 maj 2024");
        assertThat(page("1401", "nn", "2024-06-15")).contains("Sista svarsdag var den 14 juni 2024");
    }

    @Test
    void who_has_answered_is_asked_no_more_and_the_matter_never_lay_there() {
        told("1402");

        assertThat(docket("1402", "sn", "2024-03-24").at("/asked").size()).isEqualTo(1);
        JsonNode after = docket("1402", "sn", "2024-03-25");
        assertThat(after.at("/asked").isEmpty()).isTrue();
        assertThat(after.at("/liesHere").isEmpty()).isTrue();
        assertThat(page("1402", "sn", "2024-03-24")).contains("1 remissvar väntas senast den 31 maj 2024.");
        assertThat(page("1402", "sn", "2024-03-25"))
                .contains(
                        "Inget remissvar väntas enligt registret.",
                        "Besvarad",
                        "/kommun/1402/visioner/trad?asOf=2024-03-25#h-svar");
        JsonNode standing =
                api().get("/api/1402/visions/trad?asOf=2024-03-25").json().get("standing");
        assertThat(standing.at("/heldBy/label").asString()).isEqualTo("kommunstyrelsen");
        assertThat(standing.at("/asked").size()).isEqualTo(1);
        assertThat(api().get("/api/1402/visions?body=parkn&asOf=2024-03-25")
                        .at("/items")
                        .size())
                .as("the filter finds those who are asked")
                .isEqualTo(1);
        assertThat(api().get("/api/1402/visions?body=skoln&asOf=2024-03-25")
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void decisions_are_the_newest_first_with_a_way_to_the_others() {
        told("1407");
        List<String> treated = IntStream.rangeClosed(2, 25)
                .mapToObj(i ->
                        "  - {id: b%1$d, command: record-treatment, occurred: 2024-02-%1$02d, body: pn, ordinal: %1$d, outcome: NOTED, decision: {paragraph: \"§ %1$d\"}}"
                                .formatted(i))
                .toList();
        imported("1407", "import", """
                municipality: "1407"
                vision: lek
                title: Lekplan
                kind: VISION
                bodies: {pn: {id: pn, kind: COMMITTEE, name: parknämnden}}
                entries:
                  - {id: forslag, command: propose-vision, occurred: 2024-01-31, body: pn, title: Lekplan, kind: VISION}
                """ + String.join("\n", treated).indent(0));

        JsonNode docket =
                api().get("/api/1407/bodies/pn/docket?asOf=2024-03-01&limit=2").json();
        assertThat(docket.at("/decided/0/paragraph").asString()).isEqualTo("§ 25");
        assertThat(docket.at("/decided").size()).isEqualTo(2);
        String more = docket.at("/links/more").asString();
        assertThat(api().get(more).at("/decided").size()).isEqualTo(25);
        assertThat(docket("1407", "pn", "2024-01-22").at("/decided").size()).isEqualTo(1);

        assertThat(page("1407", "pn", "2024-03-01"))
                .contains("Mandatperioden 2023–2026", "§ 25", "§ 7")
                .doesNotContain("Visa alla beslut");
        assertThat(api().get("/api/1407/bodies/saknas/docket").status()).isEqualTo(404);
    }

    private Api api() {
        return new Api(port);
    }

    private void told(String municipality) {
        imported(municipality, "municipal-import", municipality(municipality));
        imported(municipality, "import", vision(municipality));
    }

    private void imported(String municipality, String what, String yaml) {
        Api api = api();
        Api.Answer answer = api.send(api.to("/api/" + municipality + "/" + what)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private JsonNode docket(String municipality, String body, String day) {
        Api.Answer answer = api().get("/api/" + municipality + "/bodies/" + body + "/docket?asOf=" + day);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String page(String municipality, String body, String day) {
        return api().get("/kommun/" + municipality + "/organ/" + body + "?lang=sv&asOf=" + day)
                .text();
    }
}
