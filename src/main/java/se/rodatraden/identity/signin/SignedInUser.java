package se.rodatraden.identity.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;

/** The one who looks at a page, where that is somebody with a session. */
public final class SignedInUser {
    private SignedInUser() {}

    /** Who is signed in; nobody after one has signed out in the same request. */
    public static Optional<Actor> now() {
        return name().isPresent() && CurrentActor.now().known() ? Optional.of(CurrentActor.now()) : Optional.empty();
    }

    /** By what name the sessions of the one who is signed in are found. */
    public static Optional<String> name() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<String> of(@Nullable Authentication who) {
        return who != null && (who.getPrincipal() instanceof OidcUser || who.getPrincipal() instanceof UserDetails)
                ? Optional.of(who.getName())
                : Optional.empty();
    }
}
