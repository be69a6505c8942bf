package se.rodatraden.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
import se.rodatraden.RunningProduct;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;
import se.rodatraden.identity.TestSession;
import se.rodatraden.sealing.SealedLog;

/** Roles and keys by the forms of the pages, by somebody who has signed in. */
@RunningProduct
class AdministrationPagesTest {
    private static final String ROLES = "/kommun/0764/roller";
    private static final String REBUILD = "/installation/ombyggnad";
    private static final String KEYS = "/kommun/0764/nycklar";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Actors actors;

    private String session = "a=b";

    @Autowired
    SealedLog log;

    @Autowired
    JdbcTemplate jdbc;

    private String forms = "a=b";

    private Actor signIn(Role... roles) {
        String account = UUID.randomUUID().toString();
        Actor actor = actors.seen(SignedIn.LOCAL, account, "Prov", Actor.Kind.LOCAL);
        for (Role role : roles) {
            actors.give(actor.id(), new Grant(role, "0764", null));
        }
        session = TestSession.cookie(sessions, account);
        return actor;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response =
                    client.send(request.header("Cookie", session + "; " + forms).build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream()
                    .filter(c -> c.startsWith("forms="))
                    .forEach(c -> forms = c.substring(0, c.indexOf(';')));
            return response;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String word(String page, String action) {
        Matcher form = Pattern.compile("action=\"" + Pattern.quote(action)
                        + "\">\\s*<input type=\"hidden\" name=\"form\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(form.find()).as(action).isTrue();
        return form.group(1);
    }

    @Test
    void the_pages_of_administration_have_one_navigation_that_says_where_one_is() throws Exception {
        signIn(Role.ADMINISTRATOR, Role.AUDITOR, Role.REGISTRAR);
        for (String page : new String[] {
            ROLES, KEYS, "/kommun/0764/sakerhetslogg?slag=", "/kommun/0764/uppgifter", "/kommun/0764/importera"
        }) {
            String html = get(page).body();
            assertThat(html)
                    .as(page)
                    .containsSubsequence("class=\"crumb\"", "<h1>", "aria-label=\"Administration\"")
                    .contains("<a href=\"" + page.replaceFirst("\\?.*", "") + "\" aria-current=\"page\">")
                    .containsOnlyOnce("aria-current=\"page\"");
        }
    }

    @Test
    void a_role_is_given_and_taken_back_by_forms() throws Exception {
        Actor person = actors.seen("https://id.example", UUID.randomUUID().toString(), "Ny", Actor.Kind.PERSON);
        signIn(Role.ADMINISTRATOR);
        String page = get(ROLES).body();
        assertThat(page).contains("Registrerar, läser sekretessmarkerad text");
        HttpResponse<String> given = post(
                ROLES, Map.of("form", word(page, ROLES), "actor", person.id().toString(), "role", "registrar"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(303);
        Grant registrar = new Grant(Role.REGISTRAR, "0764", null);
        assertThat(actors.find(person.id()).orElseThrow().grants()).containsExactly(registrar);
        String take = ROLES + "/"
                + actors.inForce(person.id(), registrar).orElseThrow().id() + "/bort";
        assertThat(post(take, Map.of("form", word(get(ROLES).body(), take))).statusCode())
                .isEqualTo(303);
        assertThat(actors.find(person.id()).orElseThrow().grants()).isEmpty();
        HttpResponse<String> without = post(
                ROLES, Map.of("form", word(page, ROLES), "actor", person.id().toString(), "role", "politician"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("välj organ");
    }

    @Test
    void the_log_gets_a_new_key_only_where_that_is_confirmed_and_it_is_in_the_security_log() throws Exception {
        Actor self = signIn(Role.ADMINISTRATOR);
        String rotate = "/installation/forsegling/ny-nyckel";
        assertThat(get("/installation/forsegling").statusCode()).isEqualTo(403);
        actors.give(self.id(), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
        while (log.keys().isEmpty()) {
            Thread.sleep(100);
        }
        int keys = log.keys().size();
        String word = word(get("/installation/forsegling").body(), rotate);
        assertThat(post(rotate, Map.of("form", word)).statusCode()).isEqualTo(409);
        assertThat(post(rotate, Map.of("confirmed", "ja")).statusCode()).isEqualTo(400);
        assertThat(log.keys()).hasSize(keys);
        assertThat(post(rotate, Map.of("form", word, "confirmed", "ja")).body())
                .contains("En ny nyckel signerar loggen");
        assertThat(log.keys()).hasSize(keys + 1);
        actors.give(self.id(), new Grant(Role.AUDITOR, Grant.EVERYWHERE, null));
        assertThat(get("/installation/sakerhetslogg").body()).contains("Bytte loggens nyckel");
        assertThat(get("/log/key").body().strip())
                .isEqualTo(log.keys().getLast().key());
    }

    @Test
    void nobody_gives_themselves_a_role_and_a_form_of_another_site_gives_none() throws Exception {
        Actor self = signIn(Role.ADMINISTRATOR);
        String word = word(get(ROLES).body(), ROLES);
        HttpResponse<String> own =
                post(ROLES, Map.of("form", word, "actor", self.id().toString(), "role", "registrar"));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Du kan inte ge dig själv en roll");
        Actor other = actors.seen("https://id.example", UUID.randomUUID().toString(), "O", Actor.Kind.PERSON);
        assertThat(post(ROLES, Map.of("form", "gissat", "actor", other.id().toString(), "role", "officer"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(actors.find(other.id()).orElseThrow().grants()).isEmpty();
    }

    @Test
    void a_key_is_shown_once_and_taken_back_by_forms() throws Exception {
        signIn(Role.ADMINISTRATOR);
        String word = word(get(KEYS).body(), KEYS);
        HttpResponse<String> made = post(KEYS, Map.of("form", word, "name", "diariet", "role", "registrar"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("Den visas inte igen").containsPattern("rt_[0-9a-f]{32}_[0-9a-f]{64}");
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        String listed = get(KEYS).body();
        assertThat(listed).contains("diariet").doesNotContain("rt_");
        Matcher revoke = Pattern.compile(KEYS + "/[0-9a-f-]{36}/bort").matcher(listed);
        assertThat(revoke.find()).isTrue();
        assertThat(post(revoke.group(), Map.of("form", word(listed, revoke.group())))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(KEYS).body()).contains("INDRAGEN");
        assertThat(post(KEYS, Map.of("form", word, "name", "x", "role", "administrator"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void each_sees_what_their_role_lets_them() throws Exception {
        signIn(Role.AUDITOR);
        assertThat(get(ROLES).body()).doesNotContain("<h2 id=\"ge\">").contains("/kommun/0764/sakerhetslogg");
        HttpResponse<String> log = get("/kommun/0764/sakerhetslogg?slag=ROLE_GIVEN");
        assertThat(log.statusCode()).isEqualTo(200);
        assertThat(log.body()).contains("Gav en roll");
        assertThat(log.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/kommun/0764").body()).contains("/kommun/0764/roller");
        for (String other :
                new String[] {"/kommun/1489/roller", "/installation/roller", "/installation/sakerhetslogg"}) {
            assertThat(get(other).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(post(KEYS, Map.of("name", "x")).statusCode()).isEqualTo(403);
        signIn(Role.OFFICER);
        assertThat(get(ROLES).statusCode()).isEqualTo(403);
        assertThat(get("/kommun/0764").body()).doesNotContain("/kommun/0764/roller");
        session = "a=b";
        assertThat(get(ROLES).statusCode()).as("signs in first").isEqualTo(303);
        assertThat(get("/kommun/0764").body()).doesNotContain("/kommun/0764/roller");
    }

    @Test
    void a_rebuild_is_ordered_by_the_administrator_of_the_installation() throws Exception {
        Actor actor = signIn(Role.ADMINISTRATOR);
        assertThat(get(REBUILD).statusCode()).isEqualTo(403);
        actors.give(actor.id(), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
        String page = get(REBUILD).body();
        assertThat(page).contains("Ingen ombyggnad pågår.", "value=\"start\"").doesNotContain("value=\"cancel\"");
        assertThat(post(REBUILD, Map.of("form", "x", "order", "start")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> ordered = post(REBUILD, Map.of("form", word(page, REBUILD), "order", "start"));
        assertThat(ordered.statusCode()).isEqualTo(303);
        for (int i = 0; i < 600 && !get(REBUILD).body().contains("Den senaste blev klar"); i++) {
            Thread.sleep(50);
        }
        assertThat(get(REBUILD).body()).contains("Ingen ombyggnad pågår.", "Den senaste blev klar");
    }

    @Test
    void the_account_leads_to_what_the_roles_open() throws Exception {
        signIn(Role.REGISTRAR);
        String registrar = get("/konto").body();
        assertThat(registrar)
                .contains("href=\"/kommun/0764\"", "href=\"/kommun/0764/ny-vision\"")
                .doesNotContain(ROLES, KEYS);
        signIn(Role.ADMINISTRATOR);
        assertThat(get("/konto").body())
                .contains("href=\"" + ROLES, "href=\"" + KEYS, "href=\"/kommun/0764/stannade\"")
                .doesNotContain("/kommun/0764/ny-vision", "/installation/");
    }

    @Test
    void an_interrupted_rebuild_is_not_said_to_go_on() throws Exception {
        Actor operator = signIn(Role.ADMINISTRATOR);
        actors.give(operator.id(), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
        jdbc.execute("create schema views_next; create table views_next.work (like views.work including all)");
        try {
            jdbc.update("insert into views_next.work (events, read, paused) values (12000, 3000, true)");
            assertThat(get(REBUILD).body())
                    .contains("blev inte klart: 3000 av 12\u00a0000", "Den avbröts när", "value=\"start\"")
                    .doesNotContain("byggs av händelserna", "value=\"resume\"");
        } finally {
            jdbc.execute("drop schema views_next cascade");
        }
    }

    @Test
    void a_parked_vision_says_so_to_those_who_record_and_what_to_do_to_those_who_run_the_register() throws Exception {
        jdbc.update("""
                insert into views.parked (vision, position, kind, fault) values ('0764/ny-vision', 1, 'TOO_LARGE', 'x (SQLSTATE 54000)')
                """);
        try {
            assertThat(get("/kommun/0764/visioner/ny-vision").body()).doesNotContain("Registrera det inte igen");
            signIn(Role.REGISTRAR);
            assertThat(get("/kommun/0764/visioner/ny-vision").body()).contains("Registrera det inte igen");
            assertThat(get("/kommun/0764/visioner/vision-2010").body()).doesNotContain("Registrera det inte igen");
            Actor operator = signIn(Role.ADMINISTRATOR);
            actors.give(operator.id(), new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
            assertThat(get("/installation/stannade").body())
                    .contains("Ny vision för Alvesta kommun, Alvesta", "Rätta eller stryk posten", "SQLSTATE 54000");
        } finally {
            jdbc.update("delete from views.parked where vision = '0764/ny-vision'");
        }
    }

    @Test
    void a_role_taken_back_ends_a_session_at_the_next_request() throws Exception {
        Actor auditor = signIn(Role.AUDITOR);
        assertThat(get(ROLES).statusCode()).isEqualTo(200);
        actors.take(
                actors.inForce(auditor.id(), new Grant(Role.AUDITOR, "0764", null))
                        .orElseThrow()
                        .id(),
                "0764");
        assertThat(get(ROLES).statusCode()).isEqualTo(403);
    }
}
