package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.RunningProduct;

/** Security headers of all answers, whatever component gives them, and the set of addresses that answer. */
@RunningProduct
class HeadersHttpTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("municipality", "0764"),
            Map.entry("code", "0764"),
            Map.entry("vision", "ny-vision"),
            Map.entry("name", "ny-vision"),
            Map.entry("bodyId", "ks"),
            Map.entry("id", "ks"),
            Map.entry("term", "2015-2018"),
            Map.entry("command", "adopt-vision"),
            Map.entry("type", "se.rodatraden.vision.adopted.v1"));

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    private static String filled(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(v -> VARIABLES.getOrDefault(v.group(1), "1"));
    }

    /** Every address that can be read, of the interface and the pages, and some that there are not. */
    private Set<String> addresses() {
        Set<String> all = new TreeSet<>(List.of("/nothing/here", "/api/nothing/here", "/error", "/assets/none.css"));
        for (RequestMappingInfo info : mapped.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                info.getPatternValues().forEach(p -> all.add(filled(p)));
            }
        }
        Matcher asset = Pattern.compile("/assets/[\\w.-]+")
                .matcher(new Api(port).get("/").text());
        asset.results().forEach(a -> all.add(a.group()));
        return all;
    }

    private static void assertHeaders(String asked, String headers, boolean api) {
        Map<String, String> expected = Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Content-Security-Policy", "default-src 'none'; ");
        expected.forEach((name, value) -> assertThat(headers).as(asked).containsIgnoringCase(name + ": " + value));
        assertThat(headers.contains("; script-src 'self'; connect-src 'self'; "))
                .as(asked)
                .isEqualTo(!api);
        assertThat(headers)
                .as(asked)
                .containsIgnoringCase("Permissions-Policy: ")
                .contains(
                        "frame-ancestors 'none'", "base-uri 'none'", api ? "form-action 'none'" : "form-action 'self'")
                .doesNotContain("unsafe-")
                .doesNotContainIgnoringCase("\nServer:")
                .doesNotContainIgnoringCase("\nX-Powered-By:")
                // These tests use plain http, over which browsers ignore the header.
                .doesNotContainIgnoringCase("Strict-Transport-Security");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String head(String method, String path, String more) throws IOException {
        String answer =
                raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + "Connection: close\r\n\r\n");
        int end = answer.indexOf("\r\n\r\n");
        return end < 0 ? answer : answer.substring(0, end);
    }

    @Test
    void what_other_sites_may_show_runs_nothing_and_sends_nothing() throws IOException {
        String vision = "/kommun/0764/visioner/ny-vision";
        for (String address : List.of(vision + "/trad.svg", vision + "/trad.png", vision + "/forhandsbild.png")) {
            assertThat(head("GET", address, "Accept: */*\r\n"))
                    .as(address)
                    .startsWith("HTTP/1.1 200")
                    .contains("Cross-Origin-Resource-Policy: cross-origin", "X-Content-Type-Options: nosniff")
                    .contains("Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none';"
                            + " frame-ancestors 'none'; style-src 'unsafe-inline'");
        }
        assertThat(head("GET", vision + "/trad", "Accept: */*\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Content-Security-Policy: default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                                + " form-action 'none'; frame-ancestors *")
                .doesNotContain("X-Frame-Options", "script-src");
    }

    @Test
    void every_answer_has_the_headers() throws IOException {
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(60);
        for (String address : addresses) {
            if (address.matches(".*/trad(\\.svg|\\.png)?|.*/forhandsbild\\.png")) {
                continue; // may be embedded by other sites, see below
            }
            assertHeaders(address, head("GET", address, "Accept: */*\r\n"), address.startsWith("/api"));
        }
    }

    @Test
    void errors_have_them_too_whoever_finds_the_error() throws IOException {
        assertHeaders("percent", head("GET", "/api/%zz", ""), true);
        assertHeaders("traversal", head("GET", "/api/..%2f..%2fetc/passwd", ""), true);
        assertHeaders("semicolon", head("GET", "/kommun/0764;a=b", ""), false);
        assertHeaders("method", head("DELETE", "/register", ""), false);
        assertHeaders("unknown method", head("FROB", "/register", ""), false);
        assertHeaders("trace", head("TRACE", "/register", ""), true);
        assertHeaders("no such form", head("GET", "/api/0764", "Accept: image/png\r\n"), true);
        assertHeaders("too many parameters", head("GET", "/register?" + "a=1&".repeat(1500), ""), false);
    }

    @Test
    void the_record_may_be_read_by_the_pages_of_others_and_by_nobody_in_a_readers_name() throws IOException {
        String origin = "Origin: https://annan.example\r\n";
        assertThat(head("GET", "/api/municipalities", origin))
                .contains("Access-Control-Allow-Origin: *", "Access-Control-Expose-Headers: ")
                .doesNotContain("Allow-Credentials");
        assertThat(head(
                        "OPTIONS",
                        "/api/municipalities",
                        origin + "Access-Control-Request-Method: GET\r\n"
                                + "Access-Control-Request-Headers: authorization\r\n"))
                .doesNotContain("Access-Control-Allow");
        assertThat(head("GET", "/register", origin)).doesNotContain("Access-Control");
    }

    @Test
    void methods_that_are_not_used_are_refused() throws IOException {
        for (String path : List.of("/register", "/api/municipalities", "/nothing")) {
            for (String method : List.of("TRACE", "TRACK", "CONNECT", "FROB", "PROPFIND", "get")) {
                assertThat(head(method, path, "X-Secret: hemligt\r\n"))
                        .as(method + " " + path)
                        .containsPattern("^HTTP/1.1 (400|405|501)")
                        .doesNotContain("hemligt");
            }
        }
    }

    @Test
    void what_shows_the_inside_is_not_on_the_products_port() throws IOException {
        List<String> inside = new ArrayList<>();
        for (String address : List.of(
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/../actuator/health",
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                "/swagger-ui.html",
                "/webjars/x",
                "/h2-console",
                "/META-INF/MANIFEST.MF",
                "/application.yaml",
                "/.git/config")) {
            if (!head("GET", address, "").startsWith("HTTP/1.1 40")) {
                inside.add(address);
            }
        }
        assertThat(inside).isEmpty();
        assertThat(new Api(management).get("/actuator/health").string("/status"))
                .isEqualTo("UP");
        assertThat(new Api(management).get("/actuator/env").status()).isEqualTo(404);
        assertThat(Stream.of(new Api(port).get("/api/openapi.json").status())).containsExactly(200);
    }
}
