package se.rodatraden.views.register;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.views.kept.ViewChanges;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.rows.LineKeys;
import se.rodatraden.views.rows.RowOfDay;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** The register of all visions, or a municipality's, as of a day and as known at a time. */
public final class Register implements HeldTexts {
    /** Batch size, in the order of the list. */
    private static final int MORE = 200;

    private final JdbcTemplate jdbc;
    private final InstantSource clock;
    private final Search search;
    private final Totals totals;

    public Register(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.search = new Search(jdbc);
        this.totals = new Totals(jdbc);
    }

    @Override
    public void forgetTexts() {
        totals.clear();
    }

    /** How many visions each municipality has, and what was recorded of them, in a snapshot. */
    public Map<String, Totals.Total> totals(ViewChanges now) {
        return totals.of(now);
    }

    /** The lines that match the query, by municipality and id. */
    public Page<RegisterRow> list(RegisterQuery query) {
        List<RegisterRow> found = new ArrayList<>();
        String after = query.cursor() == null ? "" : query.cursor();
        while (found.size() <= query.limit()) {
            List<RegisterRow> read = read(query, after);
            for (RegisterRow row : read) {
                if (keeps(query, row)) {
                    found.add(row);
                }
            }
            if (read.size() < page(query)) {
                break;
            }
            after = read.getLast().vision().toString();
        }
        if (found.size() <= query.limit()) {
            return new Page<>(found, null);
        }
        List<RegisterRow> items = found.subList(0, query.limit());
        return new Page<>(items, items.getLast().vision().toString());
    }

    /** How much of the register a search covers at present. Read before and after a search, since a rebuild may end or begin. */
    public Coverage coverage() {
        return jdbc
                .query(
                        "select visions, searchable from views.work where finished is null",
                        (row, _) -> new Coverage(row.getLong(1), row.getLong(2)))
                .stream()
                .findFirst()
                .orElse(Coverage.WHOLE);
    }

    /** For each vision found, an excerpt with the search words. */
    public Map<VisionId, Snippet> snippets(RegisterQuery query, List<RegisterRow> found) {
        return query.q() == null
                ? Map.of()
                : search.snippets(
                        query.q(), found.stream().map(RegisterRow::vision).toList());
    }

    /** Alternative search words with similar spelling that do have matches, for use when nothing is found. */
    public List<String> suggestions(RegisterQuery query) {
        return query.q() == null
                ? List.of()
                : search.suggestions(
                        query.q(), q -> !list(query.words(q)).items().isEmpty());
    }

    /** For each line found, an excerpt with the search words. */
    public Map<VisionId, Snippet> snippets(LineQuery query, List<RegisterRow> found) {
        return snippets(query.plain(), found);
    }

    /** Alternative search words, for use when nothing is found. */
    public List<String> suggestions(LineQuery query) {
        return suggestions(query.plain());
    }

    /** All municipalities with visions in the register, by name. */
    public List<MunicipalityCard> municipalities() {
        return cards(totals.now());
    }

    /** The same in a snapshot. */
    public List<MunicipalityCard> municipalities(ViewChanges now) {
        return cards(totals.of(now).values());
    }

    private static List<MunicipalityCard> cards(Collection<Totals.Total> totals) {
        return totals.stream()
                .flatMap(t -> t.card().stream())
                .sorted(java.util.Comparator.comparing(
                        MunicipalityCard::name, java.text.Collator.getInstance(Locale.of("sv"))::compare))
                .toList();
    }

