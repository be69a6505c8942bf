package se.rodatraden.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Outgoing;
import se.rodatraden.feeds.Selection;

/** What the npm packages that others follow us with make of us. Needs Node 18 and {@code npm ci} in src/test/clients. */
@Tag("clients")
@RunningProduct
class NodeClientsTest {
    private static final int ALL = 100_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Feed feed;

    private List<String> recorded() {
        return feed.read(0, ALL, Selection.ALL).events().stream()
                .map(NodeClientsTest::line)
                .toList();
    }

    private static String line(Outgoing e) {
        return e.position() + " " + e.id() + " " + e.type() + " " + e.subject();
    }

    @Test
    void cloudevents_reads_every_event_and_finds_it_valid() {
        assertThat(Programs.run(port, "node", "pull.mjs").lines()).isEqualTo(recorded());
    }

    @Test
    void eventsource_gets_every_event_once_and_in_order_although_it_is_cut_off() throws Exception {
        List<String> recorded = recorded();
        try (CuttingLine line = new CuttingLine(port, 5, 10_000)) {
            Programs.Program reader = Programs.run(line.port(), "node", "stream.mjs", String.valueOf(recorded.size()));
            assertThat(reader.lines()).isEqualTo(recorded);
            assertThat(reader.errors()).containsExactly("6");
        }
    }

    @Test
    void the_asyncapi_parser_finds_nothing_wrong_with_our_description() {
        Programs.Program parser = Programs.run(port, "node", "asyncapi.mjs");
        assertThat(parser.errors()).noneMatch(line -> line.startsWith("error"));
        assertThat(parser.lines().getFirst()).startsWith("3.");
        assertThat(parser.lines()).anyMatch(line -> line.startsWith("channel "));
        assertThat(parser.lines().stream()
                        .filter(line -> line.startsWith("message "))
                        .count())
                .isGreaterThanOrEqualTo(feed.types().size());
    }

    @Test
    void a_client_generated_from_the_openapi_description_compiles_and_runs() {
        Programs.run(
                port,
                "node",
                "node_modules/openapi-typescript/bin/cli.js",
                "http://localhost:" + port + "/api/openapi.json",
                "-o",
                "product.d.ts");
        Programs.run(port, "node", "node_modules/typescript/bin/tsc", "-p", ".");
        List<String> said = Programs.run(port, "node", "client.js", "http://localhost:" + port)
                .lines();
        assertThat(said).anyMatch(line -> line.startsWith("ny-vision "));
        assertThat(said.getLast()).startsWith("404 ");
    }

    @Test
    void what_npm_standardwebhooks_signs_the_java_one_takes_and_nothing_else() throws Exception {
        String secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String seconds = String.valueOf(Instant.now().getEpochSecond());
        String body = "{\"ord\":\"blåbär\"}";
        String signature = Programs.run(port, "node", "sign.mjs", secret, "m1", seconds, body)
                .lines()
                .getFirst();
        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("m1"),
                "webhook-timestamp", List.of(seconds),
                "webhook-signature", List.of(signature));
        new Webhook(secret).verify(body, headers);
        assertThatThrownBy(() -> new Webhook(secret).verify(body + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }
}
