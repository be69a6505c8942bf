package se.rodatraden.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.web.client.RestClient;
import se.rodatraden.identity.OidcSettings;

/**
 * The provider's metadata, fetched on first use so that the product can start while the provider is unavailable. After a failure
 * it is retried after some seconds.
 */
final class ProviderRegistration implements ClientRegistrationRepository {
    static final String ID = "oidc";
    static final String BACK = "/logga-in/tillbaka";
    private static final Logger LOG = LoggerFactory.getLogger(ProviderRegistration.class);
    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final OidcSettings settings;
    private final String address;
    private final InstantSource clock;
    private volatile @Nullable ClientRegistration known;
    private volatile Instant askAgain = Instant.MIN;

    /** @param address public scheme, host and port of the product, or {@code {baseUrl}} for those of the request */
    ProviderRegistration(OidcSettings settings, String address, InstantSource clock) {
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    /** The provider, if its metadata is available. */
    Optional<ClientRegistration> provider() {
        ClientRegistration found = known;
        if (found != null) {
            return Optional.of(found);
        }
        synchronized (this) {
            if (known == null && !clock.instant().isBefore(askAgain)) {
                askAgain = clock.instant().plus(BETWEEN);
                known = ask();
            }
            return Optional.ofNullable(known);
        }
    }

    private @Nullable ClientRegistration ask() {
        String issuer = Objects.requireNonNull(settings.issuer());
        try {
            Map<String, Object> said = RestClient.builder()
                    .requestFactory(ProviderCalls.USUAL.http())
                    .build()
                    .get()
                    .uri(issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(new ParameterizedTypeReference<>() {});
            if (said == null || !issuer.equals(said.get("issuer"))) {
                LOG.warn("the identity provider at {} has another issuer in its metadata", issuer);
                return null;
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(ID)
                    .clientId(Objects.requireNonNull(settings.clientId()))
                    .clientSecret(Objects.requireNonNull(settings.clientSecret()))
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(address + BACK)
                    .scope("openid", "profile")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
        } catch (RuntimeException away) {
            LOG.warn("the identity provider at {} does not answer: {}", issuer, away.toString());
            return null;
        }
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? provider().orElse(null) : null;
    }
}
