package se.rodatraden.identity.signin.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.identity.signin.LocalPerson;
import se.rodatraden.identity.signin.Sessions;
import se.rodatraden.identity.signin.SignInWay;

/**
 * Signing in by the account of this machine: name and password, and the first time a password of one's own. Until that is chosen the session
 * belongs to nobody and may do nothing.
 */
public final class LocalSignIn {
    private static final String CHOOSES = "chooses";
    private static final String ACTOR = "actor";
    private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

    /** What came of it. */
    public sealed interface Answer {
        record In() implements Answer {}

        /** A password of one's own must be chosen first. */
        record ChooseFirst() implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    private final SignInWay way;
    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final SecurityLog log;

    LocalSignIn(SignInWay way, LocalAccounts accounts, Sessions sessions, SecurityLog log) {
        this.way = way;
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    public Answer signIn(String name, String password, HttpServletRequest request, HttpServletResponse response) {
        if (way != SignInWay.LOCAL) {
            return new Answer.Wrong();
        }
        return switch (accounts.signIn(name, password, request.getRemoteAddr())) {
            case LocalAccounts.Outcome.Known known ->
                known.oneTime() ? choose(known, request) : in(known.name(), known.actor(), request, response);
            case LocalAccounts.Outcome.Unknown _ -> {
                log.tell(SecurityEvent.SIGN_IN_REFUSED, null, null, Map.of("by", "password"));
                yield new Answer.Wrong();
            }
            case LocalAccounts.Outcome.Paused paused -> {
                log.tell(SecurityEvent.SIGN_IN_REFUSED, null, null, Map.of("by", "pause"));
                yield new Answer.Wait(paused.left());
            }
        };
    }

    private static Answer choose(LocalAccounts.Outcome.Known known, HttpServletRequest request) {
        HttpSession session = fresh(request);
        session.setMaxInactiveInterval((int) TO_CHOOSE.toSeconds());
        session.setAttribute(CHOOSES, known.name());
        session.setAttribute(ACTOR, known.actor().toString());
        return new Answer.ChooseFirst();
    }

    private Answer in(String name, UUID actor, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = fresh(request);
        session.setMaxInactiveInterval((int) Sessions.IDLE.toSeconds());
        LocalPerson person = new LocalPerson(name);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        Map<String, String> told = new HashMap<>(Sessions.told(request));
        told.put("by", "password");
        log.tell(SecurityEvent.SIGNED_IN, null, actor, told);
        return new Answer.In();
    }

    /** Nothing of a session that was there before lives on. */
    private static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }

    /** Whether the one who asks has shown the one-time password, and must choose another now. */
    public boolean choosing(HttpServletRequest request) {
        return chooser(request).isPresent();
    }

    private Optional<String> chooser(HttpServletRequest request) {
        HttpSession session = way == SignInWay.LOCAL ? request.getSession(false) : null;
        return session != null && session.getAttribute(CHOOSES) instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Takes the password of one's own and signs in with it; gives what is wrong with it. */
    public Optional<Passwords.Fault> choose(String password, HttpServletRequest request, HttpServletResponse response) {
        String name = chooser(request).orElseThrow();
        UUID actor = UUID.fromString(String.valueOf(request.getSession().getAttribute(ACTOR)));
        Optional<Passwords.Fault> fault = accounts.change(name, password);
        if (fault.isEmpty()) {
            sessions.endAll(name);
            log.tell(SecurityEvent.PASSWORD_CHANGED, null, actor, Map.of());
            in(name, actor, request, response);
        }
        return fault;
    }

    /** Whether the one who is signed in has an account here, whose password can be changed. */
    public boolean changeable() {
        return name() != null;
    }

    private static @Nullable String name() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof LocalPerson person ? person.name() : null;
    }

    /** Changes the password of the one who is signed in and can tell the old one; all other sessions end. */
    public Optional<Passwords.Fault> change(String old, String password, HttpServletRequest request) {
        String name = name();
        if (name == null || !accounts.is(name, old, request.getRemoteAddr())) {
            return Optional.of(Passwords.Fault.NOT_YOURS);
        }
        Optional<Passwords.Fault> fault = accounts.change(name, password);
        if (fault.isEmpty()) {
            sessions.endOthers(name, request.getSession().getId());
            log.tell(SecurityEvent.PASSWORD_CHANGED, null, Map.of());
        }
        return fault;
    }
}
