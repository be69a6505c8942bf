package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.views.overview.Overview;
import se.rodatraden.views.overview.Overviews;
import se.rodatraden.views.statistics.Statistics;
import se.rodatraden.vision.value.VisionId;

/** Compares what is kept of municipalities, while their rows are written, with what all rows amount to, read one by one. */
public final class KeptCounts {
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

    private final Random random = new Random(52);
    private final JdbcTemplate jdbc;
    private final Lines lines;
    private final Register register;
    private final Overviews overviews;
    private final DeadlineRegister deadlines;
    private final Statistics statistics;

    public KeptCounts(JdbcTemplate jdbc, EventLog log) {
        this.jdbc = jdbc;
        InstantSource clock = InstantSource.fixed(NOW);
        this.lines = new Lines(jdbc, clock);
        this.register = new Register(jdbc, clock);
        this.overviews = new Overviews(jdbc, log, register);
        this.deadlines = new DeadlineRegister(jdbc, new MunicipalRegister(log));
        this.statistics = new Statistics(jdbc);
    }

    private record Line(String vision, String municipality, String titleKey, Set<String> values, boolean overdue) {}

    /** Asks for a few random days, times of knowledge, facets and parts of the list. */
    public void areThoseOfAllRows() {
        for (int i = 0; i < 4; i++) {
            lines();
        }
        LocalDate day = random.nextBoolean() ? TODAY : day(random);
        municipalities();
        overdue(day);
        dates(day);
        statistics(day, random.nextBoolean() ? null : any(codes(), random));
    }

    private void lines() {
        LocalDate day = random.nextInt(3) == 0 ? TODAY : day(random);
        Instant knownAt = random.nextInt(3) > 0 ? null : any(times(), random);
        String municipality = random.nextInt(3) > 0 ? null : any(codes(), random);
        LocalDate known =
                knownAt == null ? TODAY : knownAt.atZone(SwedishDays.ZONE).toLocalDate();
        List<Line> all = all(day, knownAt, day.isBefore(known) ? day : known, municipality);
        Map<Facet, List<String>> chosen = chosen(all, random);
        int offset = random.nextInt(3) * 7;
        boolean descending = random.nextBoolean();
        LineQuery query = new LineQuery(
                municipality, day, knownAt, null, null, chosen, LineSort.MUNICIPALITY, descending, offset, 10);
        FoundLines found = lines.find(query);
        String as = "%s of %d".formatted(query, all.size());
        List<Line> matching = all.stream()
                .filter(l -> matches(l, chosen, null))
                .sorted(order(descending))
                .toList();
        assertThat(found.total()).as(as).isEqualTo(matching.size());
        assertThat(found.rows())
                .as(as)
                .extracting(r -> r.vision().toString())
                .containsExactlyElementsOf(matching.stream()
                        .skip(offset)
                        .limit(10)
                        .map(Line::vision)
                        .toList());
        assertThat(counts(found.counts())).as(as).isEqualTo(counted(all, chosen));
    }

    private List<Line> all(LocalDate day, @Nullable Instant knownAt, LocalDate judged, @Nullable String municipality) {
        return jdbc.query(
                """
                select v.vision, v.municipality, o.title_key, o.facets, coalesce(o.watched < ?, false)
                from views.visions v join views.register o on o.vision = v.vision
                where o.valid @> ? and (?::timestamptz is null and upper_inf(o.known) or o.known @> ?::timestamptz)
                    and coalesce(v.municipality = ?::text, true)
                """,
                (row, _) -> new Line(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Set.of((String[]) row.getArray(4).getArray()),
                        row.getBoolean(5)),
                judged,
                day,
                at(knownAt),
                at(knownAt),
                municipality);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }

    private static Comparator<Line> order(boolean descending) {
        return Comparator.comparingInt(
                        (Line l) -> LineSort.municipalities(descending).indexOf(l.municipality))
                .thenComparing(Line::titleKey)
                .thenComparing(Line::vision);
    }

