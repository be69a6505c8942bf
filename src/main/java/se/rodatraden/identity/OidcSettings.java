package se.rodatraden.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The identity provider (OpenID Connect); none without an issuer.
 *
 * @param issuer address of the provider, under which its metadata is found
 * @param clientId client id of this installation
 * @param clientSecret client secret of this installation
 * @param audience required audience of programs' tokens
 * @param administrator {@code sub} of the initial administrator of the whole installation
 * @param acr authentication methods requested ({@code acr_values}), of which one must have been used; empty leaves it to
 *    the provider
 */
@ConfigurationProperties("rodatraden.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("rodatraden") String audience,
        @Nullable String administrator,
        @DefaultValue List<String> acr) {

    public OidcSettings {
        acr = List.copyOf(acr);
    }

    public boolean configured() {
        return issuer != null && !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
