package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** Which answers are the same answer, and what is said of the one that is given. */
@RunningProduct
class RepresentationsHttpTest {
    private static final String VISION = "/api/0764/visions/ny-vision";

    @LocalServerPort
    int port;

    private Api.Answer kept(String path, String tag, String... headers) {
        Api api = new Api(port);
        var request = api.to(path).header("If-None-Match", tag);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.send(request);
    }

    private Api.Answer page(String path, String... headers) {
        Api api = new Api(port);
        var request = api.to(path).header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return api.send(request);
    }

    @Test
    void only_the_same_day_and_language_of_a_vision_is_the_same_answer() {
        Api.Answer first = new Api(port).get(VISION + "?asOf=2014-07-01", "sv");
        String tag = first.header("ETag");
        assertThat(tag).matches("\"[0-9]+-[0-9a-f]{16}\"");
        assertThat(first.header("Vary")).containsIgnoringCase("accept-language");
        Api.Answer same = kept(VISION + "?asOf=2014-07-01", tag, "Accept-Language", "sv");
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.header("ETag")).isEqualTo(tag);
        assertThat(same.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(same.text()).isEmpty();
        assertThat(kept(VISION + "?asOf=2014-07-01", tag, "Accept-Language", "en")
                        .status())
                .isEqualTo(200);
        assertThat(kept(VISION + "?asOf=2019-07-01", tag, "Accept-Language", "sv")
                        .status())
                .isEqualTo(200);
        assertThat(kept(VISION + "?asOf=2014-07-01", first.header("ETag").replaceFirst("-.*", "\""))
                        .status())
                .as("the version alone is no answer")
                .isEqualTo(200);
    }

    @Test
    void a_tag_that_a_proxy_has_changed_is_known_again() {
        for (String path : List.of(VISION, "/api/0764/visions", "/api/0764/feed.atom")) {
            String tag = new Api(port).get(path).header("ETag");
            String marked = tag.substring(0, tag.length() - 1) + "-gzip\"";
            assertThat(kept(path, "W/" + tag).status()).as(path).isEqualTo(304);
            if (!path.endsWith(".atom")) {
                assertThat(kept(path, "\"x\", " + marked).status()).as(path).isEqualTo(304);
            }
        }
    }

