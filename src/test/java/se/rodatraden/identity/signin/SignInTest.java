package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

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

/** People sign in at a real provider of identities. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SignInTest {
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
        reader.close();
    }

    @Test
    void one_signs_in_at_the_provider_and_comes_back_to_the_page_one_came_from() {
        Reader.Answer in = reader.signIn("/register?q=vision");
        assertThat(in.status()).isEqualTo(302);
        assertThat(in.location()).isEqualTo("http://localhost:" + port + "/register?q=vision");
        assertThat(reader.get("/konto").body()).contains(OpenIdProvider.NAME).contains("Du har ingen roll");
    }
}
