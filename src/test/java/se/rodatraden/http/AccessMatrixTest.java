package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import tools.jackson.databind.JsonNode;

/**
 * Requests every address of the OpenAPI document as every role, in the role's own municipality and in another. The right required is in
 * {@code access.tsv}: method, address, and one or more alternative rights, with {@code @*} for the whole installation, or
 * {@code open}. An address without a row fails.
 */
@RunningProduct
class AccessMatrixTest {
    private static final Path TABLE = Path.of("src/test/resources/access.tsv");
    private static final String OPEN = "open";
    private static final String EVERYWHERE = "@*";
    private static final String OWN = "0764";
    private static final String OTHER = "1489";
    private static final Map<String, String> VISIONS = Map.of(OWN, "ny-vision", OTHER, "vision-2040");

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcTemplate jdbc;

    private static final HttpClient client = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    @BeforeEach
    void aKeyForEachRole() {
        for (Role role : Role.values()) {
            tokens.put(
                    role,
                    keys.make("matris", OWN, Set.of(role), Instant.now().plus(1, ChronoUnit.HOURS))
                            .secret());
        }
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                rows.put(cells[0] + " " + cells[1], cells[2]);
            }
        }
        return rows;
    }

    /** By {@code "GET /api/…"}. */
    private Map<String, JsonNode> endpoints() {
        Map<String, JsonNode> endpoints = new TreeMap<>();
        new Api(port)
                .get("/api/openapi.json")
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> endpoints.put(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue())));
        return endpoints;
    }

    @Test
    void every_address_has_a_row_and_every_row_an_address() throws IOException {
        Set<String> addresses = new TreeSet<>(endpoints().keySet());
        Set<String> rows = new TreeSet<>(table().keySet());
        rows.removeAll(addresses);
        assertThat(rows).as("rows in access.tsv without an address").isEmpty();
        addresses.removeAll(table().keySet());
        assertThat(addresses).as("addresses without a row in access.tsv").isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_is_answered_what_the_table_says() throws IOException {
        Map<String, String> table = table();
        return endpoints().entrySet().stream()
                .filter(e -> table.containsKey(e.getKey()))
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(),
                        () -> ask(e.getKey(), e.getValue(), Objects.requireNonNull(table.get(e.getKey())))));
    }

    private void ask(String endpoint, JsonNode described, String needed) throws Exception {
        for (String municipality : List.of(OWN, OTHER)) {
            assertThat(status(endpoint, described, municipality, null))
                    .as("anyone, of %s", municipality)
                    .satisfies(s -> {
                        if (needed.equals(OPEN)) {
                            assertThat(s).isNotIn(401, 403);
                        } else {
                            assertThat(s).isEqualTo(401);
                        }
                    });
            for (Role role : Role.values()) {
                int status = status(endpoint, described, municipality, tokens.get(role));
                Expected expected = expected(endpoint, needed, role, municipality);
                assertThat(expected.met(status))
                        .as("%s of %s, asking of %s: %s, was %d", role, OWN, municipality, expected, status)
                        .isTrue();
            }
        }
    }

    /** The one table of answers. */
    private enum Expected {
        /** Permitted: not refused for lack of a role, whatever the answer; everything referred to exists. */
        ANSWERED,
        /** 403: no permission. */
        REFUSED,
        /** 404: belongs to another municipality. */
        NOT_THERE;

        boolean met(int status) {
            return switch (this) {
                case ANSWERED -> status != 401 && status != 403 && status < 500 || status == 503;
                case REFUSED -> status == 403;
                case NOT_THERE -> status == 404;
            };
        }
    }

    private static Expected expected(String endpoint, String needed, Role role, String municipality) {
        if (needed.equals(OPEN)) {
            return Expected.ANSWERED;
        }
        if (needed.endsWith(EVERYWHERE)) {
            return Expected.REFUSED; // these have their roles in one municipality only
        }
        if (Stream.of(needed.split(",", -1)).map(Right::valueOf).noneMatch(role::gives)) {
            return Expected.REFUSED;
        }
        if (municipality.equals(OWN)) {
            return Expected.ANSWERED;
        }
        if (endpoint.contains("{municipality}")) {
            return Expected.REFUSED;
        }
        return endpoint.contains("{id}") ? Expected.NOT_THERE : Expected.ANSWERED;
    }

    private int status(String endpoint, JsonNode described, String municipality, @Nullable String token)
            throws Exception {
        String[] parts = endpoint.split(" ", -1);
        String path = parts[1].replace("{municipality}", municipality)
                .replace("{position}", "1")
                .replace("{vision}", VISIONS.get(municipality))
                .replace("{position}", "1")
                .replace(
                        "{id}",
                        parts[1].startsWith("/api/subscriptions")
                                ? subscription(municipality).toString()
                                : "1")
                .replaceAll(
                        "\\{(command|problem|bodyId|term|token|page|hash|name|type|event|revision|edition|size)[^}]*}",
                        "x");
        assertThat(path).as("a parameter this test does not know").doesNotContain("{");
        JsonNode content = described.at("/requestBody/content");
        String type =
                content.properties().stream().map(Map.Entry::getKey).findFirst().orElse("application/json");
        boolean reads = parts[0].equals("GET");
        HttpRequest.Builder request = new Api(port, client, token)
                .to(path)
                .method(parts[0], reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (!reads) {
            request.header("Content-Type", type.contains("*") ? "application/json" : type);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }

    /** A new subscription for each request, since some of them end it. */
    private UUID subscription(String municipality) {
        UUID id = UUID.randomUUID();
        jdbc.update("""
                insert into webhook_subscriptions (id, owner, url, municipality, concurrency, status, position, created_at)
                values (?, 'drift@exempel.se', 'https://mottagare.exempel.se/', ?, 1, 'AWAITING_CONSENT', 0, now())
                """, id, municipality);
        return id;
    }
}
