package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.identity.OpenIdProvider;
import se.rodatraden.identity.SignInProduct;

/** How a session lives and ends, seen from browsers. */
@SignInProduct
@ExtendWith(OutputCaptureExtension.class)
class SessionsTest {
    private static final TestDatabase database = SignInProduct.DATABASE;
    private static final OpenIdProvider provider = SignInProduct.PROVIDER;
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/oidc";

    @LocalServerPort
    int port;

    private Reader reader;

    @BeforeEach
    void signIn() {
        provider.allow("http://localhost:" + port);
        reader = new Reader(port);
        reader.signIn("/");
        assertThat(reader.signedIn()).isTrue();
    }

    @AfterEach
    void end() {
        provider.spoil(null);
        reader.close();
        database.jdbc().sql("delete from spring_session").update();
    }

    private void age(String column, int minutes) {
        database.jdbc()
                .sql("update spring_session set " + column + " = " + column + " - ? where principal_name is not null")
                .param(minutes * 60_000L)
                .update();
    }

    private void unused(int minutes) {
        age("last_access_time", minutes);
        age("expiry_time", minutes);
    }

    @Test
    void its_id_is_216_random_bits() {
        try (Reader other = new Reader(port)) {
            other.signIn("/");
            List<@Nullable String> ids = database.jdbc()
                    .sql("select session_id from spring_session where principal_name is not null")
                    .query(String.class)
                    .list();
            assertThat(ids).hasSize(2).doesNotHaveDuplicates();
            assertThat(ids).allMatch(id -> Base64.getUrlDecoder().decode(id).length == 27);
            assertThat(ids).as("no UUID, of which 122 bits are random").noneMatch(id -> id.matches("[0-9a-f-]+"));
        }
    }

    @Test
    void one_that_is_not_used_for_half_an_hour_has_ended() {
        unused(29);
        assertThat(reader.signedIn()).isTrue();
        unused(31);
        assertThat(reader.signedIn()).isFalse();
    }

    @Test
    void one_that_began_twelve_hours_ago_has_ended_however_busy_it_is() {
        age("creation_time", 12 * 60 - 1);
        assertThat(reader.signedIn()).isTrue();
        age("creation_time", 2);
        assertThat(reader.signedIn()).isFalse();
        assertThat(reader.get("/konto").location()).endsWith("/logga-in?till=%2Fkonto");
    }

    @Test
    void signing_out_ends_it_here_and_at_the_provider() {
        String cookie = String.valueOf(reader.kept().get("session"));
        Reader.Answer out =
                reader.post("/logga-ut", Map.of("form", reader.get("/konto").word("/logga-ut")));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).contains("Du är utloggad").doesNotContain(OpenIdProvider.NAME);
        assertSignedOutIsToldWithPersonAndSession();
        reader.kept().put("session", cookie);
        assertThat(reader.signedIn()).as("the cookie is worth nothing").isFalse();

