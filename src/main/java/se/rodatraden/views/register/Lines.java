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
import se.rodatraden.store.Json;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.value.VisionId;

/** The register as one works in it: narrowed by facets that are counted, sorted by any column, part by part or all of it. */
public final class Lines {
    private static final int AT_A_TIME = 500;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final Search search;

    public Lines(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = new Search(jdbc);
    }

    /** What the query asks for and what its facets would give, read at one time by one statement. */
    public FoundLines find(LineQuery query) {
        LineSql sql = new LineSql(query, judged(query), search);
        sql.add(
                ", page as (select p.*, row_number() over () as place from (select l.line, l.vision from lines l where "
                        + sql.all(null) + " order by " + sql.order() + " limit ? offset ?) p)\n",
                query.limit(),
                query.offset());
        sql.add(
                "select facet, value, lines, null as vision, null as snapshot, null as recorded_at, null as sequence, 0 as place"
                        + " from (");
        sql.counts();
        sql.add("""
                ) c
                union all
                select null, null, null, p.vision, r.snapshot::text, v.recorded_at, v.sequence, p.place
                from page p join views.register r on r.ctid = p.line join views.visions v on v.vision = p.vision
                order by place
                """);
        List<RegisterRow> rows = new ArrayList<>();
        Map<Facet, List<FoundLines.Count>> counts = new EnumMap<>(Facet.class);
        long[] total = {0};
        RowMapper<RegisterRow> mapper = rows(query);
        jdbc.query(
                sql.sql(),
                row -> {
                    if (row.getString(4) != null) {
                        rows.add(Objects.requireNonNull(mapper.mapRow(row, 0)));
                    } else if (row.getString(2) == null) {
                        total[0] = row.getLong(3);
                    } else {
                        count(row.getString(1), row.getString(2), row.getLong(3), counts);
                    }
                },
                sql.values());
        counts.values()
                .forEach(c -> c.sort(Comparator.comparingLong(FoundLines.Count::lines)
                        .reversed()
                        .thenComparing(FoundLines.Count::value)));
        return new FoundLines(rows, total[0], counts);
    }

    /** A value that is kept with the lines says itself of which facet it is. */
    private static void count(String facet, String value, long lines, Map<Facet, List<FoundLines.Count>> counts) {
        Optional<Facet> of = facet.isEmpty() ? Facet.of(value.charAt(0)) : Optional.of(Facet.valueOf(facet));
        of.ifPresent(f -> counts.computeIfAbsent(f, _ -> new ArrayList<>())
                .add(new FoundLines.Count(facet.isEmpty() ? value.substring(1) : value, lines)));
    }

    /**
     * All that the query asks for, whatever part of it, one after the other. Only which lines they are is read at once: a receiver that is
     * slow holds no connection.
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
            Snapshot snapshot = Json.mapper().readValue(row.getString(5), Snapshot.class);
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
