package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.app.TestKey;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import tools.jackson.databind.JsonNode;

/** Roles and keys managed by an administrator over HTTP, and the resulting entries of the security log. */
@RunningProduct
@ExtendWith(OutputCaptureExtension.class)
class AdministrationHttpTest {
    private static final String NOBODY = "/api/0764/roles/999999";

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcTemplate jdbc;

    private Api api() {
        return new Api(port);
    }

    private ApiKeys.CreatedKey made(String municipality, Role... roles) {
        return keys.make(
                "Hemlig Personsson <hemlig@exempel.se>",
                municipality,
                Set.of(roles),
                Instant.now().plus(Duration.ofDays(2)));
    }

    /** A client with a key of these roles. */
    private Api as(String municipality, Role... roles) {
        return api().with(made(municipality, roles).secret());
    }

    private Actor person(String subject) {
        return actors.seen("https://id.example", subject, "Hemlig Personsson", Actor.Kind.PERSON);
    }

    private static String role(Object actor, String role) {
        return "{\"actor\": \"%s\", \"role\": \"%s\"}".formatted(actor, role);
    }

    @Test
    void a_role_works_from_the_moment_it_is_given_and_no_longer_when_it_is_taken_back() {
        Api administrator = as("0764", Role.ADMINISTRATOR);
        Actor person = person("ny");
        assertThat(actors.find(person.id()).orElseThrow().grants()).isEmpty();

        Api.Answer given = administrator.post("/api/0764/roles", role(person.id(), "registrar"));

        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.string("/role")).isEqualTo("registrar");
        assertThat(given.header("Cache-Control")).isEqualTo("no-store");
        assertThat(actors.find(person.id()).orElseThrow().grants())
                .containsExactly(new Grant(Role.REGISTRAR, "0764", null));
        assertThat(administrator
                        .post("/api/0764/roles", role(person.id(), "registrar"))
                        .status())
                .as("there already")
                .isEqualTo(200);
        String address = given.header("Location");
        JsonNode listed = listed(administrator.get("/api/0764/roles"), address);
        assertThat(listed.at("/by/name").asString("")).isEqualTo("Hemlig Personsson <hemlig@exempel.se>");
        assertThat(listed.has("takenAt")).isFalse();

        assertThat(administrator.send(administrator.to(address).DELETE()).status())
                .isEqualTo(204);

