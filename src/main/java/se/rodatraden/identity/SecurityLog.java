package se.rodatraden.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The security log: one JSON line for each event to the logger {@value #LOGGER}, and a row that can be read in the product. Separate from
 * the events of the register. Contains no secrets, names or IP addresses; actors are given by id. Events by anonymous users are stored
 * at most once a minute for each kind, so that they cannot fill the table. Rows expire.
 */
public final class SecurityLog {
    static final String LOGGER = "rodatraden.security";
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final int LONGEST = 200;
    private static final Duration OF_THE_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration A_DAY = Duration.ofDays(1);

    /**
     * One line.
     *
     * @param municipality municipality concerned, null if none
     * @param actor id of the actor, null if anonymous
     * @param details further data by name
     */
    public record Line(
            long id,
            Instant at,
            String kind,
            @Nullable String municipality,
            @Nullable UUID actor,
            Map<String, String> details) {
        public Line {
            details = Map.copyOf(details);
        }
    }

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Duration keep;
    private final Map<SecurityEvent, Instant> unknown = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> forgot = new AtomicReference<>(Instant.MIN);

    /** @param keep retention of rows; the database enforces at least ninety days */
    SecurityLog(JdbcTemplate jdbc, JsonMapper json, InstantSource clock, Duration keep) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.keep = keep;
    }

    /** Logs an event by the current actor. */
    public void tell(SecurityEvent kind, @Nullable String municipality, Map<String, String> details) {
        tell(kind, municipality, CurrentActor.now().idIfKnown(), details);
    }

    /** Logs an event by another actor. */
    public void tell(
            SecurityEvent kind, @Nullable String municipality, @Nullable UUID actor, Map<String, String> details) {
        Instant now = clock.instant();
        String where = municipality == null || municipality.matches("[0-9]{4}") ? municipality : null;
        Map<String, String> shortened = new TreeMap<>();
        details.forEach(
                (name, value) -> shortened.put(name, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.put("kind", kind.name());
        if (where != null) {
            line.put("municipality", where);
        }
        if (actor != null) {
            line.put("actor", actor.toString());
        }
        line.put("details", shortened);
        LOG.info("{}", json.writeValueAsString(line));
        if (actor == null && kind.ofAnyone() && !first(kind, now)) {
            return;
        }
        forgetTheOld(now);
        jdbc.update(
                "insert into security_events (at, kind, municipality, actor, details) values (?, ?, ?, ?, ?::jsonb)",
                now.atOffset(ZoneOffset.UTC),
                kind.name(),
                where,
                actor,
                json.writeValueAsString(shortened));
    }

    /** Whether no anonymous user has caused such an event recently. */
    private boolean first(SecurityEvent kind, Instant now) {
        Instant before = unknown.get(kind);
        return (before == null || !before.plus(OF_THE_UNKNOWN).isAfter(now))
                && (before == null ? unknown.putIfAbsent(kind, now) == null : unknown.replace(kind, before, now));
    }

    /** Deletes expired rows once a day, on whichever node comes first. */
    private void forgetTheOld(Instant now) {
        Instant last = forgot.get();
        if ((last.equals(Instant.MIN) || !last.plus(A_DAY).isAfter(now)) && forgot.compareAndSet(last, now)) {
            jdbc.queryForObject(
                    "select forget_security_events(?)",
                    Long.class,
                    now.minus(keep).atOffset(ZoneOffset.UTC));
        }
    }

    /**
     * The lines before the given one, newest first, of a municipality.
     *
     * @param municipality four-digit municipality code, or {@link Grant#EVERYWHERE} for all
     * @param kind only lines of the kind; null means all
     * @throws NotAllowedException if the current actor may not read the log
     */
    public List<Line> before(long id, int limit, String municipality, @Nullable SecurityEvent kind) {
        CurrentActor.require(Right.AUDIT, municipality);
        return jdbc.query(
                """
                select id, at, kind, municipality, actor, details from security_events
                where id < ? and (? = '*' or municipality = ?) and (?::text is null or kind = ?) order by id desc limit ?
                """,
                (row, _) -> new Line(
                        row.getLong("id"),
                        row.getObject("at", java.time.OffsetDateTime.class).toInstant(),
                        row.getString("kind"),
                        row.getString("municipality"),
                        row.getObject("actor", UUID.class),
                        json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {})),
                id,
                municipality,
                municipality,
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                limit);
    }
}
