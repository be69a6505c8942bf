package se.rodatraden.identity.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;

/** Registers a person signed in through the provider as an actor, with the name it gives. */
final class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {
    /** When the person proved to the provider who they are. */
    static final String AUTH_TIME = "auth_time";

    private final OidcUserService usual;
    private final List<String> acr;
    private final Actors actors;

    /** @param acr accepted authentication methods; empty accepts any */
    ProviderPeople(OidcUserService usual, List<String> acr, Actors actors) {
        this.acr = List.copyOf(acr);
        this.usual = usual;
        this.actors = actors;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String used = request.getIdToken().getAuthenticationContextClass();
        if (!acr.isEmpty() && (used == null || !acr.contains(used))) {
            throw new OAuth2AuthenticationException(new OAuth2Error("unmet_authentication_requirements"));
        }
        OidcUser told = usual.loadUser(request);
        String issuer = Objects.requireNonNull(told.getIssuer()).toString();
        String subject = Objects.requireNonNull(told.getSubject());
        if (subject.indexOf('\0') >= 0) {
            // Not allowed in a text column, and never intended by a provider.
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_subject"));
        }
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

    /** Only the claims for the person and the provider's session; nothing else is stored. */
    private static OidcIdToken smallest(OidcIdToken token) {
        Map<String, Object> claims = new HashMap<>();
        for (String claim : new String[] {"iss", "sub", "sid"}) {
            Object value = token.getClaim(claim);
            if (value != null) {
                claims.put(claim, value.toString());
            }
        }
        Instant proved = token.getAuthenticatedAt();
        if (proved != null) {
            claims.put(AUTH_TIME, proved.toString());
        }
        return new OidcIdToken(
                token.getTokenValue(),
                Objects.requireNonNull(token.getIssuedAt()),
                Objects.requireNonNull(token.getExpiresAt()),
                claims);
    }
}
