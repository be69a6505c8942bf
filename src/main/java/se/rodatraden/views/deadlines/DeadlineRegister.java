package se.rodatraden.views.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.kept.KeptByMunicipality;
import se.rodatraden.views.kept.OneSnapshot;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.views.reading.NamedBodies;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.rows.RowOfDay;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.value.VisionId;

/**
 * All dated items, read from the rows of the read models without folding any history. Confidential text is already masked in the
 * rows.
 */
public final class DeadlineRegister implements HeldTexts {
    /** Upper limit, beyond what a page or calendar can use. */
    private static final int MOST_VISIONS = 5_000;

    /** Vision by vision. */
    private static final String OF_EACH =
            "select v.vision, o.snapshot::text, v.recorded_at, coalesce(o.due, o.dated) from views.visions v"
                    + RowOfDay.JOIN.formatted("o.dated, o.due, o.snapshot", "%s")
                    + " where " + RowOfDay.REACHES + " and (o.dated >= ? or o.due is not null)";

    /** Each of the two by its own index, without reading any other vision. */
    private static final String OF_ALL = """
            select o.vision, o.snapshot::text, v.recorded_at, coalesce(o.due, o.dated)
            from (select vision, dated, due, snapshot from views.register
                    where valid @> ? and upper_inf(known) and due is not null
                union all select vision, dated, due, snapshot from views.register
                    where dated >= ? and valid @> ? and upper_inf(known) and due is null) o
            join views.visions v on v.vision = o.vision
            """;

    private final JdbcTemplate jdbc;
    private final MunicipalRegister municipalities;
    private final OneSnapshot snapshot;
    private final KeptByMunicipality<LocalDate, List<OfVision>> kept = new KeptByMunicipality<>(2, this::read);

    public DeadlineRegister(JdbcTemplate jdbc, MunicipalRegister municipalities) {
        this.jdbc = jdbc;
        this.municipalities = municipalities;
        this.snapshot = new OneSnapshot(jdbc);
    }

    @Override
    public void forgetTexts() {
        kept.clear();
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
        boolean all = scope.equals(DeadlineScope.ALL) && knownAt == null && since.equals(day);
        List<OfVision> visions = all ? all(day) : read(scope, day, knownAt, since);
        return visions.stream()
                .flatMap(v -> v.lines().stream())
                .filter(line -> whose.test(line.item()))
                .sorted(DeadlineLine.BY_DAY)
                .toList();
    }

    /** Of all visions, from what is kept of each municipality. */
    private List<OfVision> all(LocalDate day) {
        return snapshot.read(now -> kept.all(day, now)).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(OfVision::first)
                        .thenComparing(v -> v.vision().toString()))
                .limit(MOST_VISIONS)
                .toList();
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

    /**
     * The lines of a vision.
     *
     * @param first its first due date, or else its last date
     */
    private record OfVision(LocalDate first, VisionId vision, List<DeadlineLine> lines) {}

    private List<OfVision> read(DeadlineScope scope, LocalDate day, @Nullable Instant knownAt, LocalDate since) {
        List<Object> values = new ArrayList<>(List.of(day));
        if (knownAt != null) {
            values.add(knownAt.atOffset(ZoneOffset.UTC));
        }
        values.addAll(List.of(day, since));
        String sql = OF_EACH.formatted(knownAt == null ? "upper_inf(o.known)" : "o.known @> ?") + in(scope, values)
                + " order by coalesce(o.due, o.dated), v.vision limit " + MOST_VISIONS;
        return read(sql, values, day, since);
    }

    private Map<String, List<OfVision>> read(LocalDate day, @Nullable Set<String> municipalities) {
        List<Object> values = new ArrayList<>(List.of(day, day, day));
        String sql = OF_ALL;
        if (municipalities != null) {
            sql = OF_EACH.formatted("upper_inf(o.known)") + " and v.municipality = any (?)";
            values.add(municipalities.stream().sorted().toArray(String[]::new));
        }
        return read(sql, values, day, day).stream()
                .collect(Collectors.groupingBy(v -> v.vision().municipality()));
    }

    /** Only rows valid on the day, of visions with a later date or something awaited. */
    private List<OfVision> read(String sql, List<Object> values, LocalDate day, LocalDate since) {
        return jdbc.query(
                sql,
                (row, _) -> {
                    VisionId vision = VisionId.parse(row.getString(1));
                    Snapshot known = SnapshotJson.read(row, 2);
                    Instant recordedAt = row.getObject(3, OffsetDateTime.class).toInstant();
                    return new OfVision(
                            row.getObject(4, LocalDate.class),
                            vision,
                            known.dated().stream()
                                    .map(item -> new DeadlineLine(vision, known.title(), item, day, recordedAt))
                                    .filter(line ->
                                            line.overdue() || !line.day().isBefore(since))
                                    .toList());
                },
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
