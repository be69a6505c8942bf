package se.rodatraden.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The provider of identities (OpenID Connect). Without an issuer there is none.
 *
 * @param issuer its address, under which it describes itself
 * @param clientId what it calls this installation
 * @param clientSecret by which the installation proves to be it
 * @param audience what a program's token must be meant for
 * @param administrator the {@code sub} of the one who administers the whole installation from the start
 * @param acr the ways of signing in that the provider is asked for ({@code acr_values}), of which a person must have used one; empty where
 *     the provider decides alone
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
