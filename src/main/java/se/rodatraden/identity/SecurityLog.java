package se.rodatraden.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened at the doors: one JSON line each to the logger {@value #LOGGER}, and a row for those who may read it in the product. Apart from
 * the events of the register. No secret, no name, no address of a reader stands in it; an actor is told by its id.
 */
public final class SecurityLog {
    static final String LOGGER = "rodatraden.security";
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final int LONGEST = 200;

    /**
     * One line.
     *
     * @param municipality where, null where it is of no municipality
     * @param actor who did it, null for one who is not known
     * @param details in words of the programs', by name
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

    SecurityLog(JdbcTemplate jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Tells what the one who acts now did. */
    public void tell(SecurityEvent kind, @Nullable String municipality, Map<String, String> details) {
        Actor actor = Acting.now();
        tell(kind, municipality, actor.known() ? actor.id() : null, details);
    }

    /** Tells what somebody did, where that is not the one who acts. */
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
        jdbc.update(
                "insert into security_events (at, kind, municipality, actor, details) values (?, ?, ?, ?, ?::jsonb)",
                now.atOffset(ZoneOffset.UTC),
                kind.name(),
                where,
                actor,
                json.writeValueAsString(shortened));
    }

    /**
     * The lines before one, newest first, of a municipality.
     *
     * @param municipality the four-digit code, or {@link Grant#EVERYWHERE} for all
     * @param kind only lines of it; null is all
     * @throws NotAllowedException who may not read it
     */
    public List<Line> before(long id, int limit, String municipality, @Nullable SecurityEvent kind) {
        Acting.require(Right.AUDIT, municipality);
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
