package se.rodatraden.views.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.views.kept.Kept;
import se.rodatraden.vision.value.VisionId;

/** Computes statistics from samples. The last result is cached until something is recorded or the day changes. */
public final class Statistics {
    private static final String VALUE = "greatest(s.value, ?::date - s.since)";

    private static final String SUMMED = """
            select s.statistic, count(s.x), count(distinct s.vision) filter (where s.x is not null),
                percentile_cont(array[0, 0.25, 0.5, 0.75, 1]) within group (order by s.x) filter (where s.x is not null),
                count(*) filter (where s.unknown = 'DAY_UNCERTAIN'),
                count(*) filter (where s.unknown = 'START_NOT_RECORDED'),
                count(*) filter (where s.unknown = 'END_NOT_RECORDED')
            from (select s.*, %s as x from views.visions v join views.samples s on s.vision = v.vision
                where ?::text is null or v.municipality = ?) s
            group by s.statistic
            """.formatted(VALUE);

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
    private final Map<String, Kept<Measured.All>> kept = new ConcurrentHashMap<>();

    public Statistics(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All statistics, in their order.
     *
     * @param municipality null means all
     * @param day the day up to which the time of open matters is counted
     */
    public Measured.All of(@Nullable String municipality, LocalDate day) {
        long position = position();
        String key = Objects.requireNonNullElse(municipality, "");
        return kept.computeIfAbsent(key, _ -> new Kept<>())
                .get(position, day, () -> new Measured.All(municipality, day, position, read(municipality, day)));
    }

    private long position() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(position), 0) from views.visions", Long.class));
    }

    private List<Measured> read(@Nullable String municipality, LocalDate day) {
        Map<Statistic, Measured> found =
                jdbc.query(SUMMED, (row, _) -> measured(row), day, municipality, municipality).stream()
                        .collect(Collectors.toMap(Measured::statistic, Function.identity()));
        return Arrays.stream(Statistic.values())
                .map(s -> found.getOrDefault(s, new Measured(s, 0, null, 0, 0, 0, 0)))
                .toList();
    }

    private static Measured measured(ResultSet row) throws SQLException {
        return new Measured(
                Statistic.valueOf(row.getString(1)),
                row.getInt(2),
                row.getArray(4) == null
                        ? null
                        : spread((Double[]) row.getArray(4).getArray()),
                row.getInt(3),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }

    private static Measured.Spread spread(Double[] quantiles) {
        return new Measured.Spread(quantiles[0], quantiles[1], quantiles[2], quantiles[3], quantiles[4]);
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
