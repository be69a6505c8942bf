package se.rodatraden.identity;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The identity stored in a session; nothing more is stored there.
 *
 * @param issuer the provider, or {@code local}
 * @param subject the person's permanent identifier at the issuer
 */
public record SignedIn(String issuer, String subject) {
    /** The issuer of local accounts. */
    public static final String LOCAL = "local";

    static Optional<SignedIn> of(Authentication authentication) {
        if (authentication.getPrincipal() instanceof OidcUser user) {
            return Optional.of(
                    new SignedIn(String.valueOf(user.getIssuer()), Objects.requireNonNullElse(user.getSubject(), "")));
        }
        return authentication.getPrincipal() instanceof org.springframework.security.core.userdetails.UserDetails local
                ? Optional.of(new SignedIn(LOCAL, local.getUsername()))
                : Optional.empty();
    }
}
