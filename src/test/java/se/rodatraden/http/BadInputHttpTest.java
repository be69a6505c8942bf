package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.store.EventLog;

/** Invalid input is answered with a problem, and nothing is recorded. */
@RunningProduct
class BadInputHttpTest {
    private static final int FIFTY_MB = 50_000_000;
    private static final String WORK = """
            {"id": "start", "occurred": "%s", "certainty": "STATED", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
             "sources": [{"title": "Protokoll"}], "what": "Arbetet börjar"}
            """;

    @LocalServerPort
    int port;

    @Autowired
    EventLog log;

    private Api api;
    private String vision = "";
    private long head;

    @BeforeEach
    void ask() {
        api = new Api(port);
        String body = """
                {"id": "bad-input", "title": "Vision", "kind": "VISION"}""";
        vision = api.post("/api/0761/visions/commands/register-vision", body).header("Location");
        head = log.head();
    }

    /** Asserts a problem with this status and type, in JSON, without internals of the product, and that nothing was recorded. */
    private Api.Answer problem(Api.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.string("/type")).isEqualTo("/api/problems/" + type);
        assertThat(answer.at("/status").asInt()).isEqualTo(status);
        assertThat(answer.string("/title")).isNotBlank();
        assertThat(answer.string("/detail")).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "\tat ", "org.springframework", "tools.jackson", "java.");
        assertThat(log.head()).isEqualTo(head);
        assertThat(api.get("/api/problems/" + type).status()).isEqualTo(200);
        return answer;
    }

    private Api.Answer start(String json) {
        return api.post(vision + "/commands/start-work", json, "*");
    }

    @Test
    void an_unknown_command_is_told_of_the_known_ones() {
        Api.Answer answer = problem(api.post(vision + "/commands/anta-vision", "{}", "*"), 404, "no-such-command");
        assertThat(answer.at("/instead").valueStream().map(c -> c.asString()))
                .contains("adopt-vision", "defer-decision");
        problem(api.post(vision + "/commands/register-vision", "{}", "*"), 404, "no-such-command");
    }

    @Test
    void a_missing_or_broken_body_is_not_understood() {
        problem(start(""), 400, "not-understood");
        Api.Answer broken = problem(start("{\n\"id\": \"a\",\n"), 400, "not-understood");
        assertThat(broken.at("/line").asInt()).isGreaterThanOrEqualTo(2);
        problem(start("[1]"), 400, "not-understood");
        problem(start("{\"id\": \"a\", \"id\": \"b\"}"), 400, "not-understood");
        problem(start("{} {}"), 400, "not-understood");
        problem(start("[".repeat(100_000)), 400, "not-understood");
    }

    @Test
    void broken_utf8_is_told_by_its_line() {
        byte[] broken = WORK.formatted("2024").getBytes(StandardCharsets.ISO_8859_1);
        Api.Answer answer = problem(
                api.send(api.to(vision + "/commands/start-work")
                        .header("Content-Type", "application/json")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.ofByteArray(broken))),
                400,
                "not-understood");
        assertThat(answer.at("/line").asInt()).isEqualTo(2);
        problem(
                api.send(api.to("/api/0761/import")
                        .header("Content-Type", "application/yaml")
                        .POST(BodyPublishers.ofByteArray("title: \"Mål\"".getBytes(StandardCharsets.ISO_8859_1)))),
                400,
                "not-understood");
    }

    @TestFactory
    Stream<DynamicTest> an_impossible_date_is_named_with_the_way_out() {
        return Stream.of("2014-02-30", "2108-01-01", "2014-13", "31/12 2014", "2014-06-30/2014-06-01", "9999", "")
                .map(date -> DynamicTest.dynamicTest("'" + date + "'", () -> {
                    ask();
                    Api.Answer answer = problem(start(WORK.formatted(date)), 422, "invalid-value");
                    assertThat(answer.string("/field")).contains("occurred");
                    assertThat(answer.string("/detail").length()).isGreaterThan(20);
                }));
    }

    @Test
    void a_term_that_ends_before_it_begins_is_refused() {
        Api.Answer answer = problem(api.post(vision + "/commands/interpret-deferral", """
                        {"id": "read", "occurred": "2024-01-01", "certainty": "INFERRED",
                         "body": {"kind": "UNKNOWN", "name": "registret"}, "sources": [{"title": "KL"}], "deferral": "none",
                         "terms": [{"body": {"kind": "BOARD", "name": "kommunstyrelsen"}, "from": "2018-12-31", "to": "2015-01-01"}]}
                        """, "*"), 422, "invalid-value");
        assertThat(answer.string("/field")).contains("terms");
    }

    @Test
    void wrong_missing_and_unknown_fields_are_named() {
        problem(start("{}"), 422, "invalid-value");
        problem(start(WORK.formatted("2024").replace("BOARD", "BORD")), 422, "invalid-value");
        problem(start(WORK.formatted("2024").replace("\"Arbetet börjar\"", "7")), 422, "invalid-value");
        assertThat(problem(start(WORK.formatted("2024").replace("\"what\"", "\"wat\"")), 422, "invalid-value")
                        .text())
                .contains("wat");
        problem(
                api.post("/api/0761/visions/commands/register-vision", "{\"title\": \"\", \"kind\": \"VISION\"}"),
                422,
                "invalid-value");
        problem(
                api.post("/api/0761/visions/commands/register-vision", "{\"title\": \"A\", \"kind\": \"a b c\"}"),
                422,
                "invalid-value");
        problem(
                api.post(
                        "/api/0761/visions/commands/register-vision",
                        "{\"id\": \"../x\", \"title\": \"A\", \"kind\": \"VISION\"}"),
                422,
                "invalid-value");
    }

    @Test
    void a_document_with_a_fault_at_entry_7_of_12_is_refused_whole_by_line_and_field() {
        String entries = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> """
                          - id: mote-%d
                            command: record-activity
                            occurred: %s
                            body: {kind: BOARD, name: kommunstyrelsen}
                            kind: WORKSHOP
                            what: Möte %d
                            sources: [{title: Protokoll}]
                        """.formatted(i, i == 7 ? "2014-02-30" : "2014-03-%02d".formatted(i), i))
                .collect(Collectors.joining());
        String document = "municipality: \"0761\"\nvision: tolv\ntitle: Tolv\nkind: VISION\nentries:\n" + entries;
        int line = Arrays.asList(document.split("\n")).indexOf("    occurred: 2014-02-30") + 1;
        Api.Answer answer = problem(importing(document), 422, "invalid-value");
        assertThat(answer.at("/line").asInt()).isEqualTo(line);
        assertThat(answer.string("/field")).startsWith("/entries/6/occurred");
        assertThat(answer.string("/entry")).isEqualTo("mote-7");
        assertThat(api.get("/api/0761/visions/tolv").status()).isEqualTo(404);
        assertThat(importing(document.replace("2014-02-30", "2014-03-07")).status())
                .isEqualTo(201);
    }

    private Api.Answer importing(String yaml) {
        return api.send(api.to("/api/0761/import")
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofString(yaml)));
    }

    @Test
    void a_document_of_another_municipality_or_in_no_form_is_refused() {
        String document = "municipality: \"1489\"\nvision: annan\ntitle: Annan\nkind: VISION\nentries: []\n";
        assertThat(importing(document).status()).isEqualTo(422);
        problem(importing("a: [1"), 400, "not-understood");
        problem(importing("a: &x 1\nb: *x\n"), 400, "not-understood");
    }

    @Test
    void fifty_megabytes_are_refused_with_and_without_a_length() {
        byte[] large = new byte[FIFTY_MB];
        Arrays.fill(large, (byte) ' ');
        for (String path : new String[] {vision + "/commands/start-work", "/api/0761/import"}) {
            problem(
                    api.send(api.to(path)
                            .header("Content-Type", "application/json")
                            .header("If-Match", "*")
                            .POST(BodyPublishers.ofByteArray(large))),
                    413,
                    "too-large");
            problem(
                    api.send(api.to(path)
                            .header("Content-Type", "application/json")
                            .header("If-Match", "*")
                            .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))),
                    413,
                    "too-large");
        }
    }

    @Test
    void what_is_asked_for_in_vain_is_answered_by_a_problem() {
        problem(api.get("/api/0761/visions/ingen"), 404, "no-such-vision");
        problem(api.get("/api/0761/visions/Ingen%20alls"), 404, "no-such-vision");
        problem(api.get("/api/9999"), 404, "no-such-municipality");
        problem(api.get("/api/alvesta/visions"), 404, "no-such-municipality");
        problem(api.get("/api/0761/nothing/here"), 404, "no-such-address");
        problem(
                api.post("/api/0761/visions/ingen/commands/start-work", WORK.formatted("2024"), "*"),
                404,
                "no-such-vision");
        problem(api.post("/api/0761/visions/ingen/commands/start-work", WORK.formatted("2024")), 404, "no-such-vision");
        Api.Answer method = problem(api.send(api.to(vision).DELETE()), 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET");
        problem(api.send(api.to(vision).header("Accept", "image/png").GET()), 406, "not-acceptable");
        problem(
                api.send(api.to(vision + "/commands/start-work")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("a=b"))),
                415,
                "unsupported-form");
    }

    @Test
    void a_parameter_that_cannot_be_read_or_is_not_known_is_named() {
        for (String query : new String[] {
            "asOf=2014-02-30",
            "asOf=2014",
            "knownAt=2014-07-01",
            "knownAt=+99999-01-01T00:00:00Z",
            "standing=GONE",
            "kind=x",
            "limit=0",
            "limit=1000000",
            "limit=x",
            "overdue=maybe",
            "cursor=%00",
            "cursor=abc",
            "asof=2014-07-01",
            "asOf=2014-07-01&asOf=2015-07-01",
            "q=" + "a".repeat(201),
            "q=%00"
        }) {
            Api.Answer answer = problem(api.get("/api/0761/visions?" + query), 400, "not-understood");
            assertThat(answer.string("/field")).as(query).isEqualTo(query.substring(0, query.indexOf('=')));
        }
        problem(api.get("/api/events?after=-1"), 400, "not-understood");
        problem(api.get("/api/events?type=se.rodatraden.vision.gone.v1"), 400, "not-understood");
        problem(api.get("/api/events?subject=x"), 400, "not-understood");
    }

    @Test
    void what_the_container_refuses_is_a_problem_too() throws IOException {
        assertThat(raw("GET /api/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "/api/problems/not-understood")
                .doesNotContain("Apache", "Exception", "<html");
        assertThat(raw("GET /api/0761 HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(70_000)
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Apache", "Exception", "<html");
        assertThat(raw("GET /api/0761/visions?q=%C3%28 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .doesNotContain("Apache", "Exception", "<html");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
