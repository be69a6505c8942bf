package se.rodatraden.http.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** A court settles a set of paragraphs of one meeting: the ruling is recorded in every vision that it reaches, and in no other. */
@RunningProduct
class CourtRulingHttpTest {
    private static final String APPEALED = """
              - {id: overklagande, command: lodge-appeal, occurred: 2021-01-05, body: medlem, decisions: [beslut],
                 court: {court: Förvaltningsrätten i Umeå, number: "1000-20"}, received: 2021-01-05,
                 grounds: [NOT_LAWFULLY_MADE], sources: [{source: akten}]}
            """;
    private static final String RULING = """
            {"ruling": "%1$s", "court": {"court": "Förvaltningsrätten i Umeå", "number": "1000-20"}, "occurred": "2021-09-20",
             "body": {"kind": "COUNCIL", "name": "Kommunfullmäktige"}, "meeting": "2020-12-14", "paragraphs": %2$s,
             "sources": [{"title": "Dom 1000-20"}]}
            """;

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    private void recorded(String municipality, String vision, String day, int paragraph, boolean appealed) {
        String yaml = """
            municipality: "%1$s"
            vision: %2$s
            title: %2$s
            kind: VISION
            bodies:
              kf: {kind: COUNCIL, name: kommunfullmäktige}
              medlem: {kind: EXTERNAL, name: en kommunmedlem}
            sources:
              akten: {title: Akten}
            entries:
              - {id: beslut, command: adopt-vision, occurred: %3$s, body: kf, title: %2$s,
                 decision: {wording: Antas., paragraph: "§ %4$s"}, sources: [{source: akten}],
                 recordAsOccurred: true, reason: Beslutet fattades.}
            """.formatted(municipality, vision, day, paragraph) + (appealed ? APPEALED : "");
        Api.Answer answer = api.send(api.to("/api/" + municipality + "/import")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void meetings(String municipality) {
        recorded(municipality, "vision-a", "2020-12-14", 284, true);
        recorded(municipality, "vision-b", "2020-12-14", 290, true);
        recorded(municipality, "vision-c", "2020-11-30", 290, true);
        recorded(municipality, "vision-d", "2020-12-14", 315, true);
    }

    private Api.Answer rule(String municipality, String ruling, String paragraphs) {
        return api.post("/api/" + municipality + "/court-rulings", RULING.formatted(ruling, paragraphs));
    }

    private long events(String municipality, String vision) {
        Api.Answer answer = api.get("/api/events?limit=100&subject=" + municipality + "/" + vision);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().size();
    }

    @Test
    void one_judgment_reaches_every_vision_with_a_decision_among_the_paragraphs_and_only_once() {
        meetings("2480");
        Api.Answer first = rule("2480", "ANNULLED", "[\"284-314\"]");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/visions").size()).isEqualTo(2);
        assertThat(first.string("/visions/0/vision")).isEqualTo("vision-a");
        assertThat(first.string("/visions/0/decisions/0/paragraph")).isEqualTo("§ 284");
        assertThat(first.string("/visions/1/vision")).isEqualTo("vision-b");
        assertThat(first.string("/visions/1/decisions/0/entry")).isEqualTo("beslut");
        assertThat(first.string("/visions/1/recorded/events/0/type")).contains("appeal-decided");
        assertThat(first.string("/entry")).startsWith("dom-");
        assertThat(events("2480", "vision-a")).isEqualTo(4);
        assertThat(events("2480", "vision-c")).isEqualTo(3);
        assertThat(events("2480", "vision-d")).isEqualTo(3);

        Api.Answer again = rule("2480", "ANNULLED", "[\"§§ 284–314\", \"290\"]");
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.at("/visions").size()).isEqualTo(2);
        assertThat(again.at("/visions/0/recorded/events").size()).isZero();
        assertThat(events("2480", "vision-a")).isEqualTo(4);
        assertThat(events("2480", "vision-b")).isEqualTo(4);
    }

    @Test
    void a_dry_run_answers_the_same_and_records_nothing() {
        meetings("2481");
        Api.Answer tried = api.post(
                "/api/2481/court-rulings?dryRun=true", RULING.formatted("INHIBITED", "[\"284\", \"§§ 289-291\"]"));
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.at("/dryRun").asBoolean()).isTrue();
        assertThat(tried.at("/visions").size()).isEqualTo(2);
        assertThat(tried.at("/visions/0/recorded/events").size()).isEqualTo(1);
        assertThat(events("2481", "vision-a")).isEqualTo(3);
        assertThat(events("2481", "vision-b")).isEqualTo(3);
    }

