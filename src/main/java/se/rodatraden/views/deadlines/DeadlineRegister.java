package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.Json;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.register.Docket;
import se.rodatraden.vision.value.VisionId;

/**
 * Everything that has a date, read from the register's rows: no history is folded to answer. What is confidential is masked in the rows
 * already.
 */
public final class DeadlineRegister {
    /** More visions with a date than one page or calendar can use. */
    private static final int MOST_VISIONS = 5_000;

    /** The row that holds on the day, of those visions that have a date from another day on, or something awaited. */
    private static final String SELECT = """
            select v.vision, r.snapshot::text from views.visions v cross join lateral (
                select o.dated, o.due, o.snapshot from views.register o
                where o.vision = v.vision and coalesce(lower(o.valid), '-infinity'::date) <= ? and o.valid @> ? and %s
                order by coalesce(lower(o.valid), '-infinity'::date) desc limit 1) r
            where (r.dated >= ? or r.due is not null)
            """;

    private final JdbcTemplate jdbc;
    private final MunicipalRegister municipalities;

    public DeadlineRegister(JdbcTemplate jdbc, MunicipalRegister municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /**
     * What lies ahead on a day, that day included, and what is overdue; by date.
     *
     * @param knownAt null is now
     */
    public List<DeadlineLine> of(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt) {
        return since(scope, day, knownAt, day);
    }

    /** The same with what has gone by since a day. */
    public List<DeadlineLine> since(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt, LocalDate since) {
        Predicate<DatedItem> whose = whose(scope, day, knownAt);
        List<DeadlineLine> lines = new ArrayList<>();
        read(scope, day, knownAt, since).forEach(row -> row.snapshot().dated().stream()
                .map(item -> new DeadlineLine(row.vision(), row.snapshot().title(), item, day))
                .filter(line -> line.overdue() || !line.day().isBefore(since))
                .filter(line -> whose.test(line.item()))
                .forEach(lines::add));
        lines.sort(DeadlineLine.BY_DAY);
        return List.copyOf(lines);
    }

    /** How the dates of the visions came to be as they are, ended ones too. */
    public List<DatedRevision> revisions(VisionId vision) {
        return jdbc.query(
                "select key, item::text, revision, changed, ended from views.dates where vision = ? order by key",
                (row, _) -> {
                    String ended = row.getString(5);
                    return new DatedRevision(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getObject(4, OffsetDateTime.class).toInstant(),
                            ended == null ? null : DatedRevision.Ended.valueOf(ended));
                },
                vision.toString());
    }

    /** Whether an item is of the scope, by the body's own name or by those whose matters it has. */
    Predicate<DatedItem> whose(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt) {
        String code = scope.municipality();
        if (code == null || scope.body() == null) {
            return _ -> true;
        }
        Municipality known = municipalities.of(code, knownAt);
        Optional<Body> body = known.body(scope.body());
        return item -> body.flatMap(b -> Docket.had(known, item.bodies(), b, day)).isPresent();
    }

    private record Row(VisionId vision, Snapshot snapshot) {}

    private List<Row> read(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt, LocalDate since) {
        List<Object> values = new ArrayList<>(List.of(day, day));
        StringBuilder sql = new StringBuilder(SELECT.formatted(knownAt == null ? "upper_inf(o.known)" : "o.known @> ?"));
        if (knownAt != null) {
            values.add(knownAt.atOffset(ZoneOffset.UTC));
        }
        values.add(since);
        if (scope.vision() != null) {
            sql.append(" and v.vision = ?");
            values.add(scope.vision().toString());
        } else if (scope.municipality() != null) {
            sql.append(" and v.municipality = ?");
            values.add(scope.municipality());
        }
        sql.append(" order by coalesce(r.due, r.dated), v.vision limit ").append(MOST_VISIONS);
        return jdbc.query(
                sql.toString(),
                (row, _) -> new Row(
                        VisionId.parse(row.getString(1)),
                        Json.mapper().readValue(row.getString(2), Snapshot.class)),
                values.toArray());
    }
}
