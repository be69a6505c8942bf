package se.rodatraden.pages.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.TestSession;

/** The pages of subscriptions, as an integrator's browser sends and gets them. */
@RunningProduct
class SubscriptionPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    JdbcTemplate jdbc;

    private HttpServer receiver;
    private String cookie = "a=b";

    @BeforeEach
    void listen() throws IOException {
        jdbc.update("delete from webhook_subscriptions");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "*");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(
                    request.header("Cookie", TestSession.cookie(sessions) + "; " + cookie)
                            .build(),
                    BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> {
                        assertThat(c).contains("HttpOnly").contains("SameSite=Strict");
                        cookie = c.substring(0, c.indexOf(';'));
                    });
            return response;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String page(String path) throws Exception {
        return send(to(path).GET()).body();
    }

    private HttpRequest.Builder posting(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** The word of the form that is sent to an address. */
    private static String word(String page, String action) {
        Matcher form = Pattern.compile("action=\"" + Pattern.quote(action)
                        + "\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(form.find()).as(action).isTrue();
        return form.group(1);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/krok";
    }

    private Map<String, String> wish(String word) {
        return Map.of(
                "form", word, "owner", "drift@exempel.se", "url", url(), "after", "0", "subject", "0764/ny-vision");
    }

    @Test
    void a_subscription_is_made_tested_replayed_given_a_new_secret_and_ended_by_forms_alone() throws Exception {
        String list = page("/prenumerationer");
        HttpResponse<String> made = send(posting("/prenumerationer", wish(word(list, "/prenumerationer"))));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("whsec_").contains("whpk_").contains("Spara hemligheten nu");
        Matcher address = Pattern.compile("/prenumerationer/[0-9a-f-]{36}").matcher(made.body());
        assertThat(address.find()).isTrue();
        String one = address.group();
        await().until(() -> page(one).contains("Allt är levererat."));
        assertThat(page(one)).contains("IGÅNG").contains("togs emot").doesNotContain("whsec_");
        assertThat(page("/prenumerationer")).contains(url()).doesNotContain("whsec_");

        HttpResponse<String> tested = send(posting(one + "/prov", Map.of("form", word(page(one), one + "/prov"))));
        assertThat(tested.statusCode()).isEqualTo(303);
        assertThat(tested.headers().firstValue("Location").orElse("")).endsWith(one);
        assertThat(page(one)).contains("subscription.test.v1");

        String again = one + "/omsandning";
        assertThat(send(posting(again, Map.of("form", word(page(one), again), "from", "1", "to", "3")))
                        .statusCode())
                .isEqualTo(303);
        await().until(() -> page(one).contains("händelse 1–3: klar"));
        HttpResponse<String> beyond = send(posting(again, Map.of("form", word(page(one), again), "from", "99999")));
        assertThat(beyond.statusCode()).isEqualTo(409);
        assertThat(beyond.body()).contains("Positionen ska vara ett heltal");

        String secret = one + "/hemlighet";
        assertThat(send(posting(secret, Map.of("form", word(page(one), secret))))
                        .body())
                .contains("whsec_")
                .contains("Den tidigare hemligheten gäller i ett dygn till");

        send(posting(one + "/av", Map.of("form", word(page(one), one + "/av"))));
        assertThat(page(one)).contains("AVSTÄNGD").contains("någon stängde av den");
        send(posting(one + "/pa", Map.of("form", word(page(one), one + "/pa"))));
        assertThat(page(one + "?lang=en")).contains("ACTIVE");
        send(posting(one + "/bort", Map.of("form", word(page(one), one + "/bort"))));
        assertThat(send(to(one).GET()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_of_another_site_or_without_its_word_changes_nothing() throws Exception {
        String word = word(page("/prenumerationer"), "/prenumerationer");
        assertThat(send(posting("/prenumerationer", wish("guessed"))).statusCode())
                .isEqualTo(400);
        assertThat(send(posting("/prenumerationer", Map.of("url", url()))).statusCode())
                .isEqualTo(400);
        assertThat(send(posting("/prenumerationer", wish(word)).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(posting("/prenumerationer", wish(word)).header("Origin", "https://elsewhere.example"))
                        .statusCode())
                .isEqualTo(400);
        String ours = cookie;
        cookie = "forms=" + "x".repeat(43);
        assertThat(send(posting("/prenumerationer", wish(word))).statusCode())
                .as("a word goes with its own browser")
                .isEqualTo(400);
        cookie = ours;
        assertThat(page("/prenumerationer")).contains("Ingen prenumeration är skapad än");
        assertThat(send(posting("/prenumerationer", wish(word)).header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        Matcher one = Pattern.compile("/prenumerationer/[0-9a-f-]{36}").matcher(page("/prenumerationer"));
        assertThat(one.find()).isTrue();
        String end = one.group() + "/bort";
        assertThat(send(posting(end, Map.of("form", word))).statusCode())
                .as("nor with another form")
                .isEqualTo(400);
        send(posting(end, Map.of("form", word(page(one.group()), end))));
    }

    @Test
    void what_cannot_be_is_said_at_the_form_which_keeps_what_was_written() throws Exception {
        String word = word(page("/prenumerationer"), "/prenumerationer");
        HttpResponse<String> refused = send(posting(
                "/prenumerationer",
                Map.of("form", word, "owner", "a@b.se", "url", "https://169.254.169.254/<script>")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Inget skapades.")
                .contains("value=\"a@b.se\"")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<script>");
        HttpResponse<String> number = send(
                posting("/prenumerationer", Map.of("form", word, "owner", "a@b.se", "url", url(), "rate", "många")));
        assertThat(number.body()).contains("Skriv ett heltal");
        assertThat(send(to("/prenumerationer/nonsense").GET()).statusCode()).isEqualTo(404);
    }
}
