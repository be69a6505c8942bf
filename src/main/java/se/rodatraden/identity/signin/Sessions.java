package se.rodatraden.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * The sessions of signed-in users, stored in the database and shared by all nodes. A session ends after
 * {@link #IDLE} without a request, and at the latest {@link #LONGEST} after sign-in.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int TOLD_BYTES = 6;
    private static final String AT_PROVIDER = "sid:";

    /** A session of a user. */
    public record Open(Instant started, Instant lastUsed, boolean thisOne) {}

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final JdbcTemplate jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** A user's sessions, most recently used first. */
    public List<Open> of(String person, @Nullable String current) {
        Instant oldest = Instant.now().minus(LONGEST);
        return store.findByPrincipalName(person).values().stream()
                .filter(s -> !s.isExpired() && s.getCreationTime().isAfter(oldest))
                .map(s -> new Open(
                        s.getCreationTime(), s.getLastAccessedTime(), s.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends all sessions of a user, on all nodes. */
    public int endAll(String person) {
        return end(store.findByPrincipalName(person).keySet());
    }

    /** Ends all sessions of a user except one. */
    public int endOthers(String person, String kept) {
        Set<String> all = store.findByPrincipalName(person).keySet();
        return end(all.stream().filter(id -> !id.equals(kept)).toList());
    }

    /**
     * A session ended from elsewhere.
     *
     * @param person key by which the user's sessions are found
     * @param told its reference in the security log
     */
    record Ended(String person, String told) {}

    /** Ends the sessions that began with a session at the provider. */
    List<Ended> endAtProvider(String issuer, String session) {
        return jdbc
                .query("""
                select s.session_id, s.principal_name from spring_session s join spring_session_attributes a on a.session_primary_id = s.primary_id
                where a.attribute_name = ?
                """, (row, _) -> new Found(row.getString(1), row.getString(2)), atProvider(issuer, session))
                .stream()
                .map(found -> {
                    store.deleteById(found.id());
                    return new Ended(found.person(), told(found.id()));
                })
                .toList();
    }

    private record Found(String id, String person) {}

    private int end(Iterable<String> ids) {
        int ended = 0;
        for (String id : ids) {
            store.deleteById(id);
            ended++;
        }
        return ended;
    }

    /** A reference to the request's session for the security log: never its id, which would give access. */
    public static Map<String, String> told(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Map.of() : Map.of("session", told(session.getId()));
    }

    private static String told(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, TOLD_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The session attribute used for finding sessions at a back-channel logout. */
    static String atProvider(String issuer, String session) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(issuer.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return AT_PROVIDER + HexFormat.of().formatHex(sha.digest(session.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<String> atProvider(ProviderPerson person) {
        String session = person.token().getClaimAsString("sid");
        return session == null ? Optional.empty() : Optional.of(atProvider(person.issuer(), session));
    }
}
