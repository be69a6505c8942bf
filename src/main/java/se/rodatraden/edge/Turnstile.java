package se.rodatraden.edge;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rate limiting before authentication. A token or session is not verified here, only counted
 * in addition; the address is always counted.
 */
final class Turnstile extends OncePerRequestFilter implements Ordered {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> WRITING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> SESSIONS = Set.of("session", "__Host-session");
    private static final String SOON = "1";
    private static final long READ_PAST = 64L << 20;
    private static final int READ_AT_ONCE = 16 * 1024;

    private final Rates rates;
    private final AtOnce answering;
    private final AtOnce waiting;
    private final List<Refusing> refusing;

    Turnstile(Limits limits, Rates rates, List<Refusing> refusing) {
        this.rates = rates;
        this.answering = new AtOnce(limits.atOnce());
        this.waiting = new AtOnce(limits.waiting());
        this.refusing = List.copyOf(refusing);
    }

    /** After the filters for forwarded and security headers, before sessions and authentication. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String method = request.getMethod();
        if (!READING.contains(method) && !WRITING.contains(method)) {
            response.setHeader("Allow", "GET, HEAD, POST, PATCH, DELETE, OPTIONS");
            refuse(request, response, Refusal.method());
            return;
        }
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        Caller caller = Caller.at(String.valueOf(request.getRemoteAddr()));
        if (counted(request, response, path, caller)) {
            enter(request, response, chain, path, caller);
        }
    }

    /** Takes one token of each kind of the request; reports the scarcest in the headers. */
    private boolean counted(HttpServletRequest request, HttpServletResponse response, String path, Caller caller)
            throws IOException {
        String key = key(request);
        Kind kind = Paths.isSignIn(request.getMethod(), path)
                ? Kind.SIGN_INS
                : WRITING.contains(request.getMethod()) ? Kind.WRITES : key == null ? Kind.READS : Kind.SIGNED_READS;
        Rates.Left scarcest = rates.take(caller, kind);
        if (Paths.isCostly(path)) {
            scarcest = scarcer(scarcest, rates.take(caller, Kind.COSTLY));
        }
        if (key != null && (scarcest == null || scarcest.taken())) {
            scarcest = scarcer(scarcest, rates.take(Caller.holding(key), Kind.KEY));
        }
        if (scarcest == null) {
            return true;
        }
        response.setHeader("RateLimit-Policy", scarcest.policy());
        response.setHeader("RateLimit", scarcest.state());
        if (!scarcest.taken()) {
            response.setHeader("Retry-After", String.valueOf(scarcest.retryAfter()));
            refuse(request, response, Refusal.tooMany(scarcest));
        }
        return scarcest.taken();
    }

    private static Rates.@Nullable Left scarcer(Rates.@Nullable Left one, Rates.@Nullable Left other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        if (one.taken() != other.taken()) {
            return one.taken() ? other : one;
        }
        return one.remaining() <= other.remaining() && one.retryAfter() >= other.retryAfter() ? one : other;
    }

    private static @Nullable String key(HttpServletRequest request) {
        String token = request.getHeader("Authorization");
        Cookie[] cookies = request.getCookies();
        if (token != null || cookies == null) {
            return token;
        }
        return Stream.of(cookies)
                .filter(c -> SESSIONS.contains(c.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private void enter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path, Caller caller)
            throws ServletException, IOException {
        AtOnce held = Paths.isStream(path) ? waiting : answering;
        if (!held.enter(caller)) {
            response.setHeader("Retry-After", SOON);
            refuse(request, response, Refusal.tooManyAtOnce());
            return;
        }
        try {
            if (areParametersRead(request, response)) {
                chain.doFilter(request, response);
            }
            if (!request.isAsyncStarted()) {
                readPast(request, response);
            }
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving(held, caller));
            } else {
                held.leave(caller);
            }
        }
    }

    /** Reads form parameters here, within the limits, before anything accesses them. */
    private boolean areParametersRead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException unreadable) {
            if (!(unreadable.getCause() instanceof IOException)) {
                refuse(request, response, Refusal.parameters());
            }
            return false;
        }
    }

    /** Drains the body of a refused request within its time limit, so that the client can read the answer. */
    private static void readPast(HttpServletRequest request, HttpServletResponse response) {
        boolean none = request.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null;
        if (none || request.getHeader("Expect") != null) {
            return;
        }
        try {
            ServletInputStream rest = request.getInputStream();
            if (rest.isFinished()) {
                return;
            }
            response.flushBuffer();
            byte[] part = new byte[READ_AT_ONCE];
            long read = 0;
            for (int n = rest.read(part); n >= 0 && read < READ_PAST; n = rest.read(part)) {
                read += n;
            }
        } catch (IOException | IllegalStateException gone) {
            // the rest is not awaited, and the connection is closed
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        String accept = request.getHeader("Accept");
        boolean people = !Paths.isApi(request.getServletPath()) && accept != null && accept.contains("text/html");
        for (Refusing words : refusing) {
            if (words.forPeople() == people) {
                response.setStatus(refusal.status());
                words.refuse(request, response, refusal);
                return;
            }
        }
        response.sendError(refusal.status());
    }

    /** Releases the slot when the answer is complete. */
    private record Leaving(AtOnce held, Caller caller) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            held.leave(caller);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // always followed by completion
        }

        @Override
        public void onError(AsyncEvent event) {
            // always followed by completion
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
