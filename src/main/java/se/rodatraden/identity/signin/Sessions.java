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
 * The sessions of those who are signed in, in the database, so that every node knows them and any of them can end one. A session ends after
 * {@link #IDLE} without a request, and {@link #LONGEST} after the sign-in whatever happens.
 */
public final class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int TOLD_BYTES = 6;
    private static final String AT_PROVIDER = "sid:";

    /** One session of a person's. */
    public record Open(Instant started, Instant lastUsed, boolean thisOne) {}

    private final FindByIndexNameSessionRepository<? extends Session> store;
    private final JdbcTemplate jdbc;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store, JdbcTemplate jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    /** A person's sessions, the last used first. */
    public List<Open> of(String person, @Nullable String current) {
        Instant oldest = Instant.now().minus(LONGEST);
        return store.findByPrincipalName(person).values().stream()
                .filter(s -> !s.isExpired() && s.getCreationTime().isAfter(oldest))
                .map(s -> new Open(
                        s.getCreationTime(), s.getLastAccessedTime(), s.getId().equals(current)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends them all, on every node; the next request of each is a visitor's. */
    public int endAll(String person) {
        return end(store.findByPrincipalName(person).keySet());
    }

    /** Ends all but one. */
    public int endOthers(String person, String kept) {
        Set<String> all = store.findByPrincipalName(person).keySet();
        return end(all.stream().filter(id -> !id.equals(kept)).toList());
    }

    /**
     * One session that was ended from elsewhere.
     *
     * @param person by what name the person's sessions are found
     * @param told what the security log calls it
     */
    record Ended(String person, String told) {}

    /** Ends those that began with one session at the provider. */
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

    /** What the session of a request is called in the security log: never its id, which would open it. */
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

    /** The attribute by which a session is found when the provider says that its own has ended. */
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
