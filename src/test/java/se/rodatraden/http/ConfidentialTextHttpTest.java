package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.verify.Verify;

/** Who can read confidential text, and where. */
@RunningProduct
class ConfidentialTextHttpTest {
    private static final String WORD = "dolduppgift";

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Actors actors;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SessionRepository<?> sessions;

    private final String name = "hemlig-" + UUID.randomUUID().toString().substring(0, 8);
    private final String vision = "/api/0764/visions/" + name;
    private final String page = "/kommun/0764/visioner/" + name;

    @BeforeEach
    void aVisionWithMarks() {
        told(
                "/api/0764/visions/commands/register-vision",
                "{\"id\": \"" + name + "\", \"title\": \"Hemlig\", \"kind\": \"VISION\"}");
        entry("styrelsen", "{\"kind\": \"BOARD\", \"id\": \"ks\", \"name\": \"kommunstyrelsen\"}");
        entry("vid-namn", "{\"kind\": \"BOARD\", \"name\": \"Kommunstyrelsen\"}");
        entry("fullmaktige", "{\"kind\": \"COUNCIL\", \"id\": \"kf\", \"name\": \"kommunfullmäktige\"}");
        entry("okand", "{\"kind\": \"UNKNOWN\", \"name\": \"politiken\"}");
        awaitEncrypted();
    }