    @Test
    void what_is_asked_for_by_its_head_has_the_same_tag() {
        Api api = new Api(port);
        Api.Answer head = api.send(api.to(VISION).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(api.get(VISION).header("ETag"));
        assertThat(head.text()).isEmpty();
    }

    @Test
    void text_is_compressed_for_those_who_take_it_and_then_has_a_weak_tag() {
        for (String path : List.of(VISION, "/api/events?limit=20", "/api/0764/feed.atom", "/api/openapi.json")) {
            Api.Answer answer = kept(path, "\"x\"", "Accept-Encoding", "gzip");
            assertThat(answer.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(answer.header("Vary")).as(path).containsIgnoringCase("accept-encoding");
            assertThat(answer.header("ETag")).as(path).doesNotStartWith("\"");
        }
        Api.Answer vision = kept(VISION, "\"x\"", "Accept-Encoding", "gzip");
        assertThat(kept(VISION, vision.header("ETag"), "Accept-Encoding", "gzip")
                        .status())
                .isEqualTo(304);
        assertThat(page("/kommun/0764", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
        Matcher assets = Pattern.compile("/assets/[^\"]+\\.(css|js)")
                .matcher(page("/kommun/0764").text());
        List<String> files = new ArrayList<>(List.of("/min-vecka/flode.atom?f=0764"));
        while (assets.find()) {
            files.add(assets.group());
        }
        assertThat(files)
                .hasSize(3)
                .allSatisfy(
                        file -> assertThat(page(file, "Accept-Encoding", "gzip").header("Content-Encoding"))
                                .isEqualTo("gzip"));
    }

    @Test
    void a_page_with_a_form_is_not_compressed() {
        for (String path : List.of("/logga-in?till=/register", "/folj?municipality=0764")) {
            assertThat(page(path, "Accept-Encoding", "gzip").header("Content-Encoding"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void the_language_told_is_the_language_written() {
        for (String path : List.of("/", "/register", "/kommun/0764", "/logga-in", "/ingen-sida")) {
            for (String asked : List.of("fi", "de", "nb,no;q=0.8", "sv")) {
                Api.Answer page = page(path, "Accept-Language", asked);
                assertThat(page.text()).as(path).contains("<html lang=\"sv\"");
                assertThat(page.header("Content-Language"))
                        .as(path + " " + asked)
                        .isEqualTo("sv");
            }
            assertThat(page(path).header("Content-Language")).as(path).isEqualTo("sv");
            assertThat(page(path, "Accept-Language", "fi, en;q=0.5").header("Content-Language"))
                    .as(path)
                    .isEqualTo("en");
        }
    }

    @Test
    void a_slash_at_the_end_leads_to_the_address_without() {
        for (String path : List.of("/register", "/kommun/0764", VISION, "/api/municipalities")) {
            Api.Answer moved = page(path + "/?asOf=2014-07-01&q=v%C3%A5r");
            assertThat(moved.status()).as(path).isEqualTo(301);
            assertThat(moved.header("Location")).isEqualTo(path + "?asOf=2014-07-01&q=v%C3%A5r");
        }
        Api api = new Api(port);
        Api.Answer written = api.send(api.posting(VISION + "/commands/record-activity/", "{}"));
        assertThat(written.status()).isEqualTo(308);
        assertThat(page("/").status()).isEqualTo(200);
        assertThat(page("//exempel.se/").header("Location")).isIn("", "/exempel.se");
    }

    @Test
    void a_code_of_another_time_or_without_its_zero_leads_on() {
        assertThat(page("/kommun/764/visioner/ny-vision?asOf=2014-07-01").header("Location"))
                .isEqualTo("/kommun/0764/visioner/ny-vision?asOf=2014-07-01");
        assertThat(page("/kommun/114").status()).isEqualTo(301);
        assertThat(page("/api/1582/visions").header("Location")).isEqualTo("/api/1489/visions");
        Api api = new Api(port);
        Api.Answer written = api.post("/api/764/visions/commands/register-vision", "{}");
        assertThat(written.status()).isIn(401, 404);
        assertThat(api.get("/api/visions?municipality=1582").status()).isIn(400, 404);
        assertThat(api.get("/api/events?municipality=1582").text()).contains("1489");
        assertThat(page("/kommun/9999").status()).isEqualTo(404);
    }

    @Test
    void a_parameter_that_is_left_empty_in_a_read_is_not_given() {
        Api api = new Api(port);
        assertThat(api.get("/api/visions?q=&asOf=&limit=").json())
                .isEqualTo(api.get("/api/visions").json());
        assertThat(api.get(VISION + "?asOf=2014-07-01&knownAt=&").status()).isEqualTo(200);
        assertThat(api.get(VISION + "?asof=").status()).as("unknown").isEqualTo(400);
        assertThat(page("/register?q=&").status()).isEqualTo(200);
    }

    @Test
    void a_parameter_of_the_wrong_type_is_refused_by_its_name() {
        Api api = new Api(port);
        Map.of(
                        "asOf", "2014-02-30",
                        "knownAt", "igår",
                        "overdue", "ja",
                        "limit", "tio")
                .forEach((name, wrong) -> {
                    Api.Answer refused =
                            api.get("/api/visions?" + name + "=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8));
                    assertThat(refused.status()).as(name).isEqualTo(400);
                    assertThat(refused.string("/field")).isEqualTo(name);
                    assertThat(refused.string("/detail")).contains(name);
                });
        assertThat(api.get(VISION + "/ledger?mark=SENT").string("/detail")).contains("LATE");
        assertThat(api.post("/api/0764/import?dryRun=", "{}").string("/field")).isEqualTo("dryRun");
    }

    @Test
    void a_language_chosen_at_the_sign_in_is_kept() {
        for (String path : List.of("/logga-in", "/ingen-sida", "/register")) {
            assertThat(page(path + "?lang=en").response().headers().allValues("Set-Cookie"))
                    .as(path)
                    .anyMatch(cookie -> cookie.startsWith("lang=en;"));
        }
        assertThat(page("/logga-in").response().headers().allValues("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("lang="));
    }
}
