package se.rodatraden.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Actor.Kind;

/**
 * API keys: {@code rt_}, the key's id and a secret of 256 random bits. Only the SHA-256 of the secret is stored; the secret is shown once. A key
 * has its own roles, in one municipality or everywhere, expires, and can be revoked at once.
 */
public final class ApiKeys {
    /** Roles that a key can have: not administrator, since a key gives no roles, nor politician, since it sits in no body. */
    public static final Set<Role> OF_KEYS =
            Set.copyOf(EnumSet.of(Role.OFFICER, Role.REGISTRAR, Role.AUDITOR, Role.INTEGRATOR));

    static final String PREFIX = "rt_";
    static final String ISSUER = "key";
    /** Maximum lifetime of a key. */
    public static final Duration LONGEST = Duration.ofDays(366);

    /** Default lifetime of a key. */
    public static final Duration USUAL = Duration.ofDays(90);

    private static final Pattern FORM = Pattern.compile("rt_([0-9a-f]{32})_([0-9a-f]{64})");
    private static final int BYTES = 32;
    private static final Duration USED_AGAIN = Duration.ofMinutes(1);
    private static final Duration TOLD_AGAIN = Duration.ofHours(1);
    private static final byte[] NO_HASH = new byte[BYTES];

    /**
     * A key, without its secret.
     *
     * @param lastUsed to the minute; null if never used
     */
    public record Key(
            UUID id,
            String name,
            String municipality,
            Set<Role> roles,
            @Nullable UUID by,
            Instant made,
            Instant expires,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {
        public Key {
            roles = Set.copyOf(roles);
        }
    }

    /** A newly created key with its secret. */
    public record CreatedKey(UUID id, String secret) {
        @Override
        public String toString() {
            return "key " + id;
        }
    }

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Actors actors;
    private final InstantSource clock;
    private final SecurityLog log;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(JdbcTemplate jdbc, TransactionTemplate transactions, Actors actors, InstantSource clock, SecurityLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.actors = actors;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Creates a key.
     *
     * @param name purpose of the key, for administrators
     * @throws NotAllowedException if the current actor does not administer the municipality
     * @throws IllegalArgumentException for an expiry in the past or beyond {@link #LONGEST}, or without any role
     */
    public CreatedKey make(String name, String municipality, Set<Role> roles, Instant expires) {
        CurrentActor.require(Right.ADMINISTER, municipality);
        Instant now = clock.instant();
        Actor by = CurrentActor.now();
        if (by.known() && !OF_KEYS.containsAll(roles)) {
            throw new IllegalArgumentException("a key has none but " + OF_KEYS);
        }
        if (roles.isEmpty() || !expires.isAfter(now) || expires.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("a key has a role, and ends within " + LONGEST.toDays() + " days");
        }
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String written = HexFormat.of().formatHex(secret);
        UUID id = transactions.execute(_ -> {
            UUID made = actors.add(ISSUER, UUID.randomUUID().toString(), name, Kind.KEY, null);
            jdbc.update(
                    "insert into api_keys (actor, hash, municipality, created_by, expires_at) values (?, ?, ?, ?, ?)",
                    made,
                    hash(written),
                    municipality,
                    by.idIfKnown(),
                    expires.atOffset(ZoneOffset.UTC));
            roles.forEach(role -> actors.give(made, new Grant(role, municipality, null)));
            return made;
        });
        log.tell(SecurityEvent.KEY_MADE, municipality, Map.of("key", id.toString(), "expires", expires.toString()));
        return new CreatedKey(id, PREFIX + id.toString().replace("-", "") + "_" + written);
    }

    /** The actor of a key; empty if it is malformed, unknown, expired or revoked, without telling which. */
    Optional<Actor> read(String token) {
        Matcher form = FORM.matcher(token);
        boolean formed = form.matches();
        UUID id = formed ? uuid(form.group(1)) : new UUID(0, 0);
        byte[] given = hash(formed ? form.group(2) : "");
        return CurrentActor.itself(() -> {
            List<Kept> kept = kept(id);
            byte[] known = kept.isEmpty()
                    ? NO_HASH
                    : HexFormat.of().parseHex(kept.getFirst().hash());
            boolean same = MessageDigest.isEqual(known, given);
            Instant now = clock.instant();
            if (kept.isEmpty() || !same || !kept.getFirst().opens(now)) {
                return Optional.empty();
            }
            used(id, kept.getFirst(), now);
            return actors.find(id);
        });
    }

    /** Whether a token is a valid key. */
    public boolean good(String token) {
        return read(token).isPresent();
    }

    /** The stored data of a key; its hash is compared in constant time. */
    private record Kept(
            String hash,
            Instant expires,
            String municipality,
            @Nullable Instant lastUsed,
            @Nullable Instant revoked) {
        boolean opens(Instant now) {
            return revoked == null && expires.isAfter(now);
        }
    }

    private List<Kept> kept(UUID id) {
        return jdbc.query(
                "select hash, expires_at, municipality, last_used_at, revoked_at from api_keys where actor = ?",
                (row, _) -> new Kept(
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getString("municipality"),
                        Actors.instant(row, "last_used_at"),
                        Actors.instant(row, "revoked_at")),
                id);
    }

    /** Stores the use at most once a minute, and logs it to the security log at most once an hour. */
    private void used(UUID id, Kept key, Instant now) {
        Instant before = key.lastUsed();
        if (before != null && before.plus(USED_AGAIN).isAfter(now)) {
            return;
        }
        jdbc.update("update api_keys set last_used_at = ? where actor = ?", now.atOffset(ZoneOffset.UTC), id);
        if (before == null || !before.plus(TOLD_AGAIN).isAfter(now)) {
            log.tell(SecurityEvent.KEY_USED, key.municipality(), id, Map.of());
        }
    }

    /**
     * Revokes a key of a municipality at once; false if there is none.
     *
     * @throws NotAllowedException if the current actor does not administer the municipality
     */
    public boolean revoke(UUID id, String municipality) {
        CurrentActor.require(Right.ADMINISTER, municipality);
        List<Kept> kept = kept(id);
        if (kept.isEmpty() || !kept.getFirst().municipality().equals(municipality)) {
            return false;
        }
        int changed = jdbc.update(
                "update api_keys set revoked_at = ? where actor = ? and revoked_at is null",
                clock.instant().atOffset(ZoneOffset.UTC),
                id);
        if (changed > 0) {
            log.tell(SecurityEvent.KEY_REVOKED, municipality, Map.of("key", id.toString()));
        }
        return true;
    }

    /**
     * Who made a key.
     *
     * @param account the person or program; null for the key that the product made at its first start
     */
    public record Maker(@Nullable UUID account) {}

    /** Who made a key; empty if the actor is none. */
    public Optional<Maker> maker(UUID key) {
        return CurrentActor.itself(() -> jdbc
                .query(
                        "select created_by from api_keys where actor = ?",
                        (row, _) -> new Maker(row.getObject(1, UUID.class)),
                        key)
                .stream()
                .findFirst());
    }

    /** The keys of a municipality, newest first. */
    public List<Key> in(String municipality) {
        CurrentActor.require(Right.SEE_ROLES, municipality);
        return jdbc.query(
                """
                select k.actor, a.name, k.municipality, k.created_by, a.created_at, k.expires_at, k.last_used_at, k.revoked_at,
                       array(select g.role from grants g where g.actor = k.actor and g.revoked_at is null order by g.role) as roles
                from api_keys k join actors a on a.id = k.actor
                where k.municipality = ? order by a.created_at desc limit 500
                """,
                (row, _) -> new Key(
                        row.getObject("actor", UUID.class),
                        row.getString("name"),
                        row.getString("municipality"),
                        java.util.Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::valueOf)
                                .collect(java.util.stream.Collectors.toSet()),
                        row.getObject("created_by", UUID.class),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        Actors.instant(row, "last_used_at"),
                        Actors.instant(row, "revoked_at")),
                municipality);
    }

    private static UUID uuid(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
