package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.identity.OpenIdProvider;

/** A product that others reach by https, started while its provider of identities was away. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rodatraden.limits.sign-ins=0", "rodatraden.address=" + SignInByHttpsTest.ADDRESS})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInByHttpsTest {
    static final String ADDRESS = "https://trad.exempel.se";
    private static final TestDatabase database = TestDatabase.fresh();
    private static final OpenIdProvider provider = OpenIdProvider.start();

    @LocalServerPort
    int port;

    private Reader reader;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
        provider.settings().forEach((name, value) -> registry.add(name, () -> value));
        provider.allow(ADDRESS);
        provider.away();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void begin() {
        reader = new Reader(port);
    }

    @AfterEach
    void end() {
        reader.close();
    }

    /** What stands before the product takes https and hands on http. */
    private String handedOn(String address) {
        assertThat(address).startsWith(ADDRESS);
        return address.replace(ADDRESS, "http://localhost:" + port);
    }

    @Test
    @Order(1)
    void it_is_read_and_says_so_while_the_provider_is_away_and_finds_it_when_it_is_back() {
        assertThat(reader.get("/").status()).isEqualTo(200);
        Reader.Answer away = reader.get("/logga-in");
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.body()).contains("Inloggningen svarar inte just nu").doesNotContain("/logga-in/hos");
        assertThat(reader.get("/logga-in/hos/oidc").location()).endsWith("/logga-in");
        provider.back();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reader.get("/logga-in").status() == 200);
    }

    @Test
    @Order(2)
    void the_cookie_can_be_set_and_read_by_this_host_over_https_alone() {
        String back = handedOn(reader.toProviderAndBack("/"));
        reader.get(back);
        assertThat(reader.set())
                .singleElement()
                .asString()
                .startsWith("__Host-session=")
                .contains("Secure")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
        assertThat(reader.signedIn()).isTrue();
        assertThat(reader.kept().keySet())
                .as("the forms' secret too")
                .containsExactlyInAnyOrder("__Host-session", "__Host-forms");
        try (Reader other = new Reader(port)) {
            other.kept().put("session", String.valueOf(reader.kept().get("__Host-session")));
            assertThat(other.signedIn()).as("under another name it is nothing").isFalse();
        }
        Reader.Answer out =
                reader.post("/logga-ut", Map.of("form", reader.get("/konto").word("/logga-ut")));
        assertThat(reader.get(out.header("Refresh").replaceFirst("0;url=", "")).location())
                .isEqualTo(ADDRESS + "/logga-ut");
    }

    @Test
    @Order(3)
    void the_provider_sends_back_to_the_address_that_others_use_whatever_host_was_asked() {
        assertThat(reader.setOff("/").location()).contains("redirect_uri=" + ADDRESS + "/logga-in/tillbaka");
    }
}