    /** Soon after the marks no text of theirs is in the table of events. */
    private void awaitEncrypted() {
        Instant end = Instant.now().plusSeconds(20);
        while (Boolean.TRUE.equals(jdbc.queryForObject(
                "select bool_or(position(?::bytea in payload) > 0) from events where stream = ?",
                Boolean.class,
                WORD.getBytes(StandardCharsets.UTF_8),
                "0764/" + name))) {
            assertThat(Instant.now()).as("encrypted").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void entry(String id, String body) {
        told(vision + "/commands/record-assertion", """
                {"id": "%1$s", "occurred": "2026-01-02", "body": %2$s, "assertion": "%3$s-%1$s"}""".formatted(id, body, WORD));
        told(vision + "/commands/mark-confidential", """
                {"id": "s-%1$s", "occurred": "2026-01-02", "body": {"kind": "BOARD", "id": "ks", "name": "kommunstyrelsen"},
                 "about": "%1$s", "provision": "OSL 25:1", "why": "%2$s-skäl-%1$s"}""".formatted(id, WORD));
    }

    private void told(String path, String body) {
        Api.Answer answer = new Api(port).post(path, body, "*");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private ApiKeys.CreatedKey key(String municipality, Role role) {
        return keys.make("prov", municipality, Set.of(role), Instant.now().plus(Duration.ofDays(1)));
    }

    private Api as(String municipality, Role role) {
        return new Api(port).with(key(municipality, role).secret());
    }

    @Test
    void those_who_may_read_it_do_and_each_reading_is_noted_without_the_text() {
        for (Role role : List.of(Role.OFFICER, Role.REGISTRAR, Role.AUDITOR)) {
            Api.Answer answer = as("0764", role).get(vision + "/confidential");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("ETag")).isEmpty();
            assertThat(answer.text())
                    .contains(WORD + "-styrelsen", WORD + "-fullmaktige", WORD + "-okand", WORD + "-skäl-styrelsen")
                    .contains("OSL 25:1");
        }
        List<@Nullable String> noted = jdbc.queryForList(
                "select details::text from security_events where kind = 'CONFIDENTIAL_READ' and details ->> 'vision' = ?",
                String.class,
                "0764/" + name);
        assertThat(noted).hasSize(3).noneMatch(d -> d.contains(WORD));
    }

    @Test
    void nobody_else_does_here_or_in_another_municipality() {
        assertThat(new Api(port).with(null).get(vision + "/confidential").status())
                .isEqualTo(401);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.INTEGRATOR)) {
            assertThat(as("0764", role).get(vision + "/confidential").status()).isEqualTo(403);
        }
        for (Role role : Role.values()) {
            Api.Answer answer = as("1489", role).get(vision + "/confidential");
            assertThat(answer.status()).as(role.name()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain(WORD);
        }
        assertThat(as("0764", Role.OFFICER)
                        .get("/api/0764/visions/finns-inte/confidential")
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer politician(String municipality, String body) {
        ApiKeys.CreatedKey key = key(municipality, Role.POLITICIAN);
        actors.give(key.id(), new Grant(Role.POLITICIAN, municipality, body));
        return new Api(port).with(key.secret()).get(vision + "/confidential");
    }

    @Test
    void a_politician_reads_what_is_of_their_own_bodies_by_id_or_by_the_registers_name() {
        assertThat(politician("0764", "ks").text())
                .contains(WORD + "-styrelsen", WORD + "-vid-namn", WORD + "-skäl-styrelsen")
                .doesNotContain(
                        WORD + "-fullmaktige", WORD + "-skäl-fullmaktige", WORD + "-okand", WORD + "-skäl-okand");
        assertThat(politician("0764", "kf").text())
                .contains(WORD + "-fullmaktige")
                .doesNotContain(WORD + "-styrelsen", WORD + "-vid-namn", "-skäl-", WORD + "-okand");
        assertThat(politician("1489", "ks").status()).isEqualTo(403);
    }

    @Test
    void everywhere_else_it_is_masked_for_the_same_registrar() {
        Api registrar = as("0764", Role.REGISTRAR);
        for (String view :
                List.of("", "/timeline", "/ledger", "/events", "/document", "/why", "/proof", "/feed.atom")) {
            assertThat(registrar.get(vision + view).text()).as(view).doesNotContain(WORD);
        }
        for (String view : List.of("", "/liggare", "/varfor")) {
            Api.Answer answer = asSignedIn(page + view, account(new Grant(Role.REGISTRAR, "0764", null)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).as(view).doesNotContain(WORD);
            if (!view.equals("/varfor")) {
                assertThat(answer.text()).contains(page + "/sekretess");
            }
        }
        assertThat(registrar.with(null).get(page).text()).doesNotContain("/sekretess");
    }

    /** What was marked may have been sealed before, or after. */
    @Test
    void an_evidence_package_leaves_it_out_with_its_salt_and_holds(@TempDir Path folder) throws Exception {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            HttpResponse<byte[]> archive = archive();
            assertThat(archive.statusCode()).isEqualTo(200);
            Map<String, String> files = unzipped(archive.body());
            assertThat(files.keySet().stream().filter(file -> file.endsWith(".leaf")))
                    .hasSize(9);
            assertThat(files.keySet().stream().filter(file -> file.endsWith(".salt")))
                    .hasSize(1);
            assertThat(files.get("README.txt")).contains("Därav utan text (maskerad eller raderad): 8");
            assertThat(files.values()).noneMatch(text -> text.contains(WORD));
        });
        Path file = Files.write(folder.resolve("evidence.zip"), archive().body());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream said = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(Verify.run(new String[] {file.toString()}, said, said)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("texts compared: 1, not shown or erased: 8");
        assertThat(Verify.run(new String[] {"http://localhost:" + port + "/log"}, said, said))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private HttpResponse<byte[]> archive() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/bevis.zip"))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void a_dry_run_is_judged_on_the_real_text_and_gives_none_of_it_away() {
        String body = ", \"occurred\": \"2026-01-03\", \"body\": {\"kind\": \"BOARD\", \"name\": \"kommunstyrelsen\"}";
        for (String command : List.of(
                "correct-entry {\"id\": \"r\"%s, \"corrects\": \"styrelsen\", \"kind\": \"TYPO\", \"why\": \"fel\","
                        + " \"instead\": {\"command\": \"record-assertion\", \"occurred\": \"2026-01-02\", \"body\":"
                        + " {\"kind\": \"BOARD\", \"id\": \"ks\", \"name\": \"kommunstyrelsen\"}, \"assertion\": \"annat\"}}",
                "annul-entry {\"id\": \"x\"%s, \"annuls\": \"styrelsen\", \"why\": \"fel\"}",
                "lift-confidentiality {\"id\": \"l\"%s, \"mark\": \"s-styrelsen\", \"why\": \"prövad\"}",
                "record-assertion {\"id\": \"styrelsen\"%s, \"assertion\": \"annat\"}")) {
            String[] parts = command.split(" ", 2);
            Api.Answer answer = as("0764", Role.REGISTRAR)
                    .post(vision + "/commands/" + parts[0] + "?dryRun=true", parts[1].formatted(body), "*");
            assertThat(answer.status()).as(answer.text()).isIn(200, 409, 422);
            assertThat(answer.text()).as(parts[0]).doesNotContain(WORD);
        }
        assertThat(as("0764", Role.REGISTRAR)
                        .get(vision + "/ledger")
                        .json()
                        .at("/events")
                        .asInt())
                .as("nothing was recorded")
                .isEqualTo(9);
    }

    private String account(Grant... grants) {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        for (Grant grant : grants) {
            actors.give(actor.id(), grant);
        }
        return account;
    }

    private Api.Answer asSignedIn(String path, String account) {
        Api nobody = new Api(port).with(null);
        return nobody.send(nobody.to(path)
                .header("Cookie", TestSession.cookie(sessions, account))
                .header("Accept-Language", "sv")
                .GET());
    }

    @Test
    void the_page_shows_it_to_those_who_may_and_says_that_the_reading_is_noted() {
        Api.Answer officer = asSignedIn(page + "/sekretess", account(new Grant(Role.OFFICER, "0764", null)));
        assertThat(officer.status()).as(officer.text()).isEqualTo(200);
        assertThat(officer.text()).contains(WORD + "-fullmaktige", "OSL 25:1", "antecknas i säkerhetsloggen");
        assertThat(officer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(asSignedIn(page + "/sekretess", account(new Grant(Role.POLITICIAN, "0764", "ks")))
                        .text())
                .contains(WORD + "-vid-namn")
                .doesNotContain(WORD + "-fullmaktige");
        assertThat(asSignedIn(page + "/sekretess", account(new Grant(Role.ADMINISTRATOR, "0764", null)))
                        .status())
                .isEqualTo(403);
        assertThat(asSignedIn(page + "/sekretess", account(new Grant(Role.OFFICER, "1489", null)))
                        .status())
                .isEqualTo(403);
        assertThat(as("0764", Role.OFFICER).get(page + "/sekretess").text())
                .as("a key opens no page")
                .doesNotContain(WORD);
    }
}
