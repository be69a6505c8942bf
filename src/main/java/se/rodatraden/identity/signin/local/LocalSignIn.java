package se.rodatraden.identity.signin.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
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
import se.rodatraden.identity.signin.fresh.Freshness;

/**
 * Sign-in with the local account: name and password, and at first sign-in the choice of a new password. Until that is chosen the session
 * is not authenticated.
 */
public final class LocalSignIn {
    private static final String CHOOSES = "chooses";
    private static final String ACTOR = "actor";
    private static final Duration TO_CHOOSE = Duration.ofMinutes(10);

    /** The outcome of a step. */
    public sealed interface Answer {
        record In() implements Answer {}

        /** A new password must be chosen first. */
        record ChooseFirst() implements Answer {}

        record Wrong() implements Answer {}

        record Wait(Duration left) implements Answer {}
    }

    private final SignInWay way;
    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final SecurityLog log;
    private final InstantSource clock;

    LocalSignIn(SignInWay way, LocalAccounts accounts, Sessions sessions, SecurityLog log, InstantSource clock) {
        this.clock = clock;
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
        Freshness.mark(session, clock.instant());
        Map<String, String> told = new HashMap<>(Sessions.told(request));
        told.put("by", "password");
        log.tell(SecurityEvent.SIGNED_IN, null, actor, told);
        return new Answer.In();
    }

    /** A new session (session fixation). */
    private static HttpSession fresh(HttpServletRequest request) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        return request.getSession(true);
    }

    /** Whether the one-time password has been given, and a new one must be chosen. */
    public boolean choosing(HttpServletRequest request) {
        return chooser(request).isPresent();
    }

    private Optional<String> chooser(HttpServletRequest request) {
        HttpSession session = way == SignInWay.LOCAL ? request.getSession(false) : null;
        return session != null && session.getAttribute(CHOOSES) instanceof String name
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Sets the new password and signs in; returns what is wrong with it, if anything. */
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

    /** Whether the signed-in user has a local account, whose password can be changed. */
    public boolean changeable() {
        return name() != null;
    }

    private static @Nullable String name() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof LocalPerson person ? person.name() : null;
    }

    /** Asks the signed-in user for the password again; empty if it is right, otherwise what to answer. */
    public Optional<Answer> confirm(String password, HttpServletRequest request) {
        String name = name();
        if (name == null) {
            return Optional.of(new Answer.Wrong());
        }
        return switch (accounts.signIn(name, password, request.getRemoteAddr())) {
            case LocalAccounts.Outcome.Known _ -> {
                Freshness.mark(request.getSession(), clock.instant());
                log.tell(SecurityEvent.CONFIRMED, null, Sessions.told(request));
                yield Optional.empty();
            }
            case LocalAccounts.Outcome.Unknown _ -> {
                log.tell(SecurityEvent.SIGN_IN_REFUSED, null, Map.of("by", "password"));
                yield Optional.of(new Answer.Wrong());
            }
            case LocalAccounts.Outcome.Paused paused -> Optional.of(new Answer.Wait(paused.left()));
        };
    }

    /** Changes the password of the signed-in user, who must give the old one; all other sessions end. */
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
