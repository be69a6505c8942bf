package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Which settings the product starts with, and which it refuses: by name, with the rule and the way out. */
class StartRulesTest {
    private static final String DATABASE = "jdbc:postgresql://db.example.se/rodatraden";

    private static SignInWay way(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("server.address", "127.0.0.1"));
        all.putAll(settings);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", all));
        return StartRules.way(environment);
    }

    private static Map<String, String> withProvider(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("rodatraden.oidc.issuer", "https://login.example.se");
        all.put("rodatraden.oidc.client-id", "rodatraden");
        all.put("rodatraden.oidc.client-secret", "secret");
        return all;
    }

    @Test
    void as_shipped_one_signs_in_by_the_account_of_this_machine() {
        assertThat(way(Map.of())).isEqualTo(SignInWay.LOCAL);
        assertThat(way(Map.of("spring.datasource.url", "embedded"))).isEqualTo(SignInWay.LOCAL);
        assertThat(way(Map.of("rodatraden.address", "http://localhost:8080"))).isEqualTo(SignInWay.LOCAL);
        assertThat(way(Map.of("rodatraden.local-accounts", "false"))).isEqualTo(SignInWay.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "", "192.168.1.5", "register.example.se", "127.0.0.1.evil.example"})
    void the_account_of_this_machine_answers_on_the_loopback_address_only(String server) {
        assertRefused(Map.of("server.address", server), "server.address", "127.0.0.1");
        assertThat(way(Map.of("server.address", server, "rodatraden.local-accounts", "false")))
                .isEqualTo(SignInWay.NONE);
        assertRefused(withProvider(Map.of("server.address", server)), "rodatraden.address", "server.address");
        assertThat(way(withProvider(
                        Map.of("server.address", server, "rodatraden.address", "https://vision.example.se"))))
                .isEqualTo(SignInWay.PROVIDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vision.example.se",
                "http://192.168.1.5:8080",
                "http://localhost.example.se",
                "http://localhost@evil.example",
                "nonsense"
            })
    void nor_is_it_for_a_register_with_a_public_address(String address) {
        assertRefused(Map.of("rodatraden.address", address), "rodatraden.address", "http://localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://vision.example.se",
                "http://192.168.1.5:8080",
                "http://localhost.example.se",
                "http://localhost@evil.example",
                "HTTPS://vision.example.se",
                "ftp://localhost",
                "https:",
                "nonsense"
            })
    void with_a_provider_both_it_and_the_product_are_reached_by_https(String address) {
        assertRefused(withProvider(Map.of("rodatraden.address", address)), "rodatraden.address", "https");
        Map<String, String> issuer = withProvider(Map.of());
        issuer.put("rodatraden.oidc.issuer", address);
        assertRefused(issuer, "rodatraden.oidc.issuer", "https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://vision.example.se",
                "http://localhost:8080",
                "http://127.0.0.1:9000",
                "http://[::1]:9000"
            })
    void with_a_provider_https_or_this_machine_will_do(String address) {
        Map<String, String> settings = withProvider(Map.of("rodatraden.address", address));
        assertThat(way(settings)).isEqualTo(SignInWay.PROVIDER);
        settings.put("rodatraden.oidc.issuer", address);
        assertThat(way(settings)).isEqualTo(SignInWay.PROVIDER);
    }

    @Test
    void with_a_database_of_ones_own_there_is_none_and_who_asks_for_it_is_refused() {
        assertThat(way(Map.of("spring.datasource.url", DATABASE))).isEqualTo(SignInWay.NONE);
        assertThat(way(Map.of(
                        "spring.datasource.url",
                        DATABASE,
                        "server.address",
                        "0.0.0.0",
                        "rodatraden.address",
                        "https://vision.example.se")))
                .as("nobody can write, so anyone may read")
                .isEqualTo(SignInWay.NONE);
        assertRefused(
                Map.of("spring.datasource.url", DATABASE, "rodatraden.local-accounts", "true"),
                "rodatraden.local-accounts",
                "rodatraden.oidc.issuer");
    }

    @Test
    void with_a_provider_there_is_never_one() {
        assertThat(way(withProvider(Map.of()))).isEqualTo(SignInWay.PROVIDER);
        assertThat(way(withProvider(Map.of("rodatraden.local-accounts", "true"))))
                .isEqualTo(SignInWay.PROVIDER);
        assertThat(way(withProvider(Map.of("spring.datasource.url", DATABASE)))).isEqualTo(SignInWay.PROVIDER);
    }

    @Test
    void a_provider_that_would_not_know_the_product_is_refused() {
        assertRefused(
                Map.of("rodatraden.oidc.issuer", "https://login.example.se"),
                "rodatraden.oidc.client-id",
                "rodatraden.oidc.issuer");
        assertRefused(
                Map.of("rodatraden.oidc.issuer", "https://login.example.se", "rodatraden.oidc.client-id", "x"),
                "rodatraden.oidc.client-secret",
                "rodatraden.oidc.issuer");
    }

    private static void assertRefused(Map<String, String> settings, String setting, String wayOut) {
        assertThatThrownBy(() -> way(settings)).isInstanceOfSatisfying(UnsafeStartException.class, refused -> {
            assertThat(refused).hasMessageContaining(setting);
            assertThat(refused.wayOut()).contains(wayOut);
            assertThat(Objects.requireNonNull(new UnsafeStartAnalyzer().analyze(new IllegalStateException(refused)))
                            .getDescription())
                    .contains(setting);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "127.8.9.10, true",
        "::1, true",
        "[::1], true",
        "localhost, true",
        "LOCALHOST, true",
        "app.localhost, true",
        "0.0.0.0, false",
        "::, false",
        "10.0.0.1, false",
        "localhost.example, false",
        "127.0.0.1.example, false",
        "2130706433, false",
        "::ffff:10.0.0.1, false",
        "999.1.1.1, false"
    })
    void the_loopback_address_is_known_by_number_and_by_one_name(String host, boolean loopback) {
        assertThat(StartRules.loopback(host)).isEqualTo(loopback);
    }
}
