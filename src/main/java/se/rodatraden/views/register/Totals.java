package se.rodatraden.views.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.views.kept.KeptByMunicipality;
import se.rodatraden.views.kept.OneSnapshot;
import se.rodatraden.views.kept.ViewChanges;

/** How many visions each municipality has, and what was recorded first and last of them; counted again where something was recorded. */
public final class Totals {
    /** The last event is of one vision only, which is found by its position. */
    private static final String READ = """
            select t.municipality, t.visions, t.standing, t.first, t.recorded_at, t.standing_at,
                v.vision, v.title, v.position, v.recorded_at
            from (select municipality, count(*) as visions, count(*) filter (where not struck) as standing,
                    min(registered) as first, max(recorded_at) as recorded_at,
                    max(recorded_at) filter (where not struck) as standing_at, max(position) as position
                from views.visions %s group by municipality) t
            join views.visions v on v.position = t.position
            """;

    private static final String ALL = READ.formatted("");
    private static final String SOME = READ.formatted("where municipality = any (?)");

    /**
     * The visions of a municipality, those too whose registration is struck.
     *
     * @param card of those whose registration is not struck; empty if there are none
     * @param first when the first was registered
     * @param recordedAt when an event of any was last recorded
     */
    public record Total(
            String municipality,
            long visions,
            Optional<MunicipalityCard> card,
            Instant first,
            Instant recordedAt,
            Last last) {}

    /** The vision of which an event was recorded last. */
    public record Last(String vision, String title, long position, Instant recordedAt) {}

    private final JdbcTemplate jdbc;
    private final OneSnapshot snapshot;
    private final KeptByMunicipality<Boolean, Total> kept = new KeptByMunicipality<>(1, this::read);

    public Totals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.snapshot = new OneSnapshot(jdbc);
    }

    /** Drops what is kept. */
    public void clear() {
        kept.clear();
    }

    /** Of each municipality with visions. */
    public Collection<Total> now() {
        return snapshot.read(now -> of(now).values());
    }

    /** The same by municipality, in a snapshot. */
    public Map<String, Total> of(ViewChanges now) {
        return kept.all(true, now);
    }

    private Map<String, Total> read(Boolean all, @Nullable Set<String> municipalities) {
        Map<String, Total> totals = new HashMap<>();
        RowCallbackHandler read = row -> totals.put(row.getString(1), total(row));
        if (municipalities == null) {
            jdbc.query(ALL, read);
        } else {
            jdbc.query(SOME, read, (Object) municipalities.stream().sorted().toArray(String[]::new));
        }
        return totals;
    }

    private static Total total(ResultSet row) throws SQLException {
        String code = row.getString(1);
        int standing = row.getInt(3);
        return new Total(
                code,
                row.getLong(2),
                Optional.ofNullable(row.getObject(6, OffsetDateTime.class))
                        .map(at -> new MunicipalityCard(
                                code, Municipalities.name(code).orElse(code), standing, at.toInstant())),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                new Last(
                        row.getString(7),
                        row.getString(8),
                        row.getLong(9),
                        row.getObject(10, OffsetDateTime.class).toInstant()));
    }
}
