package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import tools.jackson.databind.JsonNode;

/** The life of a subscription as seen by another system, over HTTP against the whole product. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rodatraden.seeds=true",
            "rodatraden.address=https://register.example",
            "rodatraden.webhooks.trusted-networks=127.0.0.0/8"
        })
class SubscriptionsHttpTest {
    private static final TestDatabase database = TestDatabase.fresh();

    /** A received call. */
    private record Call(String method, Map<String, List<String>> headers, String body) {}

    @LocalServerPort
    int port;

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer receiver;
    private volatile int status = 204;
    private volatile boolean consents = true;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(exchange.getRequestMethod(), Map.copyOf(exchange.getRequestHeaders()), body));
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                if (consents) {
                    exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "register.example");
                    exchange.getResponseHeaders().set("WebHook-Allowed-Rate", "6000");
                }
                exchange.sendResponseHeaders(200, -1);
            } else {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        Api api = new Api(port);
        api.get("/api/subscriptions")
                .at("/items")
                .forEach(s -> api.send(
                        api.to("/api/subscriptions/" + s.get("id").asString()).DELETE()));
        receiver.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/krok";
    }

    private Api.Answer create(String more) {
        return new Api(port)
                .post(
                        "/api/subscriptions",
                        "{\"owner\": \"drift@exempel.se\", \"url\": \"" + url() + "\"" + more + "}");
    }

    private List<Call> events() {
        return calls.stream().filter(c -> c.method().equals("POST")).toList();
    }

    private String header(Call call, String name) {
        return call.headers().entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(name))
                .map(e -> e.getValue().getFirst())
                .findFirst()
                .orElse("");
    }

    @Test
    void one_vision_s_history_is_delivered_from_the_beginning_and_read_by_the_cloudevents_sdk() throws Exception {
        Api api = new Api(port);
        Api.Answer made = create(", \"subject\": \"0764/ny-vision\", \"after\": 0, \"concurrency\": 2");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.string("/status")).isEqualTo("ACTIVE");
        assertThat(made.at("/allowedRate").asInt()).isEqualTo(6000);
        assertThat(made.string("/publicKeys/0")).startsWith("whpk_");
        JsonNode recorded =
                api.get("/api/events?limit=500&subject=0764/ny-vision").json();
        assertThat(recorded.size()).isPositive();
        await().until(() -> events().size() == recorded.size());
        for (int i = 0; i < recorded.size(); i++) {
            Call call = events().get(i);
            new Webhook(made.string("/secret"))
                    .verify(
                            call.body(),
                            Map.of(
                                    "webhook-id", List.of(header(call, "webhook-id")),
                                    "webhook-timestamp", List.of(header(call, "webhook-timestamp")),
                                    "webhook-signature", List.of(header(call, "webhook-signature"))));
            CloudEvent event = new JsonFormat().deserialize(call.body().getBytes(StandardCharsets.UTF_8));
            assertThat(event.getId()).isEqualTo(recorded.get(i).get("id").asString());
            assertThat(event.getExtension("position")).isNotNull();
        }
        String one = made.header("Location");
        await().until(() -> api.get(one).at("/position").asLong()
                == api.get(one).at("/head").asLong());
        assertThat(api.get(one).json().has("secret")).as("never again").isFalse();
        assertThat(api.get("/api/subscriptions").text()).doesNotContain("whsec_");
        JsonNode page = api.get(one + "/attempts?limit=3").json();
        assertThat(page.at("/items").size()).isEqualTo(3);
        assertThat(page.at("/items/0/delivered").asBoolean()).isTrue();
        JsonNode rest = api.get(
                        one + "/attempts?limit=500&cursor=" + page.get("next").asString())
                .json();
        assertThat(rest.at("/items").size()).isEqualTo(recorded.size() - 3);
        assertThat(api.get(one + "/attempts?delivered=false").at("/items").size())
                .isZero();
    }

    @Test
    void the_receiver_may_consent_later_and_is_tested_replayed_and_rotated() {
        Api api = new Api(port);
        consents = false;
        Api.Answer made = create("");
        String one = made.header("Location");
        assertThat(made.string("/status")).isEqualTo("AWAITING_CONSENT");
        assertThat(api.post(one + "/test", "").status()).isEqualTo(409);
        assertThat(api.post(one + "/enable", "").string("/type")).isEqualTo("/api/problems/unfit-state");
        String callback = header(calls.getFirst(), "WebHook-Request-Callback");
        assertThat(api.get(callback.replace("https://register.example", "")).status())
                .isEqualTo(200);
        assertThat(api.get(one).string("/status")).isEqualTo("ACTIVE");
        assertThat(api.get("/api/subscriptions/consent/guessed").status()).isEqualTo(404);

        Api.Answer test = api.post(one + "/test", "");
        assertThat(test.at("/delivered").asBoolean()).isTrue();
        assertThat(test.at("/status").asInt()).isEqualTo(204);
        assertThat(events().getLast().body()).contains("se.rodatraden.subscription.test.v1");

        assertThat(api.post(one + "/replay", "{\"from\": 2, \"to\": 4}")
                        .at("/to")
                        .asLong())
                .isEqualTo(4);
        await().until(() -> events().size() == 4);
        await().until(() -> api.get(one + "/replays").string("/items/0/status").equals("DONE"));
        String id = api.get("/api/events?after=0&limit=1").string("/0/id");
        api.post(one + "/replay", "{\"event\": \"" + id + "\"}");
        await().until(() -> events().size() == 5);
        assertThat(header(events().getLast(), "webhook-id")).isEqualTo(id);
        assertThat(api.post(one + "/replay", "{\"event\": \"" + id + "\", \"from\": 1}")
                        .status())
                .isEqualTo(422);
        assertThat(api.post(one + "/replay", "{\"from\": 999999}").string("/field"))
                .isEqualTo("from");

        Api.Answer rotated = api.post(one + "/rotate-secret", "");
        assertThat(rotated.string("/secret")).startsWith("whsec_").isNotEqualTo(made.string("/secret"));
        assertThat(rotated.at("/publicKeys").size()).isEqualTo(2);
        assertThat(api.post(one + "/disable", "").string("/reason")).isEqualTo("BY_HAND");
        assertThat(api.post(one + "/enable", "").string("/status")).isEqualTo("ACTIVE");
        assertThat(api.post(one + "/resume?subject=0764/ny-vision", "").status())
                .isEqualTo(409);
        assertThat(api.post(one + "/resume", "").status()).isEqualTo(200);
        assertThat(api.send(api.to(one).DELETE()).status()).isEqualTo(204);
        assertThat(api.get(one).status()).isEqualTo(404);
    }

    @Test
    void a_change_says_only_what_changes_and_another_address_is_asked_anew() {
        Api api = new Api(port);
        String one = create(", \"rate\": 600, \"municipality\": \"0764\"").header("Location");
        Api.Answer changed = api.send(api.to(one)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"rate\": null, \"concurrency\": 8}")));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.at("/concurrency").asInt()).isEqualTo(8);
        assertThat(changed.json().has("rate")).isFalse();
        assertThat(changed.string("/municipality")).isEqualTo("0764");
        consents = false;
        Api.Answer moved = api.send(api.to(one)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"url\": \"" + url() + "/ny\"}")));
        assertThat(moved.string("/status")).isEqualTo("AWAITING_CONSENT");
        consents = true;
        assertThat(api.post(one + "/verify", "").string("/status")).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"owner\": \"a@b.se\"} | 422 | url",
                "{\"url\": \"https://example.com/\"} | 422 | owner",
                "{\"owner\": \"ingen\", \"url\": \"http://127.0.0.1:8099/\"} | 422 | owner",
                "{\"owner\": \"a@b.se\", \"url\": \"https://10.0.0.1/\"} | 422 | url",
                "{\"owner\": \"a@b.se\", \"url\": \"https://2130706433/\"} | 422 | url",
                "{\"owner\": \"a@b.se\", \"url\": 7} | 422 | url",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"secret\": \"x\"} | 422 | secret",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"rate\": 0} | 422 | rate",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"concurrency\": 33} | 422 | concurrency",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"type\": \"com.\"} | 422 | type",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"subject\": \"x\"} | 422 | subject",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"municipality\": \"9999\"} | 422 | municipality",
                "{\"owner\": \"a@b.se\", \"url\": \"http://127.0.0.1:8099/\", \"after\": 99999} | 422 | after",
            })
    void what_cannot_be_is_refused_by_its_field_in_both_languages(String body, int status, String field) {
        Api api = new Api(port);
        Api.Answer swedish = api.post("/api/subscriptions", body);
        assertThat(swedish.status()).as(swedish.text()).isEqualTo(status);
        assertThat(swedish.string("/field")).isEqualTo(field);
        Api.Answer english = api.send(api.posting("/api/subscriptions", body).header("Accept-Language", "en"));
        assertThat(english.string("/detail")).isNotBlank().isNotEqualTo(swedish.string("/detail"));
        assertThat(calls).isEmpty();
    }

    @Test
    void a_refused_address_says_by_which_rule() {
        assertThat(new Api(port)
                        .post("/api/subscriptions", "{\"owner\": \"a@b.se\", \"url\": \"https://[::1]/\"}")
                        .string("/rule"))
                .isEqualTo("E-URL-NUMBER");
    }

    @Test
    void a_page_of_somebody_else_s_cannot_have_a_browser_change_anything() {
        Api api = new Api(port);
        String one = create("").header("Location");
        Api.Answer answer = api.send(
                api.to(one + "/disable").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(api.get(one).string("/status")).isEqualTo("ACTIVE");
    }
}