        assertThat(actors.find(person.id()).orElseThrow().grants()).isEmpty();
        assertThat(listed(administrator.get("/api/0764/roles"), address).has("takenAt"))
                .isTrue();
        assertThat(administrator.send(administrator.to(address).DELETE()).status())
                .isEqualTo(404);
    }

    private static JsonNode listed(Api.Answer answer, String address) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String id = address.substring(address.lastIndexOf('/') + 1);
        return answer.at("/items")
                .valueStream()
                .filter(i -> i.get("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_a_role_gave_is_refused_at_the_request_after_it_was_taken_back() {
        ApiKeys.CreatedKey key = made("0764", Role.AUDITOR);
        Api auditor = api().with(key.secret());
        assertThat(auditor.get("/api/0764/security-events").status()).isEqualTo(200);
        jdbc.update("update grants set revoked_at = now() where actor = ?", key.id());
        assertThat(auditor.get("/api/0764/security-events").status()).isEqualTo(403);
    }

    @Test
    void nobody_gives_themselves_a_role_and_no_key_is_given_one() {
        ApiKeys.CreatedKey key = made("0764", Role.ADMINISTRATOR);
        Api administrator = api().with(key.secret());
        assertThat(administrator
                        .post("/api/0764/roles", role(key.id(), "registrar"))
                        .status())
                .isEqualTo(422);
        Api.Answer another = administrator.post(
                "/api/0764/roles", role(made("0764", Role.OFFICER).id(), "registrar"));
        assertThat(another.status()).as(another.text()).isEqualTo(422);
        assertThat(another.string("/field")).isEqualTo("actor");
        assertThat(administrator
                        .post("/api/0764/roles", role(UUID.randomUUID(), "registrar"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_politician_has_a_body_of_the_municipality_and_nobody_else_has_one() {
        Api administrator = as("*", Role.ADMINISTRATOR);
        Actor person = person("vald");
        String politician = "{\"actor\": \"" + person.id() + "\", \"role\": \"politician\"%s}";
        assertThat(administrator
                        .post("/api/0764/roles", politician.formatted(""))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/api/0764/roles", politician.formatted(", \"body\": \"finns-inte\""))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/api/0180/roles", politician.formatted(", \"body\": \"ks\""))
                        .status())
                .as("a body of another municipality's")
                .isEqualTo(422);
        assertThat(administrator
                        .post("/api/roles", politician.formatted(", \"body\": \"ks\""))
                        .status())
                .as("everywhere")
                .isEqualTo(422);
        Api.Answer given = administrator.post("/api/0764/roles", politician.formatted(", \"body\": \"ks\""));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(given.string("/body")).isEqualTo("ks");
        assertThat(administrator
                        .post("/api/0764/roles", role(person.id(), "officer").replace("}", ", \"body\": \"ks\"}"))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/api/0764/roles", role(person.id(), "emperor"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_field_that_is_not_the_senders_to_set_is_refused() {
        Actor person = person("massa");
        for (String field : List.of("id", "granted_by", "by", "municipality", "at", "revoked_at", "kind")) {
            refused("/api/0764/roles", role(person.id(), "officer"), field);
        }
        for (String field : List.of("id", "hash", "secret", "municipality", "created_by", "last_used_at", "kind")) {
            refused("/api/0764/keys", "{\"name\": \"a\", \"roles\": [\"officer\"]}", field);
        }
        for (String field : List.of("id", "kind", "roles", "grants", "created_at", "last_seen_at")) {
            refused("/api/actors", "{\"issuer\": \"https://id.example\", \"subject\": \"smyg\"}", field);
        }
        assertThat(actors.find("https://id.example", "smyg")).isEmpty();
        assertThat(actors.find(person.id()).orElseThrow().grants()).isEmpty();
    }

    private void refused(String path, String body, String field) {
        Api.Answer answer = api().post(path, body.replace("}", ", \"" + field + "\": \"x\"}"));
        assertThat(answer.status()).as(field).isEqualTo(422);
        assertThat(answer.string("/field")).isEqualTo(field);
    }

    @Test
    void what_is_of_another_municipality_is_not_there() {
        Api here = as("0764", Role.ADMINISTRATOR, Role.AUDITOR);
        Api everywhere = as("*", Role.ADMINISTRATOR);
        Actor person = person("annan");
        String role =
                everywhere.post("/api/0180/roles", role(person.id(), "officer")).header("Location");
        String all = everywhere.post("/api/roles", role(person.id(), "auditor")).header("Location");
        Api.Answer key = everywhere.post("/api/0180/keys", "{\"name\": \"a\", \"roles\": [\"officer\"]}");
        String unknown = here.send(here.to(NOBODY).DELETE()).text();

        for (String theirs : List.of(role, all)) {
            String asOurs = "/api/0764/roles/" + theirs.substring(theirs.lastIndexOf('/') + 1);
            Api.Answer answer = here.send(here.to(asOurs).DELETE());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).as("as one that never was").isEqualTo(unknown);
            assertThat(here.send(here.to(theirs).DELETE()).status()).isEqualTo(403);
            assertThat(everywhere.send(everywhere.to(asOurs).DELETE()).status()).isEqualTo(404);
        }
        String ours = "/api/0764/keys/" + key.string("/id");
        assertThat(here.send(here.to(ours).DELETE()).status()).isEqualTo(404);
        assertThat(everywhere.send(everywhere.to(ours).DELETE()).status()).isEqualTo(404);
        assertThat(api().with(key.string("/secret")).get("/api/0180/roles").status())
                .as("a good key, and no right to this")
                .isEqualTo(403);
        for (String list : List.of("roles", "keys", "security-events")) {
            assertThat(here.get("/api/0764/" + list).text()).doesNotContain(key.string("/id"));
            assertThat(here.get("/api/0180/" + list).status()).as(list).isEqualTo(403);
            assertThat(here.get("/api/" + list).status())
                    .as("everywhere: " + list)
                    .isEqualTo(403);
        }
        assertThat(here.post("/api/0180/roles", role(person.id(), "officer")).status())
                .isEqualTo(403);
        assertThat(here.post("/api/roles", role(person.id(), "officer")).status())
                .isEqualTo(403);
        assertThat(here.post("/api/keys", "{\"name\": \"a\", \"roles\": [\"officer\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(as("*", Role.ADMINISTRATOR).get("/api/9999/roles").status()).isEqualTo(404);
    }

    @Test
    void a_key_is_told_once_and_works_until_it_is_taken_back() {
        Api administrator = as("0764", Role.ADMINISTRATOR);
        Api.Answer made = administrator.post(
                "/api/0764/keys", "{\"name\": \"diariet\", \"roles\": [\"auditor\", \"integrator\"]}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Duration.between(Instant.now(), Instant.parse(made.string("/expires"))))
                .isBetween(Duration.ofDays(89), Duration.ofDays(90));
        String secret = made.string("/secret");
        Api program = api().with(secret);
        assertThat(program.get("/api/0764/roles").status()).isEqualTo(200);
        assertThat(program.get("/api/0180/roles").status()).as("elsewhere").isEqualTo(403);

        Api.Answer listed = administrator.get("/api/0764/keys");
        assertThat(listed.text()).doesNotContain(secret).doesNotContain(secret.substring(36));
        JsonNode key = listed(listed, made.header("Location"));
        assertThat(key.path("lastUsed").asString("")).isNotEmpty();
        assertThat(key.path("roles").toString()).isEqualTo("[\"auditor\",\"integrator\"]");

        assertThat(administrator
                        .send(administrator.to(made.header("Location")).DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/api/0764/roles").status()).isEqualTo(401);
    }

    @Test
    void every_key_that_is_not_good_is_refused_alike() {
        ApiKeys.CreatedKey aged = made("0764", Role.AUDITOR);
        jdbc.update("update api_keys set expires_at = now() - interval '1 second' where actor = ?", aged.id());
        ApiKeys.CreatedKey revoked = made("0764", Role.AUDITOR);
        assertThat(keys.revoke(revoked.id(), "0764")).isTrue();
        String good = made("0764", Role.AUDITOR).secret();
        assertThat(api().with(good).get("/api/0764/roles").status()).isEqualTo(200);
        String wrongSecret = good.substring(0, good.length() - 4) + (good.endsWith("0000") ? "1111" : "0000");
        String wrongId = "rt_" + "ab".repeat(16) + good.substring(35);
        List<Api.Answer> answers = Stream.of(
                        aged.secret(), revoked.secret(), wrongSecret, wrongId, "rt_nonsense", "rt_", "no.jwt.atall")
                .map(token -> api().with(token).get("/api/0764/roles", "sv"))
                .toList();
        assertThat(answers).allSatisfy(a -> assertThat(a.status()).isEqualTo(401));
        assertThat(answers.stream().map(Api.Answer::text).distinct()).hasSize(1);
        assertThat(answers.stream().map(a -> a.header("WWW-Authenticate")).distinct())
                .hasSize(1);
    }

    @Test
    void a_key_ends_within_a_year_and_gives_nobody_roles() {
        for (String fields : List.of(
                "\"roles\": [\"administrator\"]",
                "\"roles\": [\"politician\"]",
                "\"roles\": [\"emperor\"]",
                "\"roles\": []",
                "\"roles\": \"officer\"",
                "\"roles\": [\"officer\"], \"expires\": \"" + Instant.now().plus(Duration.ofDays(367)) + "\"",
                "\"roles\": [\"officer\"], \"expires\": \"" + Instant.now().minusSeconds(1) + "\"",
                "\"roles\": [\"officer\"], \"expires\": \"i morgon\"")) {
            Api.Answer answer = api().post("/api/0764/keys", "{\"name\": \"a\", " + fields + "}");
            assertThat(answer.status()).as(fields + answer.text()).isEqualTo(422);
        }
        assertThat(api().post("/api/0764/keys", "{\"roles\": [\"officer\"]}").status())
                .isEqualTo(422);
    }

    @Test
    void somebody_is_made_known_before_they_sign_in_and_their_role_waits() {
        Api administrator = as("0764", Role.ADMINISTRATOR);
        String told = "{\"issuer\": \"https://id.example\", \"subject\": \"kommer-snart\", \"name\": \"Väntad\"}";
        Api.Answer announced = administrator.post("/api/actors", told);
        assertThat(announced.status()).as(announced.text()).isEqualTo(201);
        assertThat(administrator.post("/api/actors", told).status()).isEqualTo(200);
        assertThat(administrator.get("/api/actors").text()).contains("Väntad");
        assertThat(administrator
                        .post("/api/0764/roles", role(announced.string("/id"), "officer"))
                        .status())
                .isEqualTo(201);
        Actor signedIn = actors.seen("https://id.example", "kommer-snart", "Eget Namn", Actor.Kind.PERSON);
        assertThat(signedIn.grants()).containsExactly(new Grant(Role.OFFICER, "0764", null));
        for (String issuer : List.of("local", "key", "", "ftp://id.example", "javascript:alert(1)")) {
            assertThat(administrator
                            .post("/api/actors", "{\"issuer\": \"" + issuer + "\", \"subject\": \"prov\"}")
                            .status())
                    .as(issuer)
                    .isEqualTo(422);
        }
    }

    @Test
    void only_those_who_may_see_or_give_roles_do() {
        Api.Answer unknown = api().with(null).get("/api/0764/roles");
        assertThat(unknown.status()).isEqualTo(401);
        for (Role role : Role.values()) {
            Api one = as("0764", role);
            boolean sees = Set.of(Role.ADMINISTRATOR, Role.AUDITOR).contains(role);
            boolean gives = role == Role.ADMINISTRATOR;
            for (String list : List.of("/api/0764/roles", "/api/0764/keys", "/api/actors")) {
                assertThat(one.get(list).status()).as(role + list).isEqualTo(sees ? 200 : 403);
                assertThat(one.post(list, "{}").status()).as(role + list).isEqualTo(gives ? 422 : 403);
            }
            assertThat(one.get("/api/0764/security-events").status())
                    .as(role.name())
                    .isEqualTo(role == Role.AUDITOR ? 200 : 403);
        }
    }

    @Test
    void the_key_of_the_log_is_replaced_by_an_administrator_of_the_whole_installation() throws Exception {
        while (api().get("/log/key").status() != 200) {
            Thread.sleep(100);
        }
        String before = api().get("/log/key").text();
        Api administrator = as(Grant.EVERYWHERE, Role.ADMINISTRATOR);
        Api.Answer replaced = administrator.post("/api/log-key/rotate", "{}");
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(201);
        assertThat(api().get("/log/key").text())
                .isEqualTo(replaced.string("/key") + "\n")
                .isNotEqualTo(before);
        assertThat(as(Grant.EVERYWHERE, Role.AUDITOR)
                        .get("/api/security-events?kind=LOG_KEY_ROTATED")
                        .at("/items/0/details/key")
                        .asString())
                .isEqualTo(replaced.string("/key"));
    }

    @Test
    void the_security_log_has_what_happened_and_no_secret_name_or_address(CapturedOutput output) {
        Api administrator = as("1489", Role.ADMINISTRATOR);
        Actor person = person("i-loggen");
        String role = administrator
                .post("/api/1489/roles", role(person.id(), "officer"))
                .header("Location");
        administrator.send(administrator.to(role).DELETE());
        Api.Answer key =
                administrator.post("/api/1489/keys", "{\"name\": \"Hemlig Personsson\", \"roles\": [\"officer\"]}");
        api().with(key.string("/secret")).get("/api/1489/security-events");
        api().with(key.string("/secret")).get("/api/1489/visions/vision-2040/document");
        administrator.send(administrator.to(key.header("Location")).DELETE());
        api().with(key.string("/secret")).get("/api/1489/roles");

        Api auditor = as("1489", Role.AUDITOR);
        Api.Answer log = auditor.get("/api/1489/security-events?limit=500");
        assertThat(log.header("Cache-Control")).isEqualTo("no-store");
        List<String> kinds = log.at("/items")
                .valueStream()
                .map(i -> i.get("kind").asString(""))
                .toList();
        assertThat(kinds)
                .contains("ROLE_GIVEN", "ROLE_TAKEN", "KEY_MADE", "KEY_USED", "REFUSED", "EXPORTED", "KEY_REVOKED");
        JsonNode given = log.at("/items")
                .valueStream()
                .filter(i -> i.at("/details/to").asString("").equals(person.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(given.at("/details/role").asString("")).isEqualTo("officer");
        assertThat(given.at("/actor").asString("")).isNotEmpty();
        assertThat(new Api(port, api().client(), TestKey.TOKEN)
                        .get("/api/security-events?kind=TOKEN_REFUSED")
                        .at("/items")
                        .size())
                .isPositive();

        Api.Answer first = auditor.get("/api/1489/security-events?limit=1");
        Api.Answer second = auditor.get("/api/1489/security-events?limit=1&before=" + first.string("/next"));
        assertThat(second.at("/items/0/id").asLong())
                .isLessThan(first.at("/items/0/id").asLong());
        assertThat(auditor.get("/api/1489/security-events?kind=KEY_MADE")
                        .at("/items")
                        .valueStream())
                .isNotEmpty()
                .allMatch(i -> i.get("kind").asString("").equals("KEY_MADE"));
        assertThat(auditor.get("/api/1489/security-events?kind=none").status()).isEqualTo(400);

        String lines = output.getAll()
                .lines()
                .filter(l -> l.contains("rodatraden.security"))
                .reduce("", String::concat);
        String kept = String.join("", jdbc.queryForList("select details::text from security_events", String.class));
        assertThat(lines).contains("ROLE_GIVEN").contains("KEY_MADE");
        for (String text : List.of(lines, kept, log.text())) {
            assertThat(text)
                    .doesNotContain("Hemlig", "Personsson", "exempel.se", "i-loggen", "rt_")
                    .doesNotContain(key.string("/secret").substring(36));
        }
        assertThat(Arrays.stream(output.getAll().split("\n", -1)))
                .as("nor anywhere else")
                .noneMatch(l -> l.contains(key.string("/secret").substring(36)));
    }
}
