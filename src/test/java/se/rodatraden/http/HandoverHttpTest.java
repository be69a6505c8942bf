package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import tools.jackson.databind.JsonNode;

/** The handover of a term of office over HTTP. */
@RunningProduct
class HandoverHttpTest {
    private static final String ALVESTA = "/api/0764/terms/2015-2018/handover";

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    private static List<JsonNode> items(Api.Answer answer, String category, String vision) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.at("/items")
                .valueStream()
                .filter(i -> i.get("category").asString().equals(category)
                        && i.at("/vision/id").asString().equals(vision))
                .toList();
    }

    private static JsonNode only(Api.Answer answer, String category, String vision) {
        List<JsonNode> found = items(answer, category, vision);
        assertThat(found).as(category + " in " + answer.text()).hasSize(1);
        return found.getFirst();
    }

    private JsonNode tell(String vision, String command, String act) {
        Api.Answer answer = api.post(vision + "/commands/" + command, act, "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    @Test
    void alvestas_period_was_handed_a_new_vision_of_which_no_resumption_is_recorded() {
        Api.Answer answer = api.get(ALVESTA + "?asOf=2019-01-01");
        JsonNode deferred = only(answer, "DEFERRED_TO", "0764/ny-vision");
        assertThat(deferred.get("certainty").asString()).isEqualTo("CERTAIN");
        assertThat(deferred.get("summary").asString())
                .startsWith(
                        "Kommunstyrelsen hänsköt i juni 2014 (§ ej känd) det framtida arbetet och beslutet till den nya majoriteten")
                .endsWith("Inget återupptagande är registrerat.");
        assertThat(deferred.at("/entries/0/entry").asString()).isEqualTo("hanskjutande");
        assertThat(deferred.at("/entries/0/occurred/edtf").asString()).isEqualTo("2014-06");
        assertThat(deferred.at("/entries/0/body/name").asString()).isEqualTo("kommunstyrelsen");
        assertThat(deferred.at("/entries/0/decision/paragraph").isMissingNode()
                        || deferred.at("/entries/0/decision/paragraph").isNull())
                .isTrue();
        assertThat(deferred.at("/deferral/reading").asString()).isEqualTo("INTERPRETED");
        assertThat(deferred.at("/deferral/readBy").asString()).isEqualTo("tolkning");
        assertThat(deferred.at("/alerts/0/rule").asString()).isEqualTo("W-23");
        assertThat(deferred.at("/alerts/0/since").asString()).isEqualTo("2019-01-01");
        assertThat(only(answer, "UNTOUCHED", "0764/ny-vision").get("certainty").asString())
                .isEqualTo("CERTAIN");
        assertThat(only(answer, "OPEN_AT_END", "0764/ny-vision")
                        .at("/standings/0")
                        .asString())
                .isEqualTo("DEFERRED");
        assertThat(items(answer, "TAKEN_UP", "0764/ny-vision")).isEmpty();
        assertThat(deferred.at("/still/after").asString()).isEqualTo("hanskjutande");
        assertThat(deferred.at("/still/atLeastDays").asLong()).isEqualTo(1645);
        assertThat(api.get(ALVESTA + "?asOf=2018-12-31").text()).doesNotContain("W-23");
    }

    @Test
    void the_proof_is_where_the_log_has_it() {
        JsonNode proof = only(api.get(ALVESTA), "DEFERRED_TO", "0764/ny-vision").at("/entries/0");
        long position = proof.get("position").asLong();
        Api.Answer event = api.get("/api/events?after=" + (position - 1) + "&limit=1");
        assertThat(event.string("/0/type")).isEqualTo("se.rodatraden.vision.decision-deferred.v1");
        assertThat(event.string("/0/subject")).isEqualTo("0764/ny-vision");
    }

    @Test
    void both_borders_are_said() {
        Api.Answer answer = api.get(ALVESTA);
        assertThat(answer.string("/label")).isEqualTo("2015–2018");
        assertThat(answer.string("/borders/0/body")).isEqualTo("COUNCIL");
        assertThat(answer.string("/borders/0/from")).isEqualTo("2014-10-15");
        assertThat(answer.string("/borders/0/to")).isEqualTo("2018-10-14");
        assertThat(answer.string("/borders/0/label")).isEqualTo("2014–2018");
        assertThat(answer.string("/borders/1/from")).isEqualTo("2015-01-01");
        assertThat(answer.string("/borders/1/to")).isEqualTo("2018-12-31");
        assertThat(answer.string("/borders/1/origin")).isEqualTo("RECORDED");
        assertThat(answer.string("/borders/1/entry")).isEqualTo("ks-2015");
        assertThat(api.get("/api/0780/terms/2015-2018/handover").string("/borders/1/origin"))
                .isEqualTo("STATUTORY");
        assertThat(answer.string("/links/previous")).isEqualTo("/api/0764/terms/2011-2014/handover");
        assertThat(answer.string("/links/next")).isEqualTo("/api/0764/terms/2019-2022/handover");
        assertThat(api.get(answer.string("/links/previous")).string("/borders/0/from"))
                .isEqualTo("2010-11-01");
    }

    @Test
    void a_board_elected_for_a_term_of_its_own_has_its_own_border() {
        String body =
                "{\"id\": \"ks\", \"occurred\": \"2010\", \"body\": \"ks\", \"kind\": \"BOARD\", \"name\": \"kommunstyrelsen\"}";
        String term =
                "{\"id\": \"ks-2014\", \"occurred\": \"2014\", \"body\": \"ks\", \"from\": \"2014-11-03\", \"to\": \"2018-11-04\"}";
        assertThat(api.post("/api/0767/municipal-commands/establish-body", body).status())
                .isEqualTo(201);
        Api.Answer told = api.post("/api/0767/municipal-commands/start-term", term);
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        Api.Answer answer = api.get("/api/0767/terms/2015-2018");
        assertThat(answer.string("/borders/1/from")).isEqualTo("2014-11-03");
        assertThat(answer.string("/borders/1/origin")).isEqualTo("RECORDED");
        assertThat(answer.string("/borders/0/origin")).isEqualTo("STATUTORY");
        assertThat(api.get(answer.string("/links/handover")).string("/borders/1/to"))
                .isEqualTo("2018-11-04");
        assertThat(api.get("/api/0767/terms/2015-2018?knownAt=2020-01-01T00:00:00Z")
                        .string("/borders/1/from"))
                .isEqualTo("2015-01-01");
    }

    @Test
    void the_councils_years_lead_to_the_same_period_as_the_boards() {
        Api.Answer council = api.get("/api/0764/terms/2014-2018");
        assertThat(council.status()).isEqualTo(200);
        assertThat(council.string("/term")).isEqualTo("2015-2018");
        assertThat(council.json())
                .isEqualTo(api.get("/api/0764/terms/2015-2018").json());
        assertThat(api.get("/api/0764/terms/2014-2018/handover?asOf=2019-01-01").json())
                .isEqualTo(api.get(ALVESTA + "?asOf=2019-01-01").json());
    }

    @Test
    void where_no_body_is_recorded_the_terms_are_the_laws() {
        assertThat(api.get("/api/0780/terms?asOf=2016-05-01")
                        .at("/items")
                        .valueStream()
                        .map(t -> t.get("label").asString() + " "
                                + t.get("origin").asString()))
                .contains("2014–2018 STATUTORY", "2015–2018 STATUTORY");
    }

    @Test
    void a_resumption_recorded_late_is_there_only_for_one_who_asks_with_later_knowledge() {
        Api.Answer registered = api.post("/api/0765/visions/commands/propose-vision", """
                {"register": {"id": "overlamnad", "title": "Vision Älmhult", "kind": "VISION"},
                 "id": "forslag", "occurred": "2014-03-01", "certainty": "STATED",
                 "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "sources": [{"title": "Protokoll"}],
                 "title": "Vision Älmhult", "kind": "VISION"}
                """);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        String vision = "/api/0765/visions/overlamnad";
        tell(vision, "defer-decision", """
                {"id": "vila", "occurred": "2014-06-10", "certainty": "STATED", "sources": [{"title": "Protokoll"}],
                 "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "decision": {"paragraph": "91"},
                 "target": {"term": "mandatperioden 2015-2018"}, "scope": "BOTH"}
                """);
        String read = tell(vision, "interpret-deferral", """
                {"id": "tolkning", "occurred": "2015-02-01", "certainty": "INFERRED", "sources": [{"title": "Protokoll"}],
                 "body": {"kind": "UNKNOWN", "name": "registret"}, "deferral": "vila",
                 "terms": [{"body": {"kind": "COUNCIL", "name": "kommunfullmäktige"}, "from": "2014-10-15", "to": "2018-10-14"},
                           {"body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "from": "2015-01-01", "to": "2018-12-31"}]}
                """)
                .at("/events/0/recordedAt")
                .asString();
        String late =
                tell(vision, "resume-vision", """
                {"id": "upptagen", "occurred": "2017-03-14", "certainty": "STATED", "sources": [{"title": "Protokoll"}],
                 "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "deferral": "vila", "afresh": false,
                 "decision": {"paragraph": "40"}}
                """).at("/events/0/recordedAt").asString();
        String address = "/api/0765/terms/2015-2018/handover?asOf=2019-01-01&knownAt=";
        Api.Answer before = api.get(address + read);
        assertThat(items(before, "TAKEN_UP", "0765/overlamnad")).isEmpty();
        assertThat(only(before, "UNTOUCHED", "0765/overlamnad")
                        .at("/alerts/0/rule")
                        .asString())
                .isEqualTo("W-23");
        Api.Answer after = api.get(address + late);
        JsonNode taken = only(after, "TAKEN_UP", "0765/overlamnad");
        assertThat(taken.get("summary").asString())
                .isEqualTo("Kommunstyrelsen tog den 14 mars 2017 (§ 40) upp ärendet igen med det förslag som fanns.");
        assertThat(taken.at("/takenUp/kind").asString()).isEqualTo("REUSED");
        assertThat(taken.at("/takenUp/time").asString()).isEqualTo("DURING");
        assertThat(items(after, "UNTOUCHED", "0765/overlamnad")).isEmpty();
        assertThat(after.text()).doesNotContain("W-23");
        assertThat(items(api.get("/api/0765/terms/2015-2018/handover?asOf=2016-12-31"), "UNTOUCHED", "0765/overlamnad"))
                .hasSize(1);
    }

    @Test
    void a_term_that_there_is_not_is_said_so_with_an_example() {
        for (String term : List.of("2014-2019", "2015", "2015-2019", "x-y", "1991-1994", "9999-9999")) {
            Api.Answer answer = api.get("/api/0764/terms/" + term + "/handover");
            assertThat(answer.status()).as(term).isEqualTo(404);
            assertThat(answer.string("/detail")).contains("2015-2018");
        }
        assertThat(api.get("/api/9999/terms/2015-2018/handover").string("/type"))
                .isEqualTo("/api/problems/no-such-municipality");
        assertThat(api.get("/api/0764/terms/2015-2018/handover?asof=2015-01-01").status())
                .isEqualTo(400);
    }

    @Test
    void it_is_worded_in_english_for_one_who_asks_for_it() {
        Api.Answer answer = api.get(ALVESTA, "en");
        assertThat(only(answer, "DEFERRED_TO", "0764/ny-vision").get("summary").asString())
                .contains("in June 2014 (§ not known)")
                .contains("No resumption is recorded");
    }
}
