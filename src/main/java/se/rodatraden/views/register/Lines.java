package se.rodatraden.views.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.views.kept.OneSnapshot;
import se.rodatraden.views.kept.ViewChanges;

/** The register as a working list: filtered by counted facets, sorted by any column, by page or as a whole. */
public final class Lines implements HeldTexts {
    private static final int AT_A_TIME = 500;

    /** So many lines are read vision by vision; where there are more, those of all municipalities. */
    private static final int FEW = 20_000;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final Search search;
    private final FacetCounts counts = new FacetCounts();
    private final OneSnapshot snapshot;
    private final Tallies tallies;

    public Lines(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = new Search(jdbc);
        this.snapshot = new OneSnapshot(jdbc);
        this.tallies = new Tallies(jdbc);
    }

    @Override
    public void forgetTexts() {
        tallies.clear();
        counts.clear();
    }

    /** A page of lines and the facet counts, consistent with each other. */
    public FoundLines find(LineQuery query) {
        LocalDate judged = judged(query);
        return snapshot.read(now ->
                query.q() == null && query.body() == null ? tallied(query, judged, now) : searched(query, judged, now));
    }

    /** Counts the lines of a day before they are asked for. */
    public void count(LocalDate day) {
        LineQuery all = new LineQuery(null, day, null, null, null, Map.of(), LineSort.MUNICIPALITY, false, 0, 0);
        Tallies.Of of = new Tallies.Of(day, null, judged(all));
        snapshot.read(now -> tallies.of(of, null, now));
    }

    /** Counted from tallies, so that only the lines shown are read. */
    private FoundLines tallied(LineQuery query, LocalDate judged, ViewChanges now) {
        Tallies.Of of = new Tallies.Of(query.asOf(), query.knownAt(), judged);
        TallyCount count = new TallyCount(query.chosen(), tallies.of(of, query.municipality(), now));
        long total = count.total();
        return new FoundLines(total <= query.offset() ? List.of() : rows(query, judged, count), total, count.values());
    }

    private List<RegisterRow> rows(LineQuery query, LocalDate judged, TallyCount count) {
        Optional<TallyCount.Part> part = query.sort() == LineSort.MUNICIPALITY
                ? count.part(LineSort.municipalities(query.descending()), query.offset(), query.limit())
                : Optional.empty();
        if (part.isPresent() && count.allLines(part.get().municipalities()) <= FEW) {
            LineQuery rest = query.from(Math.toIntExact(part.get().before()));
            return read(rest, judged, false, part.get().municipalities()).rows;
        }
        Set<String> some = count.municipalities().keySet();
        return read(query, judged, false, count.allLines(some) <= FEW ? some : null).rows;
    }

    /** Counted together with the page, or before. */
    private FoundLines searched(LineQuery query, LocalDate judged, ViewChanges now) {
        String state = now.state(query.municipality()) + ":"
                + jdbc.queryForObject("select coalesce(max(searchable), 0) from views.work", Long.class);
        FacetCounts.Counted counted = counts.find(query, judged, state);
        Found found = read(query, judged, counted == null, null);
        if (counted == null) {
            counted = found.counted(state);
            counts.keep(query, judged, counted);
        }
        return new FoundLines(found.rows, counted.total(), counted.values());
    }

    /** The result of one statement. */
    private static final class Found {
        private final List<RegisterRow> rows = new ArrayList<>();
        private final Map<Facet, List<FoundLines.Count>> values = new EnumMap<>(Facet.class);
        private long total;

        FacetCounts.Counted counted(String state) {
            values.values()
                    .forEach(c -> c.sort(Comparator.comparingLong(FoundLines.Count::lines)
                            .reversed()
                            .thenComparing(FoundLines.Count::value)));
            return new FacetCounts.Counted(state, total, values);
        }
    }

    private Found read(
            LineQuery query, LocalDate judged, boolean counting, @Nullable Collection<String> municipalities) {
        LineSql sql = new LineSql(query, judged, search, counting, municipalities);
        sql.page();
        if (counting) {
            sql.add(
                    "select facet, value, lines, null::text as vision, null::text as snapshot, null::timestamptz as recorded_at, null::bigint as sequence, 0::bigint as place from (");
            sql.counts();
            sql.add(") c\nunion all\n");
        }
        sql.add("""
                select null::text, null::text, null::bigint, vision, snapshot, recorded_at, sequence, place from shown
                order by place
                """);
        Found found = new Found();
        RowMapper<RegisterRow> mapper = rows(query);
        jdbc.query(
                sql.sql(),
                row -> {
                    if (row.getString(4) != null) {
                        found.rows.add(Objects.requireNonNull(mapper.mapRow(row, 0)));
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
        LineSql sql = new LineSql(query, judged(query), search, false, null);
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
        return RegisterRow.judgedOn(query.asOf(), query.knownAt(), clock);
    }

    private RowMapper<RegisterRow> rows(LineQuery query) {
        return RegisterRow.mapper(query.asOf(), query.knownAt(), clock, 4);
    }
}
