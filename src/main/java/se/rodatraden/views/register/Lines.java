package se.rodatraden.views.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.value.VisionId;

/** The register as a working list: filtered by counted facets, sorted by any column, by page or as a whole. */
public final class Lines {
    private static final int AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final Search search;
    private final FacetCounts counts = new FacetCounts();

    public Lines(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = new Search(jdbc);
    }

    /**
     * A page of lines and the facet counts, consistent with each other: read by one statement, or with cached counts that are
     * still valid.
     */
    public FoundLines find(LineQuery query) {
        LocalDate judged = judged(query);
        CountedLines counted =
                counts.find(query, judged, jdbc.queryForObject("select " + FacetCounts.STATE, String.class));
        if (counted != null) {
            Found found = read(query, judged, false);
            if (found.state.equals(counted.state())) {
                return new FoundLines(found.rows, counted.total(), counted.values());
            }
        }
        Found found = read(query, judged, true);
        CountedLines now = found.counted();
        counts.keep(query, judged, now);
        return new FoundLines(found.rows, now.total(), now.values());
    }

    /** The result of one statement. */
    private static final class Found {
        private final List<RegisterRow> rows = new ArrayList<>();
        private final Map<Facet, List<FoundLines.Count>> values = new EnumMap<>(Facet.class);
        private String state = "";
        private long total;

        CountedLines counted() {
            values.values()
                    .forEach(c -> c.sort(Comparator.comparingLong(FoundLines.Count::lines)
                            .reversed()
                            .thenComparing(FoundLines.Count::value)));
            return new CountedLines(state, total, values);
        }
    }

    private Found read(LineQuery query, LocalDate judged, boolean counting) {
        LineSql sql = new LineSql(query, judged, search);
        sql.page();
        sql.add(
                "select 'STATE' as facet, " + FacetCounts.STATE
                        + " as value, null::bigint as lines, null::text as vision, null::text as snapshot, null::timestamptz as recorded_at, null::bigint as sequence, 0::bigint as place\n");
        if (counting) {
            sql.add("union all select facet, value, lines, null, null, null, null, 0 from (");
            sql.counts();
            sql.add(") c\n");
        }
        sql.add("""
                union all
                select null, null, null, vision, snapshot, recorded_at, sequence, place from shown
                order by place
                """);
        Found found = new Found();
        RowMapper<RegisterRow> mapper = rows(query);
        jdbc.query(
                sql.sql(),
                row -> {
                    if (row.getString(4) != null) {
                        found.rows.add(Objects.requireNonNull(mapper.mapRow(row, 0)));
                    } else if ("STATE".equals(row.getString(1))) {
                        found.state = row.getString(2);
                    } else if (row.getString(2) == null) {
                        found.total = row.getLong(3);
                    } else {
                        count(row.getString(1), row.getString(2), row.getLong(3), found.values);
                    }
                },
                sql.values());
        return found;
    }

    /** The facet of a value stored with the lines is given by the value's letter. */
    private static void count(String facet, String value, long lines, Map<Facet, List<FoundLines.Count>> counts) {
        Optional<Facet> of = facet.isEmpty() ? Facet.of(value.charAt(0)) : Optional.of(Facet.valueOf(facet));
        of.ifPresent(f -> counts.computeIfAbsent(f, _ -> new ArrayList<>())
                .add(new FoundLines.Count(facet.isEmpty() ? value.substring(1) : value, lines)));
    }

    /**
     * Passes all lines of the query, regardless of paging, to a consumer one by one. Only their keys are read at once, so that a slow client
     * holds no connection.
     */
    public void each(LineQuery query, Consumer<RegisterRow> to) {
        Instant knownAt = query.knownAt() == null ? clock.instant() : query.knownAt();
        LineSql sql = new LineSql(query, judged(query), search);
        sql.add("select l.vision from lines l where " + sql.all(null) + " order by " + sql.order());
        List<String> visions = jdbc.query(sql.sql(), (row, _) -> row.getString(1), sql.values());
        for (int i = 0; i < visions.size(); i += AT_A_TIME) {
            List<String> some = visions.subList(i, Math.min(visions.size(), i + AT_A_TIME));
            Map<String, RegisterRow> rows = read(query, knownAt, some);
            some.stream().flatMap(v -> Stream.ofNullable(rows.get(v))).forEach(to);
        }
    }

    private Map<String, RegisterRow> read(LineQuery query, Instant knownAt, List<String> visions) {
        OffsetDateTime at = knownAt.atOffset(ZoneOffset.UTC);
        Map<String, RegisterRow> rows = new HashMap<>();
        jdbc.query("""
                        select null, null, null, v.vision, o.snapshot::text, v.recorded_at, v.sequence
                        from views.visions v join views.register o on o.vision = v.vision
                        where v.vision = any (?) and o.valid @> ? and o.known @> ?
                        """, rows(query), visions.toArray(String[]::new), query.asOf(), at)
                .forEach(row -> rows.put(row.vision().toString(), row));
        return rows;
    }

    private LocalDate judged(LineQuery query) {
        LocalDate known = knownDay(query);
        return query.asOf().isBefore(known) ? query.asOf() : known;
    }

    private LocalDate knownDay(LineQuery query) {
        Instant knownAt = query.knownAt() == null ? clock.instant() : query.knownAt();
        return knownAt.atZone(SwedishDays.ZONE).toLocalDate();
    }

    private RowMapper<RegisterRow> rows(LineQuery query) {
        LocalDate judged = judged(query);
        boolean projected = query.asOf().isAfter(knownDay(query));
        return (row, _) -> {
            Snapshot snapshot = SnapshotJson.read(row, 5);
            return new RegisterRow(
                    VisionId.parse(row.getString(4)),
                    query.asOf(),
                    projected,
                    judged,
                    snapshot,
                    snapshot.next(judged),
                    snapshot.alerts(judged),
                    row.getObject(6, OffsetDateTime.class).toInstant(),
                    row.getLong(7));
        };
    }
}
