package se.rodatraden.identity.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;

/** Makes one whom the provider vouches for known here, under the name that it gives. */
final class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService usual;
    private final Actors actors;

    ProviderPeople(OidcUserService usual, Actors actors) {
        this.usual = usual;
        this.actors = actors;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser told = usual.loadUser(request);
        String issuer = Objects.requireNonNull(told.getIssuer()).toString();
        String subject = Objects.requireNonNull(told.getSubject());
        Actor actor = actors.seen(issuer, subject, name(told, subject), Actor.Kind.PERSON);
        return new ProviderPerson(actor.id(), issuer, subject, smallest(told.getIdToken()));
    }

    private static String name(OidcUser told, String subject) {
        String full = told.getFullName();
        if (full != null && !full.isBlank()) {
            return full;
        }
        String chosen = told.getPreferredUsername();
        return chosen != null && !chosen.isBlank() ? chosen : subject;
    }

    /** Of what the token says, only who it is, and which session at the provider: nothing else is kept. */
    private static OidcIdToken smallest(OidcIdToken token) {
        Map<String, Object> claims = new HashMap<>();
        for (String claim : new String[] {"iss", "sub", "sid"}) {
            Object value = token.getClaim(claim);
            if (value != null) {
                claims.put(claim, value.toString());
            }
        }
        return new OidcIdToken(
                token.getTokenValue(),
                Objects.requireNonNull(token.getIssuedAt()),
                Objects.requireNonNull(token.getExpiresAt()),
                claims);
    }
}
