package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.store.EventLog;
import tools.jackson.databind.JsonNode;

/** Commands over HTTP: results, version conflicts, idempotency, and read-your-writes. */
@RunningProduct
class CommandsHttpTest {
    private static final String HELD = """
            {"id": "%s", "occurred": "2024-03-05", "certainty": "STATED", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
             "sources": [{"title": "Protokoll 2024-03-05"}], "kind": "WORKSHOP", "what": "Workshop om visionen"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Api api;

    @BeforeEach
    void ask() {
        api = new Api(port);
    }

    /** The address of a vision newly registered. */
    private String registered(String id) {
        Api.Answer answer = api.post("/api/0760/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision %s", "kind": "VISION", "horizonYear": 2040}""".formatted(id, id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private Api.Answer hold(String vision, String entry, String ifMatch) {
        return api.post(vision + "/commands/record-activity", HELD.formatted(entry), ifMatch);
    }

    @Test
    void what_is_recorded_can_be_read_at_once() {
        String vision = registered("at-once");
        Api.Answer told = hold(vision, "workshop", "\"0\"");
        assertThat(told.status()).as(told.text()).isEqualTo(201);
        assertThat(told.header("ETag")).isEqualTo("\"1\"");
        assertThat(told.header("Cache-Control")).isEqualTo("no-store");
        assertThat(told.string("/vision")).isEqualTo("at-once");
        assertThat(told.at("/version").asLong()).isEqualTo(1);
        assertThat(told.string("/events/0/type")).isEqualTo("se.rodatraden.vision.activity-held.v1");
        assertThat(told.string("/events/0/entry")).isEqualTo("workshop");
        assertThat(told.at("/events/0/sequence").asLong()).isEqualTo(1);
        assertThat(told.at("/events/0/position").asLong()).isPositive();
        assertThat(told.string("/events/0/recordedAt")).endsWith("Z");
        assertThat(told.string("/events/0/proof"))
                .matches(
                        "https?://.*/log/proof/" + told.at("/events/0/position").asLong());
        JsonNode listed = api.get("/api/0760/visions?asOf=2024-03-05")
                .at("/items")
                .valueStream()
                .filter(i -> i.get("id").asString().equals("at-once"))
                .findFirst()
                .orElseThrow();
        assertThat(listed.at("/standing/preparation").asString()).isEqualTo("DRAFTING");
        assertThat(listed.at("/version").asLong()).isEqualTo(1);
        Api.Answer read = api.get(vision + "?asOf=2024-03-05");
        assertThat(read.header("ETag")).startsWith("\"1-");
        assertThat(read.string("/standing/preparation")).isEqualTo("DRAFTING");
    }

    @Test
    void a_command_says_which_version_it_was_written_for() {
        String vision = registered("versions");
        Api.Answer without = api.post(vision + "/commands/record-activity", HELD.formatted("a"));
        assertThat(without.status()).isEqualTo(428);
        assertThat(without.string("/type")).isEqualTo("/api/problems/version-missing");
        assertThat(hold(vision, "a", "\"0\"").status()).isEqualTo(201);
        Api.Answer late = hold(vision, "b", "\"0\"");
        assertThat(late.status()).as(late.text()).isEqualTo(412);
        assertThat(hold(vision, "b", "W/\"0\"").status()).isEqualTo(412);
        Api.Answer replaced = hold(vision, "b", "\"another\"");
        assertThat(replaced.status()).isEqualTo(400);
        assertThat(replaced.string("/detail")).contains("proxy");
        String read = api.get(vision).header("ETag");
        assertThat(hold(vision, "a", "W/" + read).status()).isEqualTo(200);
        assertThat(hold(vision, "a", read).status()).isEqualTo(200);
        assertThat(hold(vision, "b", "1").status()).isEqualTo(400);
        assertThat(hold(vision, "b", "\"0\", \"1\"").status()).isEqualTo(201);
        assertThat(hold(vision, "c", "*").status()).isEqualTo(201);
    }

    @Test
    void of_two_who_write_for_the_same_version_one_wins() {
        String vision = registered("race");
        List<CompletableFuture<Integer>> both = Stream.of("one", "two", "three", "four")
                .map(entry -> CompletableFuture.supplyAsync(
                        () -> hold(vision, entry, "\"0\"").status()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 412, 412, 412);
        assertThat(api.get(vision).header("ETag")).startsWith("\"1-");
    }

    @Test
    void those_who_write_for_any_version_all_get_in() {
        String vision = registered("any");
        List<CompletableFuture<Integer>> all = Stream.of("one", "two", "three")
                .map(entry -> CompletableFuture.supplyAsync(
                        () -> hold(vision, entry, "*").status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join)).containsOnly(201);
        assertThat(api.get(vision).header("ETag")).startsWith("\"3-");
    }

    @Test
    void a_request_sent_twice_is_recorded_once_and_answered_alike() {
        String vision = registered("twice");
        String path = vision + "/commands/record-activity";
        Api.Answer first = api.send(api.posting(path, HELD.formatted("once"))
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", "key-1"));
        Api.Answer again = api.send(api.posting(path, HELD.formatted("once"))
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", "key-1"));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Api.Answer other = api.send(api.posting(path, HELD.formatted("other"))
                .header("If-Match", "*")
                .header("Idempotency-Key", "key-1"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.string("/type")).isEqualTo("/api/problems/key-used-for-another-request");
        assertThat(api.get(vision).header("ETag")).startsWith("\"1-");
    }

    @Test
    void an_entry_told_again_is_passed_over_and_one_told_otherwise_is_refused() {
        String vision = registered("again");
        assertThat(hold(vision, "a", "\"0\"").status()).isEqualTo(201);
        Api.Answer same = hold(vision, "a", "\"1\"");
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        assertThat(same.at("/events").isEmpty()).isTrue();
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        Api.Answer otherwise = api.post(
                vision + "/commands/record-activity", HELD.formatted("a").replace("Workshop om", "Möte om"), "\"1\"");
        assertThat(otherwise.status()).isEqualTo(409);
        assertThat(otherwise.string("/type")).isEqualTo("/api/problems/already-said-otherwise");
        assertThat(otherwise.string("/entry")).isEqualTo("a");
    }

    @Test
    void a_dry_run_answers_the_same_and_records_nothing() {
        String vision = registered("dry");
        long head = log.head();
        String adopt = """
                {"id": "adopted", "occurred": "2024-03-27", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "certainty": "STATED",
                 "sources": [{"title": "Protokoll"}], "title": "Vision", "decision": {}, "recordAsOccurred": true, "reason": "Det hände"}
                """;
        String path = vision + "/commands/adopt-vision";
        Api.Answer tried = api.post(path + "?dryRun=true", adopt, "\"0\"");
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.at("/dryRun").asBoolean()).isTrue();
        assertThat(tried.at("/deviations").valueStream().map(d -> d.get("rule").asString()))
                .contains("E-NOT-SUBMITTED");
        assertThat(log.head()).isEqualTo(head);
        assertThat(api.post(path + "?dryRun=true", adopt, "\"7\"").status()).isEqualTo(412);
        assertThat(api.post(path + "?dryRun=ja", adopt, "\"0\"").status()).isEqualTo(400);
        Api.Answer done = api.post(path, adopt, "\"0\"");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.at("/deviations")).isEqualTo(tried.at("/deviations"));
    }

    @Test
    void a_proposal_brings_its_own_vision() {
        String proposal = """
                {"occurred": "2024-05-02", "body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "certainty": "STATED",
                 "sources": [{"title": "Protokoll"}], "title": "Å, ännu en <script>alert(1)</script> vision", "kind": "VISION",
                 "route": "COMMITTEE"}
                """;
        Api.Answer first = api.post("/api/0760/visions/commands/propose-vision", proposal);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/0760/visions/a-annu-en-script-alert-1-script-vision");
        Api.Answer read = api.get(first.header("Location"));
        assertThat(read.string("/title")).isEqualTo("Å, ännu en <script>alert(1)</script> vision");
        assertThat(read.header("Content-Type")).isEqualTo("application/json");
        Api.Answer second = api.post("/api/0760/visions/commands/propose-vision", proposal);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Location")).startsWith(first.header("Location") + "-");
    }

    @Test
    void any_act_can_register_the_vision_it_is_the_first_of() {
        String body = HELD.formatted("start")
                .replaceFirst(
                        "\\{", "{\"register\": {\"id\": \"of-an-act\", \"title\": \"Ny\", \"kind\": \"VISION\"},");
        Api.Answer answer = api.post("/api/0760/visions/commands/record-activity", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.at("/events").size()).isEqualTo(2);
        Api.Answer without = api.post("/api/0760/visions/commands/record-activity", HELD.formatted("x"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.string("/field")).isEqualTo("/register");
        Api.Answer taken = api.post("/api/0760/visions/commands/register-vision", """
                {"id": "of-an-act", "title": "Annan", "kind": "VISION"}""");
        assertThat(taken.status()).isEqualTo(409);
    }

    @Test
    void a_rule_that_refuses_names_itself_and_what_is_possible() {
        String vision = registered("refused");
        Api.Answer answer = api.send(api.posting(vision + "/commands/adopt-vision", """
                        {"id": "adopted", "occurred": "2024-03-27", "body": {"kind": "COUNCIL", "name": "kommunfullmäktige"},
                         "certainty": "STATED", "sources": [{"title": "Protokoll"}], "title": "Vision", "decision": {}}
                        """)
                .header("If-Match", "\"0\"")
                .header("Accept-Language", "en"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.string("/type")).isEqualTo("/api/problems/refused-by-rule");
        assertThat(answer.string("/rule")).isNotBlank();
        assertThat(answer.string("/entry")).isEqualTo("adopted");
        assertThat(answer.at("/instead").isEmpty()).isFalse();
        assertThat(api.get(answer.string("/type")).status()).isEqualTo(200);
    }

    @Test
    void a_document_is_recorded_whole_and_once() {
        String document = """
                municipality: "0760"
                vision: av-ett-dokument
                title: Ur ett dokument
                kind: VISION
                entries:
                  - id: start
                    command: start-work
                    occurred: 2023-09
                    body: {kind: UNKNOWN, name: kommunen}
                    what: Arbetet börjar
                    sources: [{title: Webbsidan}]
                """;
        Api.Answer first = send(document);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.at("/events").size()).isEqualTo(2);
        Api.Answer again = send(document);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/events").isEmpty()).isTrue();
        assertThat(api.get(first.header("Location") + "?asOf=2023-10-01").string("/standing/preparation"))
                .isEqualTo("DRAFTING");
    }

    private Api.Answer send(String yaml) {
        return api.send(api.to("/api/0760/import")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
    }
}
