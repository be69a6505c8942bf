package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** Any bytes sent are answered by the product, without revealing internals. */
@RunningProduct
class MalformedHttpTest {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|stack ?trace|\\bat [a-z]+\\.[\\w.$]+\\(|org\\.(spring|apache|postgresql|axon)|tools\\.jackson|java\\.|"
                    + "se\\.rodatraden\\.(http|pages|store|views|edge)|tomcat|whitelabel|select .* from|psql|sqlstate|timestamp\"");

    @LocalServerPort
    int port;

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException closed) {
            return "";
        }
    }

    private void assertRefused(String name, String request) throws IOException {
        String answer = raw(request);
        assertThat(answer)
                .as(name)
                .matches(a -> a.isEmpty() || a.startsWith("HTTP/1.1 4") || a.startsWith("HTTP/1.1 50"));
        assertThat(answer).as(name).doesNotStartWith("HTTP/1.1 500");
        assertThat(INSIDE.matcher(answer).find()).as(name + "\n" + answer).isFalse();
    }

    @Test
    void what_is_no_request_is_refused() throws IOException {
        Map<String, String> requests = new TreeMap<>();
        requests.put("no request line", "\u0000\u0001\u0002\r\n\r\n");
        requests.put("no version", "GET /register\r\n" + HOST + "\r\n");
        requests.put("version of the future", "GET /register HTTP/9.9\r\n" + HOST + "\r\n");
        requests.put("no host", "GET /register HTTP/1.1\r\nConnection: close\r\n\r\n");
        requests.put("two hosts", "GET /register HTTP/1.1\r\nHost: a\r\n" + HOST + "\r\n");
        requests.put("bad host", "GET /register HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n");
        requests.put("host with a path", "GET /register HTTP/1.1\r\nHost: a/b\r\nConnection: close\r\n\r\n");
        requests.put("long line", "GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + HOST + "\r\n");
        requests.put("long header", "GET /register HTTP/1.1\r\nX: " + "a".repeat(40_000) + "\r\n" + HOST + "\r\n");
        requests.put("many headers", "GET /register HTTP/1.1\r\n" + "X: a\r\n".repeat(500) + HOST + "\r\n");
        requests.put("header without a colon", "GET /register HTTP/1.1\r\nGarbage\r\n" + HOST + "\r\n");
        requests.put("folded header", "GET /register HTTP/1.1\r\nX: a\r\n b\u0000\r\n" + HOST + "\r\n");
        requests.put("space before colon", "GET /register HTTP/1.1\r\nX : a\r\n" + HOST + "\r\n");
        for (Map.Entry<String, String> one : requests.entrySet()) {
            assertRefused(one.getKey(), one.getValue());
        }
    }

    @Test
    void a_request_has_one_length_and_hides_no_other() throws IOException {
        String smuggled = "GET /smuggled HTTP/1.1\r\n" + HOST + "\r\n";
        String post = "POST /api/0764/import HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/yaml\r\n";
        Map<String, String> requests = new TreeMap<>();
        requests.put(
                "both lengths", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled);
        requests.put("two lengths", post + "Content-Length: 0\r\nContent-Length: 90\r\n\r\n" + smuggled);
        requests.put("negative length", post + "Content-Length: -1\r\n\r\n" + smuggled);
        requests.put("length that is none", post + "Content-Length: 1e3\r\n\r\n" + smuggled);
        requests.put("unknown coding", post + "Transfer-Encoding: x, chunked\r\n\r\n0\r\n\r\n" + smuggled);
        requests.put("coding in disguise", post + "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n" + smuggled);
        requests.put("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n" + smuggled);
        for (Map.Entry<String, String> one : requests.entrySet()) {
            assertRefused(one.getKey(), one.getValue());
            String answers = raw(one.getValue());
            assertThat(answers.split("HTTP/1\\.1 ", -1).length - 1)
                    .as(one.getKey())
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void what_no_address_can_be_is_refused_on_the_pages_and_the_interface() throws IOException {
        for (String path : List.of("/register", "/kommun/0764/visioner/", "/api/0764/visions/", "/api/", "/assets/")) {
            for (String end : List.of(
                    "%zz",
                    "%",
                    "%00",
                    "%c0%ae%c0%ae/", // overlong dots
                    "%e0%80%af",
                    "%ff%fe",
                    "..%2f..%2fetc%2fpasswd",
                    "%2e%2e/%2e%2e/etc/passwd",
                    "..;/actuator",
                    "\\..\\x",
                    "%5c..%5cx",
                    ";jsessionid=1",
                    "a\u00e5\u00e4",
                    "%0d%0aX-Injected:%201")) {
                assertRefused(path + end, "GET " + path + end + " HTTP/1.1\r\n" + HOST + "\r\n");
            }
        }
    }

    @Test
    void parameters_that_cannot_be_read_are_refused_and_never_a_fault() throws IOException {
        for (String path :
                List.of("/register", "/kommun/0764/visioner/ny-vision", "/api/0764/visions", "/api/events")) {
            for (String query : List.of(
                    "asOf=%zz",
                    "asOf=2014-13-45",
                    "lang=%c3%28",
                    "q=%00",
                    "cursor=%f0%9f",
                    "asOf=1e9",
                    "after=-1&x[]=1",
                    "a=1&".repeat(1500))) {
                String answer = raw("GET " + path + "?" + query + " HTTP/1.1\r\n" + HOST + "\r\n");
                assertThat(answer).as(path + "?" + query).containsPattern("^HTTP/1.1 (200|4\\d\\d)");
                if (!answer.startsWith("HTTP/1.1 200")) {
                    assertThat(INSIDE.matcher(answer).find()).as(answer).isFalse();
                }
            }
        }
        String form =
                "POST /prenumerationer HTTP/1.1\r\n" + HOST + "Content-Type: application/x-www-form-urlencoded\r\n";
        assertRefused("form too long", form + "Content-Length: 600000\r\n\r\n" + "a".repeat(600_000));
        assertRefused("form of many fields", form + "Content-Length: 6000\r\n\r\n" + "a=1&".repeat(1500));
        assertThat(raw(form + "Content-Length: 4\r\n\r\na=%e")).doesNotStartWith("HTTP/1.1 5");
        assertThat(raw("POST /prenumerationer HTTP/1.1\r\n" + HOST
                        + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 60\r\n\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"form\"\r\n\r\n1\r\n--x--"))
                .doesNotStartWith("HTTP/1.1 5");
    }

    @Test
    void json_that_is_too_deep_too_long_or_too_much_is_refused() {
        Api api = new Api(port);
        for (String json : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(1_000),
                "{\"title\": " + "9".repeat(500_000) + "}",
                "{\"title\": 1e999999999}",
                "{\"" + "a".repeat(100_000) + "\": 1}",
                "{\"title\": [" + "1,".repeat(500_000) + "1]}",
                "{\"title\": \"\\ud800\", \"kind\": \"VISION\"}",
                "{\"title\": \"a\", \"title\": \"b\", \"kind\": \"VISION\"}",
                "{\"@class\": \"java.lang.ProcessBuilder\", \"title\": \"a\", \"kind\": \"VISION\"}",
                "\u0000",
                "null")) {
            Api.Answer answer = api.post("/api/0764/visions/commands/register-vision", json);
            assertThat(answer.status())
                    .as(json.substring(0, Math.min(40, json.length())))
                    .isBetween(400, 422);
            assertThat(INSIDE.matcher(answer.text()).find()).as(answer.text()).isFalse();
        }
    }

    @Test
    void what_there_is_not_is_answered_alike_whatever_it_was_asked_as() throws IOException {
        String one = body(raw("GET /nothing HTTP/1.1\r\n" + HOST + "\r\n"));
        for (String path :
                List.of("/actuator", "/v3/api-docs", "/admin", "/.env", "/META-INF/MANIFEST.MF", "/error/x")) {
            assertThat(body(raw("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n")))
                    .as(path)
                    .isEqualTo(one);
        }
        String api = body(raw("GET /api/nothing/here/at/all HTTP/1.1\r\n" + HOST + "\r\n"));
        assertThat(body(raw("GET /api/0764/.env HTTP/1.1\r\n" + HOST + "\r\n"))).isEqualTo(api);
    }

    private static String body(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 404");
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }
}