    private static Map<Facet, List<String>> chosen(List<Line> all, Random random) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = List.copyOf(new HashSet<>(
                    all.stream().flatMap(l -> values(l, facet).stream()).toList()));
            if (!values.isEmpty() && random.nextInt(4) == 0) {
                chosen.put(facet, List.of(any(values, random), any(values, random)));
            }
        }
        return chosen;
    }

    private static List<String> values(Line line, Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> List.of(line.municipality);
            case OVERDUE -> line.overdue ? List.of("1") : List.of();
            case DOCUMENT, MATTER, KIND, HOLDER, TERM ->
                line.values.stream()
                        .filter(v -> v.charAt(0) == facet.letter())
                        .map(v -> v.substring(1))
                        .toList();
        };
    }

    private static boolean matches(Line line, Map<Facet, List<String>> chosen, @Nullable Facet but) {
        return chosen.entrySet().stream()
                .filter(e -> e.getKey() != but)
                .allMatch(e -> values(line, e.getKey()).stream().anyMatch(e.getValue()::contains));
    }

    private static Map<String, Long> counted(List<Line> all, Map<Facet, List<String>> chosen) {
        Map<String, Long> counted = new TreeMap<>();
        counted.put(Facet.OVERDUE + " 1", 0L);
        for (Facet facet : Facet.values()) {
            all.stream()
                    .filter(l -> matches(l, chosen, facet))
                    .flatMap(l -> values(l, facet).stream())
                    .forEach(v -> counted.merge(facet + " " + v, 1L, Long::sum));
        }
        return counted;
    }

    private static Map<String, Long> counts(Map<Facet, List<FoundLines.Count>> found) {
        Map<String, Long> counts = new TreeMap<>();
        found.forEach((facet, of) -> of.forEach(c -> counts.put(facet + " " + c.value(), c.lines())));
        return counts;
    }

    private void municipalities() {
        List<String> expected = jdbc.query(
                "select municipality, count(*), max(recorded_at) from views.visions where not struck group by 1 order by 1",
                (row, _) -> row.getString(1) + " " + row.getLong(2) + " "
                        + row.getObject(3, OffsetDateTime.class).toInstant());
        assertThat(register.municipalities().stream()
                        .map(m -> m.code() + " " + m.visions() + " " + m.recordedAt())
                        .sorted())
                .containsExactlyElementsOf(expected);
        Holdings whole = register.holdings();
        assertThat(List.of(whole.visions(), (long) whole.municipalities(), whole.position()))
                .isEqualTo(jdbc.queryForObject(
                        "select count(*), count(distinct municipality), max(position) from views.visions",
                        (row, _) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    private void overdue(LocalDate day) {
        Overview overview = overviews.on(day);
        List<Overview.Overdue> found = new ArrayList<>(overview.remisses());
        found.addAll(overview.deferrals());
        assertThat(found.stream().map(o -> o.vision() + " " + o.kind() + " " + o.lastDay()))
                .as("overdue on %s", day)
                .containsExactlyInAnyOrderElementsOf(jdbc.queryForList("""
                        select concat_ws(' ', o.vision, w ->> 'kind', w ->> 'lastDay')
                        from views.register o cross join lateral json_array_elements(o.snapshot -> 'watches') w
                        where upper_inf(o.known) and o.valid @> ? and (w ->> 'lastDay')::date < ?
                            and w ->> 'kind' in ('ANSWERS_OVERDUE', 'NOT_TAKEN_UP', 'DEFERRED_DATE_PASSED')
                        """, String.class, day, day));
    }

    private void dates(LocalDate day) {
        Set<VisionId> all = Set.copyOf(
                jdbc.query("select vision from views.visions", (row, _) -> VisionId.parse(row.getString(1))));
        assertThat(deadlines.of(DeadlineScope.ALL, day, null))
                .as("dates on %s", day)
                .isEqualTo(deadlines.of(new DeadlineScope(null, null, all), day, null));
    }

    private void statistics(LocalDate day, @Nullable String municipality) {
        Map<String, String> expected = new TreeMap<>();
        jdbc.query(
                """
                select s.statistic, count(x), count(distinct vision) filter (where x is not null), min(x), max(x),
                    percentile_cont(0.25) within group (order by x), percentile_cont(0.5) within group (order by x),
                    count(*) filter (where unknown is not null)
                from (select s.*, greatest(s.value, ?::date - s.since) as x
                    from views.samples s where coalesce(split_part(s.vision, '/', 1) = ?::text, true)) s group by 1
                """,
                row -> {
                    expected.put(
                            row.getString(1),
                            row.getInt(2) == 0
                                    ? "0 " + row.getInt(8)
                                    : "%d %d %.1f %.1f %.4f %.4f %d"
                                            .formatted(
                                                    row.getInt(2),
                                                    row.getInt(3),
                                                    row.getDouble(4),
                                                    row.getDouble(5),
                                                    row.getDouble(6),
                                                    row.getDouble(7),
                                                    row.getInt(8)));
                },
                day,
                municipality);
        Map<String, String> found = new TreeMap<>();
        statistics.of(municipality, day).measured().forEach(m -> {
            int unknown = m.uncertain() + m.notBegun() + m.notEnded();
            if (m.spread() != null) {
                found.put(
                        m.statistic().name(),
                        "%d %d %.1f %.1f %.4f %.4f %d"
                                .formatted(
                                        m.n(),
                                        m.visions(),
                                        m.spread().least(),
                                        m.spread().greatest(),
                                        m.spread().lower(),
                                        m.spread().median(),
                                        unknown));
            } else if (unknown > 0) {
                found.put(m.statistic().name(), "0 " + unknown);
            }
        });
        assertThat(found).as("%s on %s", municipality, day).isEqualTo(expected);
    }

    private List<String> codes() {
        return jdbc.query("select distinct municipality from views.visions order by 1", (row, _) -> row.getString(1));
    }

    private List<Instant> times() {
        return jdbc.query(
                "select distinct lower(known) from views.register order by 1",
                (row, _) -> row.getObject(1, OffsetDateTime.class).toInstant());
    }

    private static LocalDate day(Random random) {
        return TODAY.minusDays(random.nextInt(6_000)).plusDays(random.nextInt(300));
    }

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
