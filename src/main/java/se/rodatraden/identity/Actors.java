package se.rodatraden.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.identity.Actor.Kind;

/**
 * Those who are known, and their roles. Roles are read for every request, so that one that is taken back has ended when the answer to that is
 * given.
 */
public final class Actors {
    private static final String WHO = "select a.id, a.kind, a.name, g.role, g.municipality, g.body from actors a"
            + " left join grants g on g.actor = a.id and g.revoked_at is null where ";
    private static final int LONGEST_NAME = 200;

    /** One who is known, as an administrator sees it. */
    public record Known(
            UUID id, Kind kind, String name, @Nullable Instant lastSeen) {}

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final SecurityLog log;

    Actors(JdbcTemplate jdbc, InstantSource clock, SecurityLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    /** The actor with its roles of now. */
    public Optional<Actor> find(UUID id) {
        return CurrentActor.itself(() -> actor(WHO + "a.id = ?", id));
    }

    /** The one that an issuer of identities calls so, with its roles of now. */
    public Optional<Actor> find(String issuer, String subject) {
        return CurrentActor.itself(() -> actor(WHO + "a.issuer = ? and a.subject = ?", issuer, subject));
    }

    /** The one that an issuer of identities calls so; known from now on, without any role, where it was not. */
    public Actor seen(String issuer, String subject, String name, Kind kind) {
        String shown = shown(name, subject);
        return CurrentActor.itself(() -> {
            Optional<Actor> known = find(issuer, subject);
            if (known.isEmpty()) {
                try {
                    add(issuer, subject, shown, kind, now());
                } catch (DuplicateKeyException seenAtTheSameTime) {
                    // known now, as wished
                }
                return find(issuer, subject).orElseThrow();
            }
            jdbc.update(
                    "update actors set last_seen_at = ?, name = ? where id = ?",
                    now(),
                    shown,
                    known.get().id());
            return known.get();
        });
    }

    /** A name as it can be kept and shown: the provider's word, without the characters that no name has and no text column takes. */
    private static String shown(String name, String subject) {
        String clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty()) {
            return subject;
        }
        boolean split = clean.length() > LONGEST_NAME && Character.isHighSurrogate(clean.charAt(LONGEST_NAME - 1));
        return clean.substring(0, Math.min(clean.length(), split ? LONGEST_NAME - 1 : LONGEST_NAME));
    }

    /**
     * Makes a person known who has not signed in yet, so that roles can wait for them; one who is known already stays as they are.
     *
     * @param subject what the issuer calls the person, for ever
     * @param name shown until the issuer tells another
     * @throws NotAllowedException where the one who acts administers nothing
     */
    public UUID announce(String issuer, String subject, String name) {
        CurrentActor.requireAnywhere(Right.ADMINISTER);
        return find(issuer, subject).map(Actor::id).orElseGet(() -> {
            UUID id = add(issuer, subject, shown(name, subject), Kind.PERSON, null);
            log.tell(SecurityEvent.ANNOUNCED, null, Map.of("actor", id.toString()));
            return id;
        });
    }

