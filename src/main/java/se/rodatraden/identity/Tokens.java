package se.rodatraden.identity;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.web.client.RestTemplate;

/** Authenticates a bearer token: an API key, or a JWT of the identity provider for our audience. Does not reveal why a token is invalid. */
final class Tokens implements AuthenticationManager {
    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final ApiKeys keys;
    private final Actors actors;
    private final Optional<JwtDecoder> jwts;
    private final InstantSource clock;
    private final SecurityLog log;
    private volatile Instant askAgain = Instant.MIN;

    Tokens(ApiKeys keys, Actors actors, OidcSettings oidc, InstantSource clock, SecurityLog log) {
        this.keys = keys;
        this.actors = actors;
        this.clock = clock;
        this.log = log;
        this.jwts = oidc.configured() ? Optional.of(new SupplierJwtDecoder(() -> decoder(oidc))) : Optional.empty();
    }

    private static JwtDecoder decoder(OidcSettings oidc) {
        String issuer = Objects.requireNonNull(oidc.issuer());
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        http.setReadTimeout(PATIENCE);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .restOperations(new RestTemplate(http))
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer),
                new JwtClaimValidator<Collection<String>>(
                        JwtClaimNames.AUD, aud -> aud != null && aud.contains(oidc.audience())),
                // ID tokens from sign-in have a nonce, and are not accepted by the API.
                jwt -> jwt.hasClaim("nonce")
                        ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                        : OAuth2TokenValidatorResult.success()));
        return decoder;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        if (!(given instanceof BearerTokenAuthenticationToken bearer)) {
            throw new InvalidBearerTokenException("no token");
        }
        String token = bearer.getToken();
        Optional<Accepted> accepted = token.startsWith(ApiKeys.PREFIX)
                ? keys.read(token).map(actor -> new Accepted(actor, null))
                : jwts.flatMap(d -> jwt(d, token));
        return accepted.orElseThrow(() -> {
            log.tell(SecurityEvent.TOKEN_REFUSED, null, Map.of());
            return new InvalidBearerTokenException("no token that opens anything");
        });
    }

    private Optional<Accepted> jwt(JwtDecoder decoder, String token) {
        if (clock.instant().isBefore(askAgain)) {
            throw new ProviderAwayException();
        }
        try {
            Jwt jwt = decoder.decode(token);
            String subject = jwt.getSubject();
            if (subject == null || subject.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            String issuer = String.valueOf(jwt.getIssuer());
            Actor actor = actors.find(issuer, subject)
                    .orElseGet(() -> actors.seen(issuer, subject, subject, Actor.Kind.MACHINE));
            return Optional.of(new Accepted(actor, proved(jwt)));
        } catch (BadJwtException refused) {
            LOG.debug("token rejected", refused);
            return Optional.empty();
        } catch (JwtException | JwtDecoderInitializationException away) {
            askAgain = clock.instant().plus(BETWEEN);
            throw new ProviderAwayException();
        }
    }

    /** When the person signed in at the provider; null where the token does not say, or not in seconds. */
    private static @Nullable Instant proved(Jwt jwt) {
        return jwt.getClaim("auth_time") instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : null;
    }

    /** The authentication of one request. */
    static final class Accepted extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;
        private final transient Actor actor;
        private final transient @Nullable Instant proved;

        Accepted(Actor actor, @Nullable Instant proved) {
            super(List.<GrantedAuthority>of());
            this.actor = actor;
            this.proved = proved;
            setAuthenticated(true);
        }

        @Nullable
        Instant proved() {
            return proved;
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Actor getPrincipal() {
            return actor;
        }

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }
}
