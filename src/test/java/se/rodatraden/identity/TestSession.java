package se.rodatraden.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import se.rodatraden.app.TestKey;

/** A session of somebody who has every role everywhere, as if they had signed in. */
public final class TestSession {
    private TestSession() {}

    /** What a browser sends as {@code Cookie}. */
    public static String cookie(SessionRepository<?> sessions) {
        return cookie(sessions, TestKey.PERSON);
    }

    /** The same for another account of this machine. */
    public static String cookie(SessionRepository<?> sessions, String account) {
        return "session="
                + Base64.getEncoder().encodeToString(open(sessions, account).getBytes(StandardCharsets.UTF_8));
    }

    /** The same of somebody who proved long ago who they are. */
    public static String stale(SessionRepository<?> sessions, String account) {
        return "session="
                + Base64.getEncoder()
                        .encodeToString(open(sessions, account, Instant.now().minusSeconds(3600))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, String account) {
        return open(sessions, account, Instant.now());
    }

    private static <S extends Session> String open(SessionRepository<S> sessions, String account, Instant proved) {
        S session = sessions.createSession();
        var person = User.withUsername(account).password("").build();
        session.setAttribute(
                "SPRING_SECURITY_CONTEXT",
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of())));
        session.setAttribute("proved", proved.toString());
        sessions.save(session);
        return session.getId();
    }
}
