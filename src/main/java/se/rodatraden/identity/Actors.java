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
 * Known actors and their roles. Roles are read for every request, so taking one back has effect as soon as that request is
 * answered.
 */
public final class Actors {
    private static final String WHO = "select a.id, a.kind, a.name, g.role, g.municipality, g.body from actors a"
            + " left join grants g on g.actor = a.id and g.revoked_at is null where ";
    private static final int LONGEST_NAME = 200;

    /** An actor as shown to an administrator. */
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

    /** The actor with its current roles. */
    public Optional<Actor> find(UUID id) {
        return CurrentActor.itself(() -> actor(WHO + "a.id = ?", id));
    }

    /** The actor with the subject at the issuer, with its current roles. */
    public Optional<Actor> find(String issuer, String subject) {
        return CurrentActor.itself(() -> actor(WHO + "a.issuer = ? and a.subject = ?", issuer, subject));
    }

    /** The actor with the subject at the issuer; added without any role if new. */
    public Actor seen(String issuer, String subject, String name, Kind kind) {
        String shown = shown(name, subject);
        return CurrentActor.itself(() -> {
            Optional<Actor> known = find(issuer, subject);
            if (known.isEmpty()) {
                try {
                    add(issuer, subject, shown, kind, now());
                } catch (DuplicateKeyException seenAtTheSameTime) {
                    // added in the meantime
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

    /** A name fit for storage and display: characters not allowed in names or text columns are removed. */
    private static String shown(String name, String subject) {
        String clean = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (clean.isEmpty()) {
            return subject;
        }
        boolean split = clean.length() > LONGEST_NAME && Character.isHighSurrogate(clean.charAt(LONGEST_NAME - 1));
        return clean.substring(0, Math.min(clean.length(), split ? LONGEST_NAME - 1 : LONGEST_NAME));
    }

    /**
     * Adds a person who has not signed in yet, so that roles can be given in advance; no effect if the person is known.
     *
     * @param subject the person's permanent identifier at the issuer
     * @param name display name until the issuer gives one
     * @throws NotAllowedException if the current actor administers nothing
     */
    public UUID announce(String issuer, String subject, String name) {
        CurrentActor.requireAnywhere(Right.ADMINISTER);
        return find(issuer, subject).map(Actor::id).orElseGet(() -> {
            UUID id = add(issuer, subject, shown(name, subject), Kind.PERSON, null);
            log.tell(SecurityEvent.ANNOUNCED, null, Map.of("actor", id.toString()));
            return id;
        });
    }

    /** Whether an actor has the role in the municipality, or has ever had it. */
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
     * Gives a role; no effect if it is in force already.
     *
     * @throws NotAllowedException if the current actor does not administer the municipality, or is the receiver
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

    /** A role in force, with its details. */
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

    /** Separation of duties: nobody gives themselves a role. */
    private static void notToOneself(UUID actor, Grant grant) {
        Actor by = CurrentActor.now();
        if (by.known() && by.id().equals(actor)) {
            throw NotAllowedException.lacks(Right.ADMINISTER, grant.municipality());
        }
    }

    /**
     * Takes back a role in a municipality at once; false if there is no such role.
     *
     * @throws NotAllowedException if the current actor does not administer the municipality
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

    /** The roles given in a municipality and for the whole installation, those in force first; without those of API keys. */
    public List<GivenRole> givenIn(String municipality) {
        CurrentActor.require(Right.SEE_ROLES, municipality);
        return given(
                "g.municipality in (?, '*') order by g.revoked_at nulls first, a.name, g.id limit 1000", municipality);
    }

    private List<GivenRole> given(String where, @Nullable Object... parameters) {
        return jdbc.query(GivenRole.SELECT + where, (row, _) -> GivenRole.of(row), parameters);
    }

    /** People who have signed in, latest first, to whom roles can be given. */
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

    /** The names of actors, for those permitted to see who recorded what; unknown ids are left out. */
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
     * The names of recorders, by the id stored with the events; empty if the current actor may not see them in the municipality.
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
