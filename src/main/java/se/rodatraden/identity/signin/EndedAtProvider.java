package se.rodatraden.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;

/**
 * Back-channel logout (OpenID Connect Back-Channel Logout 1.0): when a person signs out at the provider, the sessions started from there
 * end here too, on any node. They are found in the database; the registry required by Spring stores nothing.
 */
final class EndedAtProvider implements LogoutHandler, OidcSessionRegistry {
    private final Sessions sessions;
    private final Actors actors;
    private final SecurityLog log;

    EndedAtProvider(Sessions sessions, Actors actors, SecurityLog log) {
        this.sessions = sessions;
        this.actors = actors;
        this.log = log;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication told) {
        if (told == null || !(told.getPrincipal() instanceof OidcLogoutToken token)) {
            return;
        }
        String issuer = token.getIssuer().toString();
        String session = token.getSessionId();
        Optional<UUID> person = Optional.ofNullable(token.getSubject())
                .flatMap(subject -> actors.find(issuer, subject))
                .map(Actor::id);
        if (session == null) {
            int ended = person.map(p -> sessions.endAll(p.toString())).orElse(0);
            tell(person.orElse(null), Map.of("by", "provider", "sessions", String.valueOf(ended)));
            return;
        }
        List<Sessions.Ended> ended = sessions.endAtProvider(issuer, session);
        // The logout token need not name the person, who is stored with the session.
        ended.forEach(one ->
                tell(UUID.fromString(one.person()), Map.of("by", "provider", "session", one.told(), "sessions", "1")));
        if (ended.isEmpty()) {
            tell(person.orElse(null), Map.of("by", "provider", "sessions", "0"));
        }
    }

    private void tell(@Nullable UUID person, Map<String, String> details) {
        log.tell(SecurityEvent.SIGNED_OUT, null, person, details);
    }

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {}

    @Override
    public @Nullable OidcSessionInformation removeSessionInformation(String session) {
        return null;
    }

    @Override
    public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        return List.of();
    }
}
