package se.rodatraden.identity.signin.fresh;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;

/**
 * When the person of a session last proved who they are: by the password, or to the provider. A weighty act needs that to be recent, so
 * that a session left open on a desk is not enough.
 */
public final class Freshness {
    /** How long a proof is recent. */
    public static final Duration RECENT = Duration.ofMinutes(5);

    /** The attribute of the session. */
    static final String PROVED = "proved";

    private Freshness() {}

    public static void mark(HttpSession session, Instant at) {
        session.setAttribute(PROVED, at.toString());
    }

    public static boolean recent(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(PROVED) instanceof String at
                && Instant.parse(at).plus(RECENT).isAfter(now);
    }
}
