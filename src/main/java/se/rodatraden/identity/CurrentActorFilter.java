package se.rodatraden.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the current actor from the result of authentication; runs right after Spring Security. */
final class CurrentActorFilter extends OncePerRequestFilter implements Ordered {
    private final Actors actors;

    CurrentActorFilter(Actors actors) {
        this.actors = actors;
    }

    @Override
    public int getOrder() {
        return -99; // Spring Security's filter is -100
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentActor.set(who(SecurityContextHolder.getContext().getAuthentication()));
        try {
            chain.doFilter(request, response);
        } finally {
            CurrentActor.set(null);
        }
    }

    private Actor who(@org.jspecify.annotations.Nullable Authentication signedIn) {
        return Optional.ofNullable(signedIn)
                .flatMap(a -> a.getPrincipal() instanceof Actor actor
                        ? Optional.of(actor)
                        : SignedIn.of(a).flatMap(s -> actors.find(s.issuer(), s.subject())))
                .orElse(Actor.ANYONE);
    }
}
