package se.rodatraden.identity.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;

/** The signed-in user of a page request, if any. */
public final class SignedInUser {
    private SignedInUser() {}

    /** The signed-in user; empty after sign-out in the same request. */
    public static Optional<Actor> now() {
        return name().isPresent() && CurrentActor.now().known() ? Optional.of(CurrentActor.now()) : Optional.empty();
    }

    /** The key by which the user's sessions are found. */
    public static Optional<String> name() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<String> of(@Nullable Authentication who) {
        return who != null && (who.getPrincipal() instanceof OidcUser || who.getPrincipal() instanceof UserDetails)
                ? Optional.of(who.getName())
                : Optional.empty();
    }
}
