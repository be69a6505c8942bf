package se.rodatraden.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions beyond their maximum age, and those whose way of signing in is no longer configured. */
final class SessionCheck extends OncePerRequestFilter {
    private final SignInWay way;
    private final String issuer;
    private final InstantSource clock;

    /** @param issuer the configured provider, empty if none */
    SessionCheck(SignInWay way, String issuer, InstantSource clock) {
        this.way = way;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && (tooOld(session) || !holds(SecurityContextHolder.getContext().getAuthentication()))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(HttpSession session) {
        return Instant.ofEpochMilli(session.getCreationTime())
                .plus(Sessions.LONGEST)
                .isBefore(clock.instant());
    }

    private boolean holds(@Nullable Authentication who) {
        return switch (who == null ? null : who.getPrincipal()) {
            case LocalPerson _ -> way == SignInWay.LOCAL;
            case ProviderPerson person ->
                way == SignInWay.PROVIDER && person.issuer().equals(issuer);
            case null, default -> true;
        };
    }
}