    /** The size of the whole register. */
    public Holdings holdings() {
        List<Totals.Total> all = List.copyOf(totals.now());
        return new Holdings(
                all.stream().mapToLong(Totals.Total::visions).sum(),
                all.size(),
                all.stream()
                        .map(Totals.Total::first)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                all.stream()
                        .map(Totals.Total::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                all.stream().mapToLong(t -> t.last().position()).max().orElse(0));
    }

    /** One municipality; empty if it has no vision in the register. */
    public Optional<MunicipalityCard> municipality(String code) {
        return jdbc
                .query(
                        "select count(*), max(recorded_at) from views.visions where municipality = ? having count(*) > 0",
                        (row, _) -> new MunicipalityCard(
                                code,
                                Municipalities.name(code).orElse(code),
                                row.getInt(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        code)
                .stream()
                .findFirst();
    }

    /** The feed position up to which all lines are up to date. */
    public long position() {
        Long position = jdbc.queryForObject("select coalesce(max(position), 0) from views.visions", Long.class);
        return position == null ? 0 : position;
    }

    /** The visions in order, each with its row for a day and a time of knowledge. */
    private static final String SELECT =
            "select v.vision, o.snapshot::text, v.recorded_at, v.sequence from views.visions v"
                    + RowOfDay.JOIN.formatted("o.states, o.bodies, o.watched, o.snapshot", "%s")
                    + " where " + RowOfDay.REACHES + " and v.vision > ?";

    /** The lines of a municipality that may be in one of the states on the day, up to the query's limit. */
    public List<RegisterRow> inAnyOf(Set<String> states, RegisterQuery query) {
        return read(query, "", " and o.states && ?::text[]", (Object) states.toArray(String[]::new));
    }

    private static int page(RegisterQuery query) {
        return query.overdue() || query.body() != null ? MORE : query.limit() + 1;
    }

    private List<RegisterRow> read(RegisterQuery query, String after) {
        return read(query, after, "");
    }

    private List<RegisterRow> read(RegisterQuery query, String after, String condition, Object... conditions) {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>(List.of(query.asOf()));
        if (query.knownAt() == null) {
            sql.append(SELECT.formatted("upper_inf(o.known)"));
            values.addAll(List.of(query.asOf(), after));
        } else {
            OffsetDateTime knownAt = query.knownAt().atOffset(ZoneOffset.UTC);
            sql.append(SELECT.formatted("o.known @> ?")).append(" and v.registered <= ?");
            values.addAll(List.of(knownAt, query.asOf(), after, knownAt));
        }
        if (query.municipality() != null) {
            sql.append(" and v.municipality = ?");
            values.add(query.municipality());
        }
        if (query.standing() != null) {
            sql.append(" and ? = any (o.states)");
            values.add(query.standing());
        }
        if (query.kind() != null) {
            sql.append(" and o.snapshot ->> 'kind' = ?");
            values.add(query.kind());
        }
        // Only rows that may be kept; a very long list of bodies is cut off.
        if (query.overdue()) {
            sql.append(" and o.watched < ?");
            values.add(RegisterRow.judgedOn(query.asOf(), query.knownAt(), clock));
        }
        if (query.body() != null) {
            sql.append(" and (position(? in o.bodies) > 0 or length(o.bodies) >= ?)");
            values.add(query.body().toLowerCase(Locale.ROOT));
            values.add(LineKeys.LONGEST_BODIES);
        }
        if (query.q() != null) {
            Search.Condition found = search.condition(query.q(), query.municipality());
            sql.append(found.sql());
            values.addAll(found.values());
        }
        sql.append(condition).append(" order by v.vision limit ?");
        values.addAll(List.of(conditions));
        values.add(page(query));
        return jdbc.query(
                sql.toString(), RegisterRow.mapper(query.asOf(), query.knownAt(), clock, 1), values.toArray());
    }

    private static boolean keeps(RegisterQuery query, RegisterRow row) {
        if (query.overdue() && row.alerts().isEmpty()) {
            return false;
        }
        String body = query.body();
        return body == null
                || bodies(row.snapshot())
                        .anyMatch(b -> b.name().toLowerCase(Locale.ROOT).contains(body.toLowerCase(Locale.ROOT)));
    }

    /** The holders, last holders, and those whose answer is awaited. */
    private static Stream<BodyRef> bodies(Snapshot s) {
        return Stream.of(
                        s.holder().with().stream(),
                        Stream.ofNullable(s.holder().last()),
                        Asked.open(s.asked()).stream().flatMap(a -> a.bodies().stream()))
                .flatMap(b -> b);
    }
}
