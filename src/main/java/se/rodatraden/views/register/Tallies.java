package se.rodatraden.views.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import se.rodatraden.views.kept.KeptByMunicipality;
import se.rodatraden.views.kept.ViewChanges;
import se.rodatraden.views.rows.RowOfDay;

/**
 * Counts the lines of days by the values of their facets, municipality by municipality. Those of a municipality are counted again only when
 * its rows have been written, so that a page of the whole register costs no more the larger it is.
 */
final class Tallies {
    /** Days and times of knowledge; each takes some megabytes in a register of half a million visions. */
    private static final int MOST = 12;

    private static final String COUNTED =
            "select %s, o.facets, count(*), count(*) filter (where o.watched < ?) from %s group by 1, 2";

    private static final String ALL =
            COUNTED.formatted("split_part(o.vision, '/', 1)", "views.register o where o.valid @> ? and %s");

    private static final String SOME = COUNTED.formatted(
            "v.municipality",
            "views.visions v" + RowOfDay.JOIN.formatted("o.facets, o.watched", "%s")
                    + " where v.municipality = any (?) and " + RowOfDay.REACHES);

    /** How many lines of a municipality on a day have which values of facets. */
    record Tally(List<Combination> combinations) {
        Tally {
            combinations = List.copyOf(combinations);
        }
    }

    /**
     * The lines with the same values.
     *
     * @param values each with the letter of its facet, as they are stored with the lines
     * @param overdue how many of them have something overdue
     */
    record Combination(List<String> values, long lines, long overdue) {}

    /**
     * Which lines are counted.
     *
     * @param knownAt null means now
     * @param judged the day on which overdue items are judged
     */
    record Of(LocalDate day, @Nullable Instant knownAt, LocalDate judged) {}

    private final JdbcTemplate jdbc;
    private final KeptByMunicipality<Of, Tally> kept = new KeptByMunicipality<>(MOST, this::read);

    Tallies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void clear() {
        kept.clear();
    }

    /**
     * The tallies of the municipalities with lines.
     *
     * @param municipality null means all
     */
    Map<String, Tally> of(Of of, @Nullable String municipality, ViewChanges now) {
        if (municipality == null) {
            return kept.all(of, now);
        }
        Tally tally = kept.of(of, municipality, now);
        return tally == null ? Map.of() : Map.of(municipality, tally);
    }

    private Map<String, Tally> read(Of of, @Nullable Set<String> municipalities) {
        Read read = new Read();
        String known = of.knownAt == null ? "upper_inf(o.known)" : "o.known @> ?";
        List<Object> values = values(of);
        if (municipalities == null) {
            jdbc.query(ALL.formatted(known), read, values.toArray());
        } else {
            values.add(municipalities.stream().sorted().toArray(String[]::new));
            values.add(of.day);
            jdbc.query(SOME.formatted(known), read, values.toArray());
        }
        return read.tallies();
    }

    private static List<Object> values(Of of) {
        List<Object> values = new ArrayList<>(List.of(of.judged, of.day));
        if (of.knownAt != null) {
            values.add(of.knownAt.atOffset(ZoneOffset.UTC));
        }
        return values;
    }

    /** Gathers counts; combinations of values are mostly the same in all municipalities. */
    private static final class Read implements RowCallbackHandler {
        private final Map<String, List<Combination>> read = new HashMap<>();
        private final Map<List<String>, List<String>> same = new HashMap<>();

        @Override
        public void processRow(ResultSet row) throws SQLException {
            List<String> values = List.of((String[]) row.getArray(2).getArray());
            read.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(new Combination(same.computeIfAbsent(values, v -> v), row.getLong(3), row.getLong(4)));
        }

        Map<String, Tally> tallies() {
            Map<String, Tally> tallies = new HashMap<>();
            read.forEach((municipality, combinations) -> tallies.put(municipality, new Tally(combinations)));
            return tallies;
        }
    }
}