    /** Whether somebody has the role there, or had it once. */
    public boolean everHad(UUID actor, Role role, String municipality) {
        return CurrentActor.itself(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from grants where actor = ? and role = ? and municipality = ?)",
                Boolean.class,
                actor,
                role.name(),
                municipality)));
    }

    UUID add(String issuer, String subject, String name, Kind kind, @Nullable OffsetDateTime seen) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into actors (id, kind, issuer, subject, name, created_at, last_seen_at) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                kind.name(),
                issuer,
                subject,
                name,
                now(),
                seen);
        return id;
    }

    /**
     * Gives a role; one that is there already stays as it is.
     *
     * @throws NotAllowedException where the one who acts does not administer the municipality, or would give it to themselves
     */
    public void give(UUID actor, Grant grant) {
        CurrentActor.require(Right.ADMINISTER, grant.municipality());
        notToOneself(actor, grant);
        Actor by = CurrentActor.now();
        int added =
                jdbc.update("""
                insert into grants (actor, role, municipality, body, granted_by, granted_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """, actor, grant.role().name(), grant.municipality(), grant.body(), by.idIfKnown(), now());
        if (added > 0) {
            log.tell(SecurityEvent.ROLE_GIVEN, grant.municipality(), told(actor, grant));
        }
    }

    /** A role somebody has now, as it was given. */
    public Optional<GivenRole> inForce(UUID actor, Grant grant) {
        return given(
                        "g.actor = ? and g.role = ? and g.municipality = ? and g.body is not distinct from ? and g.revoked_at is null",
                        actor,
                        grant.role().name(),
                        grant.municipality(),
                        grant.body())
                .stream()
                .findFirst();
    }

    /** Two must be at it: nobody gives themselves a role. */
    private static void notToOneself(UUID actor, Grant grant) {
        Actor by = CurrentActor.now();
        if (by.known() && by.id().equals(actor)) {
            throw NotAllowedException.lacks(Right.ADMINISTER, grant.municipality());
        }
    }

    /**
     * Takes a role in a municipality back, from now on; false where there is no such role there.
     *
     * @throws NotAllowedException where the one who acts does not administer the municipality
     */
    public boolean take(long id, String municipality) {
        CurrentActor.require(Right.ADMINISTER, municipality);
        Optional<GivenRole> given =
                given("g.id = ? and g.municipality = ? and g.revoked_at is null", id, municipality).stream()
                        .findFirst();
        if (given.isEmpty()) {
            return false;
        }
        Actor by = CurrentActor.now();
        Grant grant = given.get().grant();
        jdbc.update(
                "update grants set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null",
                now(),
                by.idIfKnown(),
                id);
        log.tell(
                SecurityEvent.ROLE_TAKEN, grant.municipality(), told(given.get().actor(), grant));
        return true;
    }

    private static Map<String, String> told(UUID actor, Grant grant) {
        Map<String, String> told = new HashMap<>(
                Map.of("to", actor.toString(), "role", grant.role().slug()));
        if (grant.body() != null) {
            told.put("body", grant.body());
        }
        return told;
    }

    /** The roles given in a municipality, those for the whole installation too, in force first; those of keys stand with the keys. */
    public List<GivenRole> givenIn(String municipality) {
        CurrentActor.require(Right.SEE_ROLES, municipality);
        return given(
                "g.municipality in (?, '*') order by g.revoked_at nulls first, a.name, g.id limit 1000", municipality);
    }

    private List<GivenRole> given(String where, @Nullable Object... parameters) {
        return jdbc.query(GivenRole.SELECT + where, (row, _) -> GivenRole.of(row), parameters);
    }

    /** Those who have signed in here, the latest first: whom a role can be given to. */
    public List<Known> known() {
        CurrentActor.requireAnywhere(Right.SEE_ROLES);
        return jdbc.query(
                "select id, kind, name, last_seen_at from actors where kind <> 'KEY' order by last_seen_at desc nulls last limit 500",
                (row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        instant(row, "last_seen_at")));
    }

    /** The names of actors, for those who may see who recorded what; who is no actor has none. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select id, name from actors where id = any(?)",
                    row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
        return names;
    }

    /**
     * The names of those who recorded, by what is kept with the events; none where the one who asks may not see who it was in the municipality.
     */
    public Map<String, String> recorders(String municipality, Collection<String> recordedBy) {
        if (!CurrentActor.now().may(Right.SEE_WHO, municipality)) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        names(recordedBy.stream().distinct().flatMap(by -> id(by).stream()).toList())
                .forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private static Optional<UUID> id(String recordedBy) {
        try {
            return Optional.of(UUID.fromString(recordedBy));
        } catch (IllegalArgumentException aChannel) {
            return Optional.empty();
        }
    }

    private Optional<Actor> actor(String sql, Object... parameters) {
        List<Actor> rows = jdbc.query(
                sql,
                (row, _) -> new Actor(
                        row.getObject("id", UUID.class),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("role") == null
                                ? List.of()
                                : List.of(new Grant(
                                        Role.valueOf(row.getString("role")),
                                        row.getString("municipality"),
                                        row.getString("body")))),
                parameters);
        return rows.stream()
                .reduce((one, other) -> new Actor(
                        one.id(),
                        one.kind(),
                        one.name(),
                        java.util.stream.Stream.concat(one.grants().stream(), other.grants().stream())
                                .toList()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
