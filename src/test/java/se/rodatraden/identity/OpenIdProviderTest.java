package se.rodatraden.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import se.rodatraden.store.Json;

class OpenIdProviderTest {

    @Test
    void a_program_gets_a_token_that_is_meant_for_the_product() {
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            String[] parts = provider.token().split("\\.", -1);
            var claims =
                    Json.mapper().readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            assertThat(claims.at("/iss").asString()).isEqualTo(provider.issuer());
            assertThat(claims.at("/sub").asString()).isEqualTo(OpenIdProvider.MACHINE);
            assertThat(claims.at("/aud").toString()).contains("rodatraden");
        }
    }

    @Test
    void it_can_be_away_and_come_back_at_the_same_address() {
        try (OpenIdProvider provider = OpenIdProvider.start()) {
            provider.away();
            provider.back();
            assertThat(provider.token()).isNotEmpty();
        }
    }
}
