package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.views.kept.KeptByMunicipality;
import se.rodatraden.views.kept.OneSnapshot;
import se.rodatraden.vision.value.VisionId;

/** Computes statistics from samples. What is kept of each municipality is read again when its rows have been written. */
public final class Statistics {
    private static final String VALUE = "greatest(s.value, ?::date - s.since)";

    /** The samples of a municipality's visions, equal ones counted together; and the number of visions with values. */
    private static final String GROUPED = """
            select s.statistic, s.value, s.since, s.unknown, count(*) from views.samples s
            where s.vision >= ? and s.vision < ? group by 1, 2, 3, 4
            """;

    private static final String VISIONS = """
            select s.statistic, count(distinct s.vision) from views.samples s
            where s.vision >= ? and s.vision < ? and (s.value is not null or s.since is not null) group by 1
            """;

    private static final String VALUES = """
            select v.vision, v.title, x.value, x.runs, x.begins, x.ends
            from views.visions v join (
                select s.vision, s.begins, s.ends, %s as value,
                    s.since is not null and ?::date - s.since >= coalesce(s.value, 0) as runs
                from views.samples s where s.statistic = ? and s.unknown is not distinct from ?) x on x.vision = v.vision
            where (?::text is null or v.municipality = ?)
            order by x.value desc nulls last, v.vision limit ?
            """.formatted(VALUE);

    private final JdbcTemplate jdbc;
    private final OneSnapshot snapshot;
    private final KeptByMunicipality<Boolean, Map<Statistic, Distribution>> kept =
            new KeptByMunicipality<>(1, this::read);
    private volatile @Nullable Made last;

    /** The statistics of all, with what they were made from. */
    private record Made(Map<String, Map<Statistic, Distribution>> from, Measured.All all) {}

    public Statistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.snapshot = new OneSnapshot(jdbc);
    }

    /**
     * All statistics, in their order.
     *
     * @param municipality null means all
     * @param day the day up to which the time of open matters is counted
     */
    public Measured.All of(@Nullable String municipality, LocalDate day) {
        return snapshot.read(now -> {
            if (municipality == null) {
                return all(kept.all(true, now), day);
            }
            Map<Statistic, Distribution> one = kept.of(true, municipality, now);
            return measured(municipality, day, one == null ? List.of() : List.of(one));
        });
    }

    private Measured.All all(Map<String, Map<Statistic, Distribution>> from, LocalDate day) {
        Made made = last;
        if (made == null || !made.from.equals(from) || !made.all.day().equals(day)) {
            made = new Made(from, measured(null, day, from.values()));
            last = made;
        }
        return made.all;
    }

    private Measured.All measured(
            @Nullable String municipality, LocalDate day, Collection<Map<Statistic, Distribution>> from) {
        Long position = jdbc.queryForObject("select coalesce(max(position), 0) from views.visions", Long.class);
        return new Measured.All(
                municipality,
                day,
                Objects.requireNonNull(position),
                Arrays.stream(Statistic.values())
                        .map(s -> measured(
                                s,
                                from.stream()
                                        .flatMap(m -> Stream.ofNullable(m.get(s)))
                                        .toList(),
                                day))
                        .toList());
    }

    private static Measured measured(Statistic statistic, List<Distribution> from, LocalDate day) {
        SortedMap<Integer, Integer> values = new TreeMap<>();
        from.forEach(d -> d.addTo(values, day));
        int n = values.values().stream().mapToInt(Integer::intValue).sum();
        return new Measured(
                statistic,
                n,
                n == 0
                        ? null
                        : new Measured.Spread(
                                Distribution.quantile(values, n, 0),
                                Distribution.quantile(values, n, 0.25),
                                Distribution.quantile(values, n, 0.5),
                                Distribution.quantile(values, n, 0.75),
                                Distribution.quantile(values, n, 1)),
                sum(from, Distribution.Others::visions),
                sum(from, Distribution.Others::uncertain),
                sum(from, Distribution.Others::notBegun),
                sum(from, Distribution.Others::notEnded));
    }

    private static int sum(List<Distribution> from, ToIntFunction<Distribution.Others> number) {
        return from.stream().map(Distribution::others).mapToInt(number).sum();
    }

    /** Municipality by municipality, so that no statement takes long. */
    private Map<String, Map<Statistic, Distribution>> read(Boolean all, @Nullable Set<String> municipalities) {
        Collection<String> codes = municipalities == null
                ? jdbc.query("select distinct municipality from views.visions", (row, _) -> row.getString(1))
                : municipalities;
        Map<String, Map<Statistic, Distribution>> read = new HashMap<>();
        codes.forEach(code -> read.put(code, read(code)));
        return read;
    }

    private Map<Statistic, Distribution> read(String municipality) {
        Object[] bounds = {municipality + "/", municipality + "0"};
        Map<Statistic, Integer> visions = new EnumMap<>(Statistic.class);
        jdbc.query(
                VISIONS,
                row -> {
                    visions.put(Statistic.valueOf(row.getString(1)), row.getInt(2));
                },
                bounds);
        Map<Statistic, List<Distribution.Group>> groups = new EnumMap<>(Statistic.class);
        Map<Statistic, Map<Sample.Unknown, Integer>> unknown = new EnumMap<>(Statistic.class);
        jdbc.query(
                GROUPED,
                row -> {
                    Statistic statistic = Statistic.valueOf(row.getString(1));
                    Integer value = row.getObject(2, Integer.class);
                    LocalDate since = row.getObject(3, LocalDate.class);
                    List<Distribution.Group> of = groups.computeIfAbsent(statistic, _ -> new ArrayList<>());
                    if (value != null || since != null) {
                        of.add(new Distribution.Group(value, since, row.getInt(5)));
                    }
                    if (row.getString(4) != null) {
                        unknown.computeIfAbsent(statistic, _ -> new EnumMap<>(Sample.Unknown.class))
                                .merge(Sample.Unknown.valueOf(row.getString(4)), row.getInt(5), Integer::sum);
                    }
                },
                bounds);
        Map<Statistic, Distribution> read = new EnumMap<>(Statistic.class);
        groups.forEach((statistic, values) -> {
            Map<Sample.Unknown, Integer> of = unknown.getOrDefault(statistic, Map.of());
            read.put(
                    statistic,
                    new Distribution(
                            values,
                            new Distribution.Others(
                                    visions.getOrDefault(statistic, 0),
                                    of.getOrDefault(Sample.Unknown.DAY_UNCERTAIN, 0),
                                    of.getOrDefault(Sample.Unknown.START_NOT_RECORDED, 0),
                                    of.getOrDefault(Sample.Unknown.END_NOT_RECORDED, 0))));
        });
        return read;
    }

    /**
     * The values of one statistic, highest first.
     *
     * @param unknown the reason for missing values, to list those; null for those with a value
     */
    public List<Measured.Value> values(
            Statistic statistic,
            Sample.@Nullable Unknown unknown,
            @Nullable String municipality,
            LocalDate day,
            int limit) {
        return new ArrayList<>(jdbc.query(
                VALUES,
                (row, _) -> new Measured.Value(
                        VisionId.parse(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getBoolean(4),
                        row.getBoolean(4) ? null : row.getString(5),
                        row.getBoolean(4) ? null : row.getString(6)),
                day,
                day,
                statistic.name(),
                unknown == null ? null : unknown.name(),
                municipality,
                municipality,
                limit));
    }
}
