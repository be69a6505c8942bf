package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.identity.OpenIdProvider;

/** Where the settings name ways of signing in, the provider is asked for them, and whoever used another is not let in. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rodatraden.limits.sign-ins=0", "rodatraden.oidc.acr=urn:card,urn:two-factors"})
class SignInStrengthTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final OpenIdProvider provider = OpenIdProvider.start();

    @LocalServerPort
    int port;

    private Reader reader;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
        provider.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

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

    @Test
    void the_provider_is_asked_for_the_ways_that_are_named() {
        assertThat(URI.create(reader.setOff("/").location()).getQuery())
                .contains("acr_values=urn:card urn:two-factors")
                .contains("code_challenge_method=S256")
                .contains("nonce=");
    }

    @Test
    void one_of_them_lets_in() {
        provider.spoil(claims -> claims.claim("acr", "urn:two-factors"));
        reader.signIn("/");
        assertThat(reader.signedIn()).isTrue();
    }

    @Test
    void another_way_does_not() {
        provider.spoil(claims -> claims.claim("acr", "urn:password"));
        assertThat(reader.signIn("/").location()).endsWith("/logga-in?fel=1");
        assertThat(reader.signedIn()).isFalse();
    }

    @Test
    void nor_does_one_that_is_not_told() {
        assertThat(reader.signIn("/").location()).endsWith("/logga-in?fel=1");
        assertThat(reader.signedIn()).isFalse();
    }
}
