package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.RunningProduct;

/** A product with a database of its own and no provider of identities: everyone reads, nobody signs in. */
@RunningProduct
class SignInOffTest {
    @LocalServerPort
    int port;

    @Test
    void it_says_that_nobody_signs_in_here() {
        try (Reader reader = new Reader(port)) {
            Reader.Answer page = reader.get("/logga-in");
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Här går det inte att logga in")
                    .contains("rodatraden.oidc.issuer")
                    .doesNotContain("type=\"password\"");
            assertThat(reader.get("/logga-in?lang=en").body()).contains("Signing in is not possible here");
            assertThat(reader.get("/logga-in/hos/oidc").status()).isEqualTo(404);
            assertThat(reader.get("/logga-in/tillbaka?code=x&state=y").status()).isEqualTo(404);
            assertThat(reader.post("/logout/connect/back-channel/oidc", Map.of("logout_token", "x"))
                            .status())
                    .isEqualTo(404);
        }
    }
}
