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
 * Who a session belongs to, as the provider told it once: the issuer and what it calls the person. No role, which is read for every
 * request. The token is kept because the provider wants it back at sign-out.
 *
 * @param actor the id here, by which a person's sessions are found
 * @param issuer the provider, as it calls itself
 * @param subject what it calls the person, for ever
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
