package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.views.reading.NamedBodies;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.rows.ViewTables;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.value.VisionId;

/**
 * All dated items, read from the rows of the read models without folding any history. Confidential text is already masked in the
 * rows.
 */
public final class DeadlineRegister {
    /** Upper limit, beyond what a page or calendar can use. */
    private static final int MOST_VISIONS = 5_000;

    private final JdbcTemplate jdbc;
    private final MunicipalRegister municipalities;

    public DeadlineRegister(JdbcTemplate jdbc, MunicipalRegister municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
    }

    /**
     * The items that lie ahead on a day, including that day, and those overdue; sorted by date.
     *
     * @param knownAt null means now
     */
    public List<DeadlineLine> of(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt) {
        return since(scope, day, knownAt, day);
    }

    /** The same, including those that have passed since a day. */
    public List<DeadlineLine> since(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt, LocalDate since) {
        Predicate<DatedItem> whose = whose(scope, day, knownAt);
        List<DeadlineLine> lines = new ArrayList<>();
        read(scope, day, knownAt, since)
                .forEach(row -> row.snapshot().dated().stream()
                        .map(item ->
                                new DeadlineLine(row.vision(), row.snapshot().title(), item, day, row.recordedAt()))
                        .filter(line -> line.overdue() || !line.day().isBefore(since))
                        .filter(line -> whose.test(line.item()))
                        .forEach(lines::add));
        lines.sort(DeadlineLine.BY_DAY);
        return List.copyOf(lines);
    }

    /**
     * A dated item of a vision with its revision history.
     *
     * @param title title of the vision according to everything known
     */
    public record Revised(VisionId vision, String title, DatedRevision revision) {}

    /** The revision history of dates, as known now: of those that apply, and of those that ended since a time. */
    public List<Revised> revisions(DeadlineScope scope, LocalDate day, Instant endedSince) {
        Predicate<DatedItem> whose = whose(scope, day, null);
        List<Object> values = new ArrayList<>(List.of(endedSince.atOffset(ZoneOffset.UTC)));
        String sql = """
                select d.vision, v.title, d.key, d.item::text, d.revision, d.changed, d.ended
                from views.visions v join views.dates d on d.vision = v.vision
                where (d.ended is null or d.changed >= ?)""" + in(scope, values) + " order by d.vision, d.key";
        return jdbc
                .query(
                        sql,
                        (row, _) -> {
                            String ended = row.getString(7);
                            return new Revised(
                                    VisionId.parse(row.getString(1)),
                                    row.getString(2),
                                    new DatedRevision(
                                            row.getString(3),
                                            row.getString(4),
                                            row.getInt(5),
                                            row.getObject(6, OffsetDateTime.class)
                                                    .toInstant(),
                                            ended == null ? null : DatedRevision.Ended.valueOf(ended)));
                        },
                        values.toArray())
                .stream()
                .filter(r -> scope.body() == null || whose.test(r.revision().item()))
                .toList();
    }

    /** Whether an item is in the scope: by the body itself, or by bodies whose matters it has taken over. */
    private Predicate<DatedItem> whose(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt) {
        String code = scope.municipality();
        if (code == null || scope.body() == null) {
            return _ -> true;
        }
        Municipality known = municipalities.of(code, knownAt);
        Optional<Body> body = known.body(scope.body());
        return item ->
                body.flatMap(b -> NamedBodies.had(known, item.bodies(), b, day)).isPresent();
    }

    /** The titles of the registered ones among the visions, according to everything known. */
    public Map<VisionId, String> titles(Collection<VisionId> visions) {
        Map<VisionId, String> titles = new HashMap<>();
        jdbc.query(
                "select vision, title from views.visions where vision = any (?)",
                row -> {
                    titles.put(VisionId.parse(row.getString(1)), row.getString(2));
                },
                (Object) names(visions));
        return titles;
    }

    private static String[] names(Collection<VisionId> visions) {
        return visions.stream().map(VisionId::toString).sorted().toArray(String[]::new);
    }

    private record Row(VisionId vision, Snapshot snapshot, Instant recordedAt) {}

    private List<Row> read(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt, LocalDate since) {
        List<Object> values = new ArrayList<>(List.of(day, day));
        // Only rows valid on the day, of visions with a later date or something awaited.
        StringBuilder sql = new StringBuilder(
                """
                select v.vision, r.snapshot::text, v.recorded_at from views.visions v cross join lateral (
                    select o.dated, o.due, o.snapshot from views.register o
                    where o.vision = v.vision and %s and %s
                    order by coalesce(lower(o.valid), '-infinity'::date) desc limit 1) r
                where (r.dated >= ? or r.due is not null)
                """.formatted(ViewTables.APPLIES, knownAt == null ? "upper_inf(o.known)" : "o.known @> ?"));
        if (knownAt != null) {
            values.add(knownAt.atOffset(ZoneOffset.UTC));
        }
        values.add(since);
        sql.append(in(scope, values))
                .append(" order by coalesce(r.due, r.dated), v.vision limit ")
                .append(MOST_VISIONS);
        return jdbc.query(
                sql.toString(),
                (row, _) -> new Row(
                        VisionId.parse(row.getString(1)),
                        SnapshotJson.read(row, 2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                values.toArray());
    }

    private static String in(DeadlineScope scope, List<Object> values) {
        if (!scope.visions().isEmpty()) {
            values.add(names(scope.visions()));
            return " and v.vision = any (?)";
        }
        if (scope.municipality() != null) {
            values.add(scope.municipality());
            return " and v.municipality = ?";
        }
        return "";
    }
}
