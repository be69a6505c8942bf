package se.rodatraden.identity.signin;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The principal of a session through the provider: issuer and subject. Without roles, which are read for every
 * request. The ID token is kept because the provider requires it at sign-out.
 *
 * @param actor id of the actor, by which a person's sessions are found
 * @param issuer the provider's issuer identifier
 * @param subject the person's permanent identifier at the provider
 */
record ProviderPerson(UUID actor, String issuer, String subject, OidcIdToken token) implements OidcUser, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return actor.toString();
    }

    @Override
    public OidcIdToken getIdToken() {
        return token;
    }

    @Override
    public Map<String, Object> getClaims() {
        return token.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return token.getClaims();
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String toString() {
        return "ProviderPerson " + actor;
    }
}