        String onwards = out.header("Refresh").replaceFirst("0;url=", "");
        assertThat(onwards).startsWith(provider.issuer()).contains("id_token_hint=");
        assertThat(reader.get(onwards).location()).isEqualTo("http://localhost:" + port + "/logga-ut");
        assertThat(reader.get("/logga-ut").body()).contains("Du är utloggad");
        assertThat(reader.get(reader.setOff("/").location()).location())
                .as("the provider asks who it is again")
                .endsWith("/login");
    }

    @Test
    void signing_out_everywhere_ends_all_of_them_at_once() {
        try (Reader other = new Reader(port)) {
            other.signIn("/");
            Reader.Answer account = reader.get("/konto");
            assertThat(account.body().split("Senast använd", -1)).hasSize(3);
            Reader.Answer out = reader.post("/logga-ut/overallt", Map.of("form", account.word("/logga-ut/overallt")));
            assertThat(out.status()).isEqualTo(200);
            assertThat(other.signedIn()).isFalse();
            assertThat(reader.signedIn()).isFalse();
        }
    }

    @Test
    void signing_out_here_leaves_the_others_and_those_of_other_people() {
        try (Reader other = new Reader(port)) {
            other.signIn("/");
            reader.post("/logga-ut", Map.of("form", reader.get("/konto").word("/logga-ut")));
            assertThat(other.signedIn()).isTrue();
        }
    }

    private int told(String token) {
        try (Reader itself = new Reader(port)) {
            return itself.post(BACK_CHANNEL, Map.of("logout_token", token)).status();
        }
    }

    private String logoutToken(Consumer<JwtClaimsSet.Builder> change) {
        return provider.signed("logout+jwt", claims -> {
            claims.audience(List.of(OpenIdProvider.CLIENT))
                    .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
            change.accept(claims);
        });
    }

    @Test
    void the_provider_ends_all_sessions_of_a_person_behind_the_browsers_back() {
        assertThat(told(logoutToken(c -> c.subject(OpenIdProvider.PERSON)))).isEqualTo(200);
        assertThat(reader.signedIn()).isFalse();
    }

    @Test
    void the_provider_ends_the_session_that_began_with_one_of_its_own() {
        provider.spoil(claims -> claims.claim("sid", "at-the-library"));
        try (Reader other = new Reader(port)) {
            other.signIn("/");
            assertThat(told(logoutToken(c -> c.claim("sid", "at-the-library")))).isEqualTo(200);
            assertThat(other.signedIn()).isFalse();
            assertThat(reader.signedIn()).as("another of the same person's").isTrue();
        }
        assertSignedOutIsToldWithPersonAndSession();
    }

    /** Whose session it was, and which one: the same as when it began. */
    private static void assertSignedOutIsToldWithPersonAndSession() {
        Map<String, @Nullable Object> out = logged("SIGNED_OUT");
        assertThat(out.get("name")).isEqualTo(OpenIdProvider.NAME);
        assertThat(out.get("session"))
                .asString()
                .matches("[0-9a-f]{12}")
                .isEqualTo(logged("SIGNED_IN").get("session"));
    }

    private static Map<String, @Nullable Object> logged(String kind) {
        return database.jdbc()
                .sql("select a.name, e.details ->> 'session' as session from security_events e left join actors a"
                        + " on a.id = e.actor where e.kind = ? order by e.id desc limit 1")
                .param(kind)
                .query()
                .singleRow();
    }

    @Test
    void a_faulty_word_of_the_providers_ends_nothing(CapturedOutput output) {
        Consumer<JwtClaimsSet.Builder> person = c -> c.subject(OpenIdProvider.PERSON);
        assertThat(told(logoutToken(person.andThen(c -> c.audience(List.of("another"))))))
                .isBetween(400, 401);
        assertThat(told(logoutToken(person.andThen(c -> c.issuer("https://another.example")))))
                .isBetween(400, 401);
        assertThat(told(logoutToken(person.andThen(c -> c.claims(all -> all.remove("events"))))))
                .isEqualTo(400);
        assertThat(output).as("nor is it a fault of ours").doesNotContain("AuthenticationServiceException");
        assertThat(told(logoutToken(person.andThen(c -> c.claim("nonce", "n")))))
                .isBetween(400, 401);
        try (OpenIdProvider another = OpenIdProvider.startWithAnotherKey()) {
            assertThat(told(another.signed(
                            "logout+jwt",
                            c -> c.issuer(provider.issuer())
                                    .subject(OpenIdProvider.PERSON)
                                    .audience(List.of(OpenIdProvider.CLIENT))
                                    .claim(
                                            "events",
                                            Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of())))))
                    .isBetween(400, 401);
        }
        assertThat(reader.signedIn()).isTrue();
    }

    private void give(String role, String municipality) {
        database.jdbc()
                .sql("insert into grants (actor, role, municipality, granted_at) select id, ?, ?, now() from actors"
                        + " where subject = ?")
                .params(role, municipality, OpenIdProvider.PERSON)
                .update();
    }

    private void take(String role) {
        database.jdbc()
                .sql("update grants set revoked_at = now() where role = ? and revoked_at is null")
                .param(role)
                .update();
    }

    @Test
    void a_role_that_is_taken_back_has_ended_at_the_next_request() {
        assertThat(reader.get("/prenumerationer").status()).isEqualTo(403);
        give("INTEGRATOR", "*");
        give("REGISTRAR", "0764");
        assertThat(reader.get("/prenumerationer").status()).isEqualTo(200);
        assertThat(reader.get("/konto").body())
                .contains("integratör")
                .contains("registrator")
                .contains("Alla kommuner");
        take("INTEGRATOR");
        assertThat(reader.get("/prenumerationer").status()).isEqualTo(403);
        assertThat(reader.get("/konto").body()).contains("registrator").doesNotContain("integratör");
        take("REGISTRAR");
        assertThat(reader.get("/konto").body()).contains("Du har ingen roll");
    }

    @Test
    void the_interface_does_not_know_a_cookie() {
        give("INTEGRATOR", "*");
        try {
            assertThat(reader.get("/prenumerationer").status()).isEqualTo(200);
            assertThat(reader.get("/api/subscriptions").status()).isEqualTo(401);
            assertThat(reader.set()).isEmpty();
            assertThat(reader.get("/api/municipalities").status()).isEqualTo(200);
            assertThat(reader.set()).isEmpty();
        } finally {
            take("INTEGRATOR");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/logga-in", "/logga-in/nytt-losenord", "/logga-ut", "/logga-ut/overallt", "/konto/losenord"})
    void a_form_that_another_site_has_the_browser_send_does_nothing(String action) {
        Reader.Answer account = reader.get("/konto");
        Map<String, String> fields = new HashMap<>(Map.of("name", "lokal", "password", "x", "new", "y"));
        assertThat(reader.post(action, fields).status()).isEqualTo(400);
        fields.put("form", "guessed");
        assertThat(reader.post(action, fields).status()).isEqualTo(400);
        if (action.startsWith("/logga-ut")) {
            fields.put("form", account.word(action));
        }
        assertThat(reader.post(action, fields, Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(400);
        assertThat(reader.post(action, fields, Map.of("Sec-Fetch-Site", "same-site"))
                        .status())
                .isEqualTo(400);
        assertThat(reader.post(action, fields, Map.of("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(400);
        assertThat(reader.get("/konto").status()).as("still signed in").isEqualTo(200);
    }

    @Test
    void the_word_of_one_form_is_no_good_for_another() {
        Reader.Answer account = reader.get("/konto");
        assertThat(reader.post("/logga-ut/overallt", Map.of("form", account.word("/logga-ut")))
                        .status())
                .isEqualTo(400);
        assertThat(reader.signedIn()).isTrue();
    }

    @Test
    void signing_out_by_an_address_alone_does_nothing() {
        assertThat(reader.get("/logga-ut").location()).endsWith("/konto");
        assertThat(reader.get("/logga-ut/overallt").status()).isGreaterThanOrEqualTo(400);
        assertThat(reader.signedIn()).isTrue();
    }

    @Test
    void with_a_provider_there_is_no_account_of_this_machine() {
        try (Reader other = new Reader(port)) {
            assertThat(other.get("/logga-in").body()).doesNotContain("type=\"password\"");
            assertThat(other.get("/logga-in/nytt-losenord").location()).endsWith("/logga-in");
        }
        assertThat(reader.get("/konto").body()).doesNotContain("Byt lösenord");
        assertThat(reader.get("/konto/losenord").location()).endsWith("/konto");
        assertThat(database.jdbc()
                        .sql("select count(*)::int from local_accounts")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_cannot_be_read_of_a_session_is_nobody() {
        database.jdbc()
                .sql("update spring_session_attributes set attribute_bytes = '\\xaced00057372'::bytea")
                .update();
        assertThat(reader.signedIn()).isFalse();
        assertThat(reader.get("/").status()).isEqualTo(200);
    }
}
