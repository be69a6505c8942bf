package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.views.rebuild.Rebuild;

/** A municipality's own register over HTTP: what is told, refused and read back, on a day and as known at a time. */
@RunningProduct
class MunicipalHttpTest {
    private static final String ESTABLISH = """
            {"id": "%1$s", "occurred": "2011-01-01", "body": "%1$s", "kind": "COMMITTEE", "name": "%2$s",
             "sources": [{"title": "Protokoll"}]}
            """;

    @LocalServerPort
    int port;

    @Autowired
    Rebuild rebuild;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    private Api.Answer tell(String municipality, String command, String json) {
        return api.post("/api/" + municipality + "/municipal-commands/" + command, json);
    }

    private void told(String municipality, String command, String json) {
        Api.Answer answer = tell(municipality, command, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    @Test
    void a_seed_municipality_has_its_council_and_board_and_their_terms() {
        Api.Answer bodies = api.get("/api/0764/bodies?asOf=2014-06-30");
        assertThat(bodies.string("/items/0/id")).isEqualTo("kf");
        assertThat(bodies.string("/items/1/name")).isEqualTo("kommunstyrelsen");
        assertThat(bodies.string("/items/1/existence")).isEqualTo("EXISTED");

        Api.Answer terms = api.get("/api/0764/terms?bodyId=kf&asOf=2014-10-14");
        assertThat(terms.at("/items").valueStream().map(t -> t.get("from").asString()))
                .contains("2010-11-01", "2014-10-15");
        assertThat(api.get("/api/0764").string("/links/bodies")).isEqualTo("/api/0764/bodies");
        assertThat(api.get("/api/0764/elections").string("/items/1/day")).isEqualTo("2014-09-14");
    }

    @Test
    void merged_committees_are_read_on_both_sides_of_the_day_and_as_known_before() {
        told("1421", "establish-body", ESTABLISH.formatted("kultur", "kulturnämnden"));
        told("1421", "establish-body", ESTABLISH.formatted("fritid", "fritidsnämnden"));
        told("1421", "establish-body", ESTABLISH.formatted("kof", "kultur- och fritidsnämnden"));
        String before = api.get("/api/events?subject=1421/_municipality")
                .json()
                .valueStream()
                .toList()
                .getLast()
                .get("time")
                .asString();
        told("1421", "merge-bodies", """
                {"id": "sammanslagning", "occurred": "2014-11-24", "bodies": ["kultur", "fritid"], "successor": "kof",
                 "from": "2015-01-01", "decision": {"by": "kommunfullmäktige", "paragraph": "§ 112"}}""");

        Api.Answer then = api.get("/api/1421/bodies/kultur?asOf=2014-12-31");
        assertThat(then.string("/existence")).isEqualTo("EXISTED");
        assertThat(then.string("/name")).isEqualTo("kulturnämnden");
        Api.Answer after = api.get("/api/1421/bodies/kultur?asOf=2015-01-01");
        assertThat(after.string("/existence")).isEqualTo("DISSOLVED");
        assertThat(after.string("/successors/0")).isEqualTo("kof");
        assertThat(after.string("/mattersTo")).isEqualTo("kof");
        assertThat(api.get("/api/1421/bodies/kultur?asOf=2015-01-01&knownAt=" + before)
                        .string("/existence"))
                .isEqualTo("EXISTED");
        assertThat(api.get("/api/1421/bodies/kof").string("/predecessors/1")).isEqualTo("fritid");
    }

    @Test
    void what_cannot_be_is_refused_with_its_rule_and_its_field() {
        told("1484", "establish-body", ESTABLISH.formatted("kultur", "kulturnämnden"));
        told("1484", "start-term", """
                {"id": "t1", "occurred": "2014", "body": "kultur", "from": "2015-01-01", "to": "2018-12-31"}""");

        Api.Answer overlap = tell("1484", "start-term", """
                {"occurred": "2014", "body": "kultur", "from": "2018-01-01", "to": "2021-12-31"}""");
        assertThat(overlap.status()).isEqualTo(422);
        assertThat(overlap.text()).contains("E-OVERLAP").contains("annul-municipal-entry");
        Api.Answer early = tell("1484", "rename-body", """
                {"occurred": "2010-12-31", "body": "kultur", "name": "kulturutskottet"}""");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("E-BODY-NOT-YET");
        Api.Answer rule = tell("1484", "define-document-type", """
                {"occurred": "2014", "kind": "VISION", "adopters": ["BOARD"]}""");
        assertThat(rule.status()).isEqualTo(409);
        assertThat(rule.text()).contains("\"KL91\"");
        assertThat(tell("1484", "establish-bodies", "{}").status()).isEqualTo(404);
        assertThat(tell("1484", "establish-body", "{\"bodi\": 1}").status()).isEqualTo(422);
        assertThat(api.get("/api/1484/bodies/saknas").status()).isEqualTo(404);
        assertThat(api.get("/api/9999/bodies").status()).isEqualTo(404);
    }

    @Test
    void a_request_is_judged_without_recording_and_recorded_once() {
        String path = "/api/1482/municipal-commands/establish-body";
        Api.Answer tried = api.post(path + "?dryRun=true", ESTABLISH.formatted("kultur", "kulturnämnden"));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.string("/events/0/type")).isEqualTo("se.rodatraden.municipality.body-established.v1");
        assertThat(api.get("/api/1482/bodies").at("/items").size()).isZero();

        Api.Answer first = api.send(api.posting(path, ESTABLISH.formatted("kultur", "kulturnämnden"))
                .header("Idempotency-Key", "en-gang"));
        Api.Answer again = api.send(api.posting(path, ESTABLISH.formatted("kultur", "kulturnämnden"))
                .header("Idempotency-Key", "en-gang"));
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(api.post(path, ESTABLISH.formatted("fritid", "fritidsnämnden"), "\"7\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.post(path, ESTABLISH.formatted("fritid", "fritidsnämnden"), "\"0\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_document_is_recorded_whole_once_and_a_faulty_one_not_at_all() {
        String yaml = """
                municipality: "1488"
                entries:
                  - {id: kf, command: establish-body, occurred: {label: enligt lag}, body: kf, kind: COUNCIL, name: fullmäktige}
                  - {id: regel, command: set-remiss-default, occurred: 2016-01-01, days: 60}
                """;
        Api.Answer first = imported("1488", yaml);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(imported("1488", yaml).status()).isEqualTo(200);
        assertThat(api.get("/api/1488/rules?asOf=2015-12-31").at("/remissDays").isMissingNode())
                .isTrue();
        assertThat(api.get("/api/1488/rules?asOf=2016-01-01").at("/remissDays").asInt())
                .isEqualTo(60);
        assertThat(api.get("/api/1488/rules").string("/adopters/VISION/0")).isEqualTo("COUNCIL");

        Api.Answer faulty =
                imported("1488", yaml + "  - {id: x, command: rename-body, occurred: 2014, body: ks, name: y}\n");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.text()).contains("E-NO-SUCH-BODY").contains("\"line\":5");
        assertThat(imported("1489", yaml).status()).isEqualTo(422);
        assertThat(imported("1488", "municipality: \"1488\"\nentries: []\n").status())
                .isEqualTo(200);
        assertThat(imported("1485", "municipality: \"1485\"\nentries: []\n").status())
                .isEqualTo(200);
    }

    private Api.Answer imported(String municipality, String yaml) {
        return api.send(api.to("/api/" + municipality + "/municipal-import")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
    }

    @Test
    void the_views_are_rebuilt_past_a_municipalitys_own_stream() {
        told("1460", "establish-body", ESTABLISH.formatted("kultur", "kulturnämnden"));
        assertThat(rebuild.run()).isPositive();
        assertThat(api.get("/api/0764/visions").status()).isEqualTo(200);
    }
}
