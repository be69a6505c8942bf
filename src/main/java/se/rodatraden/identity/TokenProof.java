package se.rodatraden.identity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * When the person of the request's bearer token last proved to the provider who they are: the token's {@code auth_time}. What demands a
 * fresh proof on pages demands it here too (RFC 9470).
 */
public final class TokenProof {
    private TokenProof() {}

    /** Empty for a key, and for a token that does not say. */
    public static Optional<Instant> at() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Tokens.Accepted accepted
                ? Optional.ofNullable(accepted.proved())
                : Optional.empty();
    }
}
