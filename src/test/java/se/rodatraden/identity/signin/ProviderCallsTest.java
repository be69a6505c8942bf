package se.rodatraden.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** A provider that takes the question and never answers it, and one that points elsewhere. */
@Timeout(60)
class ProviderCallsTest {
    private ProviderCalls calls = new ProviderCalls(Duration.ofSeconds(30));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer provider = provider();

    private HttpServer provider() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext(
                    "/hangs", exchange -> asked.add(exchange.getRequestURI().getPath()));
            server.createContext("/points", exchange -> {
                asked.add(exchange.getRequestURI().getPath());
                exchange.getResponseHeaders().add("Location", "/hangs");
                exchange.sendResponseHeaders(307, -1);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void start() {
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private ClientRegistration registration(String path) {
        String address = "http://localhost:" + provider.getAddress().getPort();
        return ClientRegistration.withRegistrationId(ProviderRegistration.ID)
                .clientId("rodatraden")
                .clientSecret("secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + ProviderRegistration.BACK)
                .scope("openid", "profile")
                .authorizationUri(address + "/authorize")
                .tokenUri(address + path)
                .userInfoUri(address + path)
                .userNameAttributeName("sub")
                .build();
    }

    private void askForTokens(String path) {
        ClientRegistration registration = registration(path);
        String back = Objects.requireNonNull(registration.getRedirectUri());
        calls.tokens()
                .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                        registration,
                        new OAuth2AuthorizationExchange(
                                OAuth2AuthorizationRequest.authorizationCode()
                                        .authorizationUri(back)
                                        .clientId("rodatraden")
                                        .redirectUri(back)
                                        .state("s")
                                        .build(),
                                OAuth2AuthorizationResponse.success("code")
                                        .redirectUri(back)
                                        .state("s")
                                        .build())));
    }

    private void askWho(String path) {
        Instant now = Instant.now();
        calls.people()
                .loadUser(new OidcUserRequest(
                        registration(path),
                        new OAuth2AccessToken(
                                OAuth2AccessToken.TokenType.BEARER, "t", now, now.plusSeconds(60), Set.of("profile")),
                        new OidcIdToken("t", now, now.plusSeconds(60), Map.of("sub", "eva"))));
    }

    @Test
    void one_that_never_answers_is_not_waited_for() {
        calls = new ProviderCalls(Duration.ofMillis(200));
        assertThatThrownBy(() -> askForTokens("/hangs")).isInstanceOf(OAuth2AuthorizationException.class);
        assertThatThrownBy(() -> askWho("/hangs")).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void one_that_points_elsewhere_is_not_followed() {
        assertThatThrownBy(() -> askForTokens("/points")).isInstanceOf(OAuth2AuthorizationException.class);
        assertThatThrownBy(() -> askWho("/points")).isInstanceOf(OAuth2AuthenticationException.class);
        assertThat(asked).containsExactly("/points", "/points");
    }
}
