package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Programs come in by the tokens of a real provider, and by no other. */
@SignInProduct
class TokensTest {
    private static final OpenIdProvider provider = SignInProduct.PROVIDER;
    private static final OpenIdProvider another = OpenIdProvider.startWithAnotherKey();

    @LocalServerPort
    int port;

    @Autowired
    Actors actors;

    @AfterAll
    static void stop() {
        another.close();
    }

    private HttpResponse<String> ask(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_program_is_known_by_its_token_and_may_do_what_its_roles_give_from_then_until_they_are_taken_back() {
        String token = provider.token();
        assertThat(ask("/api/subscriptions", token).statusCode())
                .as("known, without any role")
                .isEqualTo(403);
        Actor program = actors.find(provider.issuer(), OpenIdProvider.MACHINE).orElseThrow();
        assertThat(program.kind()).isEqualTo(Actor.Kind.MACHINE);
        actors.give(program.id(), new Grant(Role.INTEGRATOR, "0764", null));
        assertThat(ask("/api/subscriptions", token).statusCode()).isEqualTo(200);
        long grant = actors.givenIn("0764").stream()
                .filter(g -> g.actor().equals(program.id()) && g.revokedAt() == null)
                .findFirst()
                .orElseThrow()
                .id();
        actors.take(grant, "0764");
        assertThat(ask("/api/subscriptions", token).statusCode()).isEqualTo(403);
    }

    private static Consumer<JwtClaimsSet.Builder> good() {
        return claims -> claims.subject(OpenIdProvider.MACHINE).audience(List.of("rodatraden"));
    }

    static Stream<Arguments> noneOfThem() {
        String right = provider.signed("JWT", good());
        String[] parts = right.split("\\.", -1);
        return Stream.of(
                Arguments.of(
                        "for another audience",
                        provider.signed("JWT", good().andThen(c -> c.audience(List.of("annan"))))),
                Arguments.of("for nobody", provider.signed("JWT", c -> c.subject(OpenIdProvider.MACHINE))),
                Arguments.of(
                        "of another issuer",
                        provider.signed("JWT", good().andThen(c -> c.issuer("https://annan.exempel.se")))),
                Arguments.of("of nobody", provider.signed("JWT", c -> c.audience(List.of("rodatraden")))),
                Arguments.of(
                        "past its end",
                        provider.signed(
                                "JWT",
                                good().andThen(c -> c.issuedAt(Instant.now().minusSeconds(900))
                                        .expiresAt(Instant.now().minusSeconds(300))))),
                Arguments.of(
                        "not yet good",
                        provider.signed(
                                "JWT",
                                good().andThen(c -> c.notBefore(Instant.now().plusSeconds(300))))),
                Arguments.of("an identity token", provider.signed("JWT", good().andThen(c -> c.claim("nonce", "n")))),
                Arguments.of(
                        "signed by another's key",
                        another.signed("JWT", good().andThen(c -> c.issuer(provider.issuer())))),
                Arguments.of("changed after it was signed", parts[0] + "." + changed(parts[1]) + "." + parts[2]),
                Arguments.of("unsigned", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "."),
                Arguments.of("signed by what everyone can read", mac(parts[1])),
                Arguments.of("no token", "x.y.z"),
                Arguments.of("no token at all", "x"));
    }

    private static String changed(String payload) {
        String json = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
        return encoded(json.replace(OpenIdProvider.MACHINE, "administratör"));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The published key taken for a shared secret. */
    private static String mac(String payload) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] published = client.send(
                            HttpRequest.newBuilder(URI.create(provider.issuer() + "/oauth2/jwks"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(published, "HmacSHA256"));
            String signed = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + payload;
            return signed + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noneOfThem")
    void any_other_token_opens_nothing_not_even_what_is_open_and_the_answer_does_not_tell_why(
            String name, String token) {
        assertThat(ask("/api/municipalities", provider.signed("JWT", good())).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = ask("/api/municipalities", token);
        assertThat(refused.statusCode()).as(name).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(refused.body())
                .isEqualTo(ask("/api/municipalities", "rt_" + "0".repeat(32) + "_" + "0".repeat(64))
                        .body());
    }

    @Test
    void while_the_provider_is_away_its_tokens_wait_and_everything_else_goes_on() {
        another.away();
        // A product of its own, whose provider has never answered.
        Tokens tokens = new Tokens(
                keys,
                actors,
                new OidcSettings(another.issuer(), "x", "y", "rodatraden", null, List.of()),
                java.time.InstantSource.system(),
                log);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> tokens.authenticate(
                        new org.springframework.security.oauth2.server.resource.authentication
                                .BearerTokenAuthenticationToken(provider.token()))))
                .isInstanceOf(ProviderAwayException.class);
        assertThat(
                        tokens.authenticate(new org.springframework.security.oauth2.server.resource.authentication
                                        .BearerTokenAuthenticationToken(se.rodatraden.app.TestKey.TOKEN))
                                .isAuthenticated())
                .isTrue();
        another.back();
    }

    @Autowired
    ApiKeys keys;

    @Autowired
    SecurityLog log;
}
