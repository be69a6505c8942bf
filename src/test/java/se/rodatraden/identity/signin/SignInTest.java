package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.identity.OpenIdProvider;
import se.rodatraden.identity.SignInProduct;

/** People sign in at a real provider of identities, and others try to in their place. */
@SignInProduct
class SignInTest {
    private static final TestDatabase database = SignInProduct.DATABASE;
    private static final OpenIdProvider provider = SignInProduct.PROVIDER;
    private static final String REFUSED = "/logga-in?fel=1";

    @LocalServerPort
    int port;

    private Reader reader;

    @BeforeEach
    void begin() {
        provider.allow("http://localhost:" + port);
        reader = new Reader(port);
    }

    @AfterEach
    void end() {
        provider.spoil(null);
        reader.close();
    }

    private String product(String path) {
        return "http://localhost:" + port + path;
    }

    private static int sessions() {
        return database.jdbc()
                .sql("select count(*)::int from spring_session")
                .query(Integer.class)
                .single();
    }

    @Test
    void one_signs_in_at_the_provider_and_comes_back_to_the_page_one_came_from() {
        Reader.Answer in = reader.signIn("/register?q=vision");
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.location()).isEqualTo(product("/register?q=vision"));
        assertThat(reader.get("/konto").body())
                .contains(OpenIdProvider.NAME)
                .contains("Du har ingen roll")
                .contains("den här");
        assertThat(reader.get("/konto").header("Cache-Control")).isEqualTo("no-store");
        assertThat(database.jdbc()
                        .sql("select kind || issuer from actors where subject = ?")
                        .param(OpenIdProvider.PERSON)
                        .query(String.class)
                        .single())
                .isEqualTo("PERSON" + provider.issuer());
    }

    @Test
    void the_provider_is_asked_with_state_nonce_and_pkce() {
        assertThat(URI.create(reader.setOff("/").location()).getQuery())
                .contains("response_type=code")
                .contains("state=")
                .contains("nonce=")
                .contains("code_challenge=")
                .contains("code_challenge_method=S256")
                .contains("scope=openid profile");
    }

    @Test
    void before_a_weighty_act_the_provider_asks_the_person_again_and_says_when_it_did() {
        assertThat(URI.create(reader.setOff("/").location()).getQuery()).doesNotContain("prompt=");
        reader.signIn("/");
        assertThat(proved()).isPositive();
        Reader.Answer page = reader.get("/bekrafta?till=/register");
        assertThat(page.status()).as(page.location()).isEqualTo(200);
        String again = page.find("class=\"button\" href=\"([^\"]+)\"");
        String asked = reader.get(again.replace("&amp;", "&")).location();
        assertThat(URI.create(asked).getQuery()).contains("prompt=login").contains("max_age=0");
    }

    private static int proved() {
        return database.jdbc()
                .sql("select count(*)::int from spring_session_attributes where attribute_name = 'proved'")
                .query(Integer.class)
                .single();
    }

    private void refused(Reader.Answer answer) {
        assertThat(answer.location()).isEqualTo(product(REFUSED));
        assertThat(reader.signedIn()).isFalse();
        assertThat(reader.get(REFUSED).body()).contains("Inloggningen gick inte att genomföra");
    }

    @Test
    void another_state_is_refused() {
        refused(reader.get(reader.toProviderAndBack("/").replaceFirst("state=[^&]+", "state=guessed")));
    }

    @Test
    void no_state_is_refused() {
        refused(reader.get(reader.toProviderAndBack("/").replaceFirst("&?state=[^&]+", "")));
    }

    @Test
    void one_who_never_set_off_is_refused() {
        String back = reader.toProviderAndBack("/");
        try (Reader other = new Reader(port)) {
            assertThat(other.get(back).location()).isEqualTo(product(REFUSED));
            assertThat(other.signedIn()).isFalse();
        }
    }

    @Test
    void the_code_of_somebody_else_is_refused() {
        String stolen = reader.toProviderAndBack("/").replaceAll(".*code=([^&]+).*", "$1");
        try (Reader thief = new Reader(port)) {
            String own = thief.toProviderAndBack("/");
            assertThat(thief.get(own.replaceFirst("code=[^&]+", "code=" + stolen))
                            .location())
                    .isEqualTo(product(REFUSED));
            assertThat(thief.signedIn()).isFalse();
        }
    }

    @Test
    void another_challenge_than_the_products_is_refused() {
        String changed = reader.setOff("/")
                .location()
                .replaceFirst("code_challenge=[^&]+", "code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        refused(reader.get(reader.back(changed)));
    }

    @Test
    void a_code_is_good_for_one_sign_in() {
        String back = reader.toProviderAndBack("/");
        reader.get(back);
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.get(back).location()).isEqualTo(product(REFUSED));
        assertThat(reader.signedIn()).as("and who is in stays in").isTrue();
    }

    static Stream<Arguments> faultyTokens() {
        return Stream.of(
                faulty("nonce", c -> c.claim("nonce", "another")),
                faulty("issuer", c -> c.issuer("https://another.example")),
                faulty("audience", c -> c.audience(List.of("another"))),
                faulty(
                        "time",
                        c -> c.issuedAt(Instant.now().minusSeconds(7200))
                                .expiresAt(Instant.now().minusSeconds(3600))));
    }

    private static Arguments faulty(String name, Consumer<JwtClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultyTokens")
    void a_token_with_a_faulty_part_is_refused(String part, Consumer<JwtClaimsSet.Builder> change) {
        provider.spoil(change);
        refused(reader.signIn("/"));
    }

    @Test
    void a_session_from_before_signing_in_is_not_the_one_after() {
        reader.kept().put("session", "cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
        String back = reader.toProviderAndBack("/");
        String before = reader.kept().get("session");
        assertThat(before).isNotEqualTo("cGxhbnRlZC1ieS1zb21lYm9keS1lbHNl");
        reader.get(back);
        String after = reader.kept().get("session");
        assertThat(after).isNotEqualTo(before);
        try (Reader planter = new Reader(port)) {
            planter.kept().put("session", String.valueOf(before));
            assertThat(planter.signedIn()).isFalse();
        }
        assertThat(reader.signedIn()).isTrue();
    }

    @Test
    void who_does_not_sign_in_has_no_session() {
        int before = sessions();
        for (String page : List.of("/", "/register", "/handelser")) {
            reader.get(page);
            assertThat(reader.set()).as(page).isEmpty();
        }
        reader.get("/logga-in");
        reader.get("/konto");
        reader.get("/logga-ut");
        assertThat(reader.kept().keySet()).containsExactly("forms");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void the_cookie_is_for_this_site_and_no_script() {
        reader.signIn("/");
        assertThat(reader.set())
                .singleElement()
                .asString()
                .startsWith("session=")
                .contains("Path=/")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .doesNotContain("Secure")
                .doesNotContain("Domain")
                .doesNotContain("Max-Age");
    }

    @Test
    void a_session_holds_who_it_is_and_nothing_more() {
        reader.signIn("/");
        List<String> held = database.jdbc()
                .sql("select distinct attribute_name from spring_session_attributes a join spring_session s"
                        + " on s.primary_id = a.session_primary_id where s.principal_name is not null")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(held)
                .allMatch(name ->
                        name.equals("SPRING_SECURITY_CONTEXT") || name.startsWith("sid:") || name.equals("proved"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "https:evil.example",
                "/%2Fevil.example",
                "/%0d%0aSet-Cookie:x=y",
                "javascript:alert(1)"
            })
    void one_comes_back_to_this_site_only(String elsewhere) {
        assertThat(reader.signIn(elsewhere).location()).isEqualTo(product("/"));
        assertThat(reader.get("/logga-in?till=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8))
                        .location())
                .as("nor does one who is in already go there")
                .isEqualTo(product("/"));
    }

    @Test
    void a_person_is_the_issuers_subject_whatever_name_they_bear() {
        reader.signIn("/");
        provider.person(OpenIdProvider.PERSON, OpenIdProvider.PASSWORD, "Eva Alm");
        try (Reader again = new Reader(port)) {
            again.signIn("/");
            assertThat(again.get("/konto").body()).contains("Eva Alm");
        } finally {
            provider.person(OpenIdProvider.PERSON, OpenIdProvider.PASSWORD, OpenIdProvider.NAME);
        }
        assertThat(database.jdbc()
                        .sql("select count(*)::int from actors where subject = ?")
                        .param(OpenIdProvider.PERSON)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private static int refusals() {
        return database.jdbc()
                .sql("select count(*)::int from security_events where kind = 'SIGN_IN_REFUSED'")
                .query(Integer.class)
                .single();
    }

    @Test
    void what_happens_at_the_door_is_told_without_names() {
        reader.signIn("/");
        try (Reader other = new Reader(port)) {
            other.get(other.toProviderAndBack("/").replaceFirst("code=[^&]+", "code=guessed"));
        }
        int refused = refusals();
        reader.get("/logga-in/tillbaka?code=x&state=y");
        assertThat(refusals()).as("what anyone can do makes no row").isEqualTo(refused);
        List<String> told = database.jdbc()
                .sql("select kind || details from security_events order by id")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(told).anyMatch(t -> t.startsWith("SIGNED_IN")).anyMatch(t -> t.startsWith("SIGN_IN_REFUSED"));
        assertThat(told).noneMatch(t -> t.contains("Eva") || t.contains("guessed"));
    }

    @Test
    void a_form_that_is_not_ours_is_told() {
        reader.signIn("/");
        long before = lastSecurityEvent();
        assertThat(reader.post("/logga-ut", Map.of("form", "guessed")).status()).isEqualTo(400);
        assertThat(database.jdbc()
                        .sql("select details ->> 'by' from security_events"
                                + " where kind = 'REFUSED' and actor is not null and id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("form");
        assertThat(reader.signedIn()).isTrue();
    }

    private static long lastSecurityEvent() {
        return database.jdbc()
                .sql("select coalesce(max(id), 0) from security_events")
                .query(Long.class)
                .single();
    }

    @Test
    void the_pages_are_framed_by_nobody_and_run_no_script_in_them() {
        Map<String, Integer> pages = Map.of("/logga-in", 200, "/logga-ut", 200);
        pages.forEach((page, status) -> guarded(reader.get(page), status));
        reader.signIn("/");
        guarded(reader.get("/konto"), 200);
    }

    private static void guarded(Reader.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("frame-ancestors 'none'")
                .contains("default-src 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.body().replaceFirst("<script src=\"/assets/pages-[0-9a-f]{12}\\.js\" defer></script>", ""))
                .doesNotContain("<script")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
    }
}