    @Test
    void where_one_vision_refuses_none_is_told_and_the_answer_names_it() {
        recorded("2482", "vision-a", "2020-12-14", 284, true);
        Api.Answer inhibited = rule("2482", "INHIBITED", "[\"284\"]");
        assertThat(inhibited.status()).as(inhibited.text()).isEqualTo(201);
        recorded("2482", "vision-b", "2020-12-14", 290, true);

        Api.Answer lifted = rule("2482", "INHIBITION_LIFTED", "[\"284-290\"]");
        assertThat(lifted.status()).as(lifted.text()).isIn(409, 422);
        assertThat(lifted.text()).contains("2482/vision-b").doesNotContain("2482/vision-a");
        assertThat(events("2482", "vision-a")).isEqualTo(4);
        assertThat(events("2482", "vision-b")).isEqualTo(3);
    }

    @Test
    void leave_to_appeal_that_is_refused_makes_the_judgment_final_in_every_vision_it_reaches() {
        meetings("2403");
        assertThat(rule("2403", "ANNULLED", "[\"284-290\"]").status()).isEqualTo(201);
        assertThat(rule("2403", "UPHELD", "[\"315\"]").status()).isEqualTo(201);
        Api.Answer refused = api.post(
                "/api/2403/court-rulings",
                RULING.formatted("LEAVE_REFUSED", "[\"284-315\"]")
                        .replace("Förvaltningsrätten i Umeå", "Kammarrätten i Sundsvall")
                        .replace("2021-09-20", "2021-12-02"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(201);
        assertThat(refused.string("/visions/1/recorded/events/0/type")).contains("leave-to-appeal-decided");
        Api.Answer annulled = api.get("/api/2403/visions/vision-b");
        assertThat(annulled.string("/standing/document")).isEqualTo("ANNULLED");
        assertThat(annulled.string("/standing/summary"))
                .contains("Förvaltningsrätten i Umeå upphävde den 20 september 2021 beslutet. Domen står fast")
                .doesNotContain("Kammarrätten");
        Api.Answer upheld = api.get("/api/2403/visions/vision-d/deadlines");
        assertThat(upheld.string("/decisions/0/status")).isEqualTo("FINAL");
        assertThat(upheld.string("/decisions/0/confirmedBy")).startsWith("dom-");
        assertThat(api.get("/kommun/2403/visioner/vision-d?lang=sv").text())
                .contains("Har laga kraft: Förvaltningsrätten i Umeå avslog överklagandet");
    }

    @Test
    void a_part_that_is_annulled_is_told_wherever_the_document_or_the_decision_is() {
        meetings("2404");
        String ruling = RULING.formatted("PARTLY_ANNULLED", "[\"284\"]");
        Api.Answer ruled =
                api.post("/api/2404/court-rulings", ruling.replaceFirst("\\{", "{\"annulledPart\": \"avsnitt 3\", "));
        assertThat(ruled.status()).as(ruled.text()).isEqualTo(201);
        String court = "Förvaltningsrätten i Umeå";
        String label = "Delvis upphävt av " + court + ": avsnitt 3; att domen har fått laga kraft är inte registrerat";

        Api.Answer vision = api.get("/api/2404/visions/vision-a");
        assertThat(vision.string("/standing/document")).isEqualTo("IN_FORCE");
        assertThat(vision.string("/standing/summary")).contains("delvis upphävt av " + court + ": avsnitt 3");
        assertThat(vision.string("/standing/partlyAnnulled/part")).isEqualTo("avsnitt 3");
        assertThat(vision.at("/standing/partlyAnnulled/finalJudgment").asBoolean())
                .isFalse();
        Api.Answer deadlines = api.get("/api/2404/visions/vision-a/deadlines");
        assertThat(deadlines.string("/decisions/0/status")).isEqualTo("PARTLY_ANNULLED_NOT_FINAL");
        assertThat(deadlines.string("/decisions/0/annulledPart")).isEqualTo("avsnitt 3");
        Api.Answer inForce = api.get("/api/2404/in-force?kind=VISION");
        assertThat(inForce.text()).contains(label);
        assertThat(api.get("/api/2404/in-force?kind=VISION&asOf=2021-09-19").text())
                .doesNotContain("upphävt");
        assertThat(api.get("/api/2404/visions").text()).contains("avsnitt 3");
        Api.Answer wrong = api.post(
                "/api/2404/court-rulings",
                RULING.formatted("UPHELD", "[\"284\"]").replaceFirst("\\{", "{\"annulledPart\": \"avsnitt 3\", "));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("annulledPart").contains("PARTLY_ANNULLED");
    }

    @Test
    void a_request_sent_twice_under_one_key_is_recorded_once() {
        meetings("2417");
        for (int status : new int[] {201, 201}) {
            Api.Answer answer =
                    api.send(api.posting("/api/2417/court-rulings", RULING.formatted("UPHELD", "[\"284\", \"290\"]"))
                            .header("Idempotency-Key", "dom-en-gang"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.at("/visions/1/recorded/events").size()).isEqualTo(1);
        }
        assertThat(events("2417", "vision-a")).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['x'] | /paragraphs/0",
                "['284', '314-284'] | /paragraphs/1",
                "['1-1001'] | /paragraphs/0",
                "['1-600', '700-1200'] | /paragraphs/1",
                "['0'] | /paragraphs/0",
                "[] | /paragraphs",
                "[null] | /paragraphs/0"
            },
            quoteCharacter = '~')
    void paragraphs_that_cannot_be_are_refused_at_their_place(String paragraphs, String field) {
        Api.Answer answer = rule("2480", "UPHELD", paragraphs.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.string("/field")).isEqualTo(field);
    }

    @Test
    void what_cannot_be_read_is_refused_by_its_field_and_what_finds_nothing_says_what_was_searched() {
        Api.Answer nothing = rule("2480", "UPHELD", "[\"7000\", \"7002-7003\"]");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.string("/detail")).contains("7000, 7002–7003").contains("2020-12-14");
        refused(RULING.formatted("CHANGED", "[\"284\"]"), "/ruling");
        refused(RULING.formatted("UPHELD", "[\"284\"]").replace("\"2020-12-14\"", "\"2020-12\""), "/meeting");
        refused(RULING.formatted("UPHELD", "[\"284\"]").replace("\"2021-09-20\"", "\"i höstas\""), "/occurred");
        refused(
                RULING.formatted("UPHELD", "[\"284\"]").replace("\"kind\": \"COUNCIL\"", "\"kind\": \"X\""),
                "/body/kind");
        refused(
                RULING.formatted("UPHELD", "[\"284\"]")
                        .replace("{\"kind\": \"COUNCIL\", \"name\": \"Kommunfullmäktige\"}", "{\"id\": \"saknas\"}"),
                "/body/id");
        refused(RULING.formatted("UPHELD", "[\"284\"]").replace("\"sources\"", "\"källor\""), "/källor");
        assertThat(api.post("/api/2480/court-rulings", "[]").status()).isEqualTo(400);
        assertThat(api.post("/api/9999/court-rulings", "{}").status()).isEqualTo(404);
    }

    private void refused(String json, String field) {
        Api.Answer answer = api.post("/api/2480/court-rulings", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.string("/field")).as(answer.text()).isEqualTo(field);
    }
}
