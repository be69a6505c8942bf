package se.rodatraden.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.http.Api;

/** The drawing at addresses of its own, in a frame, and by oEmbed. */
@RunningProduct
class PicturePagesTest {
    private static final String VISION = "/kommun/0764/visioner/ny-vision";
    private static final String SECRET = "hemlig röst";
    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Accept-Language", "sv");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void the_files_are_kept_by_their_tag_and_may_be_shown_by_other_sites() throws Exception {
        for (String file : List.of("/trad.svg", "/trad.png", "/forhandsbild.png")) {
            HttpResponse<String> answer = get(VISION + file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith(file.endsWith("svg") ? "image/svg+xml" : "image/png");
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'");
            String tag = header(answer, "ETag");
            assertThat(get(VISION + file, "If-None-Match", tag).statusCode())
                    .as(file)
                    .isEqualTo(304);
            HttpResponse<String> then = get(VISION + file + "?asOf=2014-03-01", "If-None-Match", tag);
            assertThat(then.statusCode()).as(file).isEqualTo(200);
            assertThat(get("/kommun/0764/visioner/finns-inte" + file).statusCode())
                    .isEqualTo(404);
            assertThat(get(VISION + file + "?knownAt=2001-01-01").statusCode()).isEqualTo(404);
        }
        assertThat(get(VISION + "/trad.svg?asOf=2014-03-01").body())
                .contains("1 mars 2014")
                .doesNotContain("hänsköts<");
    }

    @Test
    void one_page_and_no_other_may_be_framed() throws Exception {
        HttpResponse<String> framed = get(VISION + "/trad");
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(framed.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(header(framed, "Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(framed.body())
                .contains("<base target=\"_top\">", "href=\"" + VISION + "\"", "href=\"" + VISION + "#h-hanskjutande\"")
                .doesNotContain("<script", "<form", "style=");
        assertThat(header(get(VISION), "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(get(VISION), "Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    private HttpResponse<String> embedded(String url, String more) throws Exception {
        return get("/oembed?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + more);
    }

    @Test
    void programs_learn_how_the_drawing_is_embedded() throws Exception {
        String site = "http://localhost:" + port;
        assertThat(get(VISION + "?asOf=2014-12-01").body())
                .contains("type=\"application/json+oembed\" href=\"" + site + "/oembed?format=json&amp;url="
                        + URLEncoder.encode(site + VISION + "?asOf=2014-12-01", StandardCharsets.UTF_8));
        assertThat(get(VISION + "/liggare").body()).doesNotContain("json+oembed");

        HttpResponse<String> json = embedded(site + VISION + "?asOf=2014-12-01", "&maxwidth=500&maxheight=300");
        assertThat(json.statusCode()).isEqualTo(200);
        assertThat(header(json, "Content-Type")).startsWith("application/json");
        assertThat(header(json, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(json.body())
                .contains(
                        "\"version\":\"1.0\"",
                        "\"type\":\"rich\"",
                        "\"width\":500",
                        "\"height\":300",
                        VISION + "/trad?asOf=2014-12-01\\\" width=\\\"500\\\"",
                        VISION + "/forhandsbild.png?asOf=2014-12-01");
        HttpResponse<String> xml = embedded(site + VISION, "&format=xml");
        assertThat(header(xml, "Content-Type")).startsWith("text/xml");
        assertThat(xml.body()).contains("<oembed>", "<type>rich</type>", "&lt;iframe src=");

        assertThat(embedded(site + VISION, "&format=yaml").statusCode()).isEqualTo(501);
        assertThat(embedded(site + "/register", "").statusCode()).isEqualTo(404);
        assertThat(embedded(site + "/kommun/0764/visioner/finns-inte", "").statusCode())
                .isEqualTo(404);
        assertThat(embedded("https://andra.exempel.se" + VISION, "").statusCode())
                .isEqualTo(404);
        assertThat(get("/oembed").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_confidential_is_in_no_file() throws Exception {
        String name = "bild-" + UUID.randomUUID().toString().substring(0, 8);
        send("/api/1438/visions/commands/register-vision", """
                {"id": "%s", "title": "Vision med sekretess", "kind": "VISION"}""".formatted(name));
        String commands = "/api/1438/visions/" + name + "/commands/";
        send(commands + "record-activity", """
                {"id": "h", "occurred": "2024-03-01", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
                 "kind": "WORKSHOP", "what": "%s"}""".formatted(SECRET));
        assertThat(get("/kommun/1438/visioner/" + name + "/trad.svg").body()).containsIgnoringCase(SECRET);
        send(commands + "mark-confidential", """
                {"id": "m", "occurred": "2024-03-02", "body": {"kind": "BOARD", "name": "kommunstyrelsen"},
                 "about": "h", "provision": "OSL 25:1", "why": "skäl", "parts": []}""");
        for (String file : List.of("/trad.svg", "/trad", "")) {
            assertThat(get("/kommun/1438/visioner/" + name + file).body())
                    .as(file)
                    .doesNotContainIgnoringCase(SECRET);
        }
    }

    private void send(String path, String body) {
        Api api = new Api(port);
        Api.Answer answer = api.send(api.posting(path, body).header("If-Match", "*"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
