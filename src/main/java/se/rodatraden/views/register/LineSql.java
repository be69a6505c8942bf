package se.rodatraden.views.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.rows.RowOfDay;
import se.rodatraden.words.BodyWords;

/**
 * Builds a query of the register and its parameters from the lines of a day, each marked with the conditions it meets. Little is
 * read of each line, since all are read for counting and sorting; the content is read only for the lines shown.
 */
final class LineSql {
    /** Identifies a line among those of a vision that are known at the same time; indexed with the vision. */
    private static final String LINE = "coalesce(lower(o.valid), '-infinity'::date)";

    private static final String COLUMNS = LINE
            + " as line, o.facets, o.bodies, o.watched, o.title_key, o.dnr_key, o.kind, o.document, o.matter, o.holder_key, o.due,"
            + " o.round, o.term, o.fresh";

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final LineQuery query;
    private final Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    private final boolean counting;
    private final @Nullable Collection<String> municipalities;

    /**
     * Defines the lines of the day as {@code lines}.
     *
     * @param judged the day on which overdue items are judged
     * @param counting whether they are read several times
     * @param municipalities those that all lines asked for are of; null where any can be
     */
    LineSql(
            LineQuery query,
            LocalDate judged,
            Search search,
            boolean counting,
            @Nullable Collection<String> municipalities) {
        this.query = query;
        this.counting = counting;
        this.municipalities =
                municipalities != null || query.municipality() == null ? municipalities : List.of(query.municipality());
        for (Facet facet : Facet.values()) {
            List<String> of = query.chosen().getOrDefault(facet, List.of());
            if (!of.isEmpty()) {
                chosen.put(facet, of);
            }
        }
        lines(judged, search);
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private void lines(LocalDate judged, Search search) {
        sql.append("""
                with %s as %s materialized (
                    select %s as line, v.vision, v.municipality, v.title, o.facets, o.title_key, coalesce(o.watched < ?, false) as overdue,
                """.formatted(
                                query.q() == null ? "lines" : "day",
                                query.q() == null && !counting ? "not" : "",
                                municipalities == null ? LINE : "o.line"))
                .append(query.sort().key())
                .append(" as key");
        values.add(judged);
        chosen.forEach((facet, of) -> mark(facet, of, judged));
        sql.append(" from views.visions v");
        if (municipalities == null) {
            sql.append(" join views.register o on o.vision = v.vision where ");
            day();
        } else {
            linesOf(municipalities);
        }
        if (query.knownAt() != null) {
            sql.append(" and v.registered <= ?");
            values.add(query.knownAt().atOffset(ZoneOffset.UTC));
        }
        if (query.body() != null) {
            sql.append(" and position(? in o.bodies) > 0");
            values.add(query.body().toLowerCase(Locale.ROOT));
        }
        sql.append(")\n");
        if (query.q() != null) {
            found(search.condition(query.q(), query.municipality()));
        }
    }

    /** The rows of the day, as known at the query's time. */
    private void day() {
        sql.append("o.valid @> ? and ").append(known());
        values.add(query.asOf());
        addKnownAt();
    }

    /** The rows of the day of some municipalities' visions, vision by vision. */
    private void linesOf(Collection<String> some) {
        sql.append(RowOfDay.JOIN.formatted(COLUMNS, known()))
                .append(" where ")
                .append(RowOfDay.REACHES)
                .append(" and v.municipality = any (?)");
        values.add(query.asOf());
        addKnownAt();
        values.add(query.asOf());
        values.add(some.stream().sorted().toArray(String[]::new));
    }

    private String known() {
        return query.knownAt() == null ? "upper_inf(o.known)" : "o.known @> ?";
    }

    private void addKnownAt() {
        if (query.knownAt() != null) {
            values.add(query.knownAt().atOffset(ZoneOffset.UTC));
        }
    }

    /** The content of the lines of a page: rows of the vision, its row of the register, and the place in the list. */
    void page() {
        add(
                ", page as (select p.*, row_number() over () as place from (select l.line, l.vision from lines l where "
                        + all(null) + " order by " + order() + " limit ? offset ?) p),\n",
                query.limit(),
                query.offset());
        sql.append("""
                shown as (
                    select p.vision, o.snapshot::text as snapshot, v.recorded_at, v.sequence, p.place
                    from page p join views.visions v on v.vision = p.vision
                    join views.register o on o.vision = p.vision and %s = p.line and \
                """.formatted(LINE));
        day();
        sql.append(")\n");
    }

    /** The lines of the day that match the search, joined as a whole: single lookups are many times slower for a common word. */
    private void found(Search.Condition found) {
        sql.append(", lines as materialized (select v.* from day v where true")
                .append(found.sql())
                .append(")\n");
        values.addAll(found.values());
    }

    private void mark(Facet facet, List<String> of, LocalDate judged) {
        sql.append(", ");
        switch (facet) {
            case MUNICIPALITY -> {
                sql.append("v.municipality = any (?::text[])");
                values.add(of.toArray(String[]::new));
            }
            case OVERDUE -> {
                sql.append("coalesce(o.watched < ?, false)");
                values.add(judged);
            }
            case DOCUMENT, MATTER, KIND, HOLDER, TERM -> {
                sql.append("o.facets && ?::text[]");
                values.add(of.stream()
                        .map(v -> facet.letter() + (facet == Facet.HOLDER ? BodyWords.lowered(v) : v))
                        .toArray(String[]::new));
            }
        }
        sql.append(" as ").append(mark(facet));
    }

    /**
     * Rows of facet, value and number; the facet is null for the total. Values stored with the lines are counted
     * together, except for facets with chosen values: these are counted among the lines that match the other conditions.
     */
    void counts() {
        sql.append("select null::text as facet, null::text as value, count(*) as lines from lines l where ")
                .append(all(null))
                .append("\nunion all select 'MUNICIPALITY', l.municipality, count(*) from lines l where ")
                .append(all(Facet.MUNICIPALITY))
                .append(" group by l.municipality")
                .append("\nunion all select 'OVERDUE', '1', count(*) from lines l where l.overdue and ")
                .append(all(Facet.OVERDUE))
                .append("\nunion all select '', x, count(*) from lines l, unnest(l.facets) x where ")
                .append(all(null));
        chosen.keySet().stream()
                .filter(Facet::kept)
                .forEach(f ->
                        sql.append(" and left(x, 1) <> '").append(f.letter()).append("'"));
        sql.append(" group by x");
        chosen.keySet().stream()
                .filter(Facet::kept)
                .forEach(facet -> sql.append(
                                "\nunion all select '', x, count(*) from lines l, unnest(l.facets) x where ")
                        .append(all(facet))
                        .append(" and left(x, 1) = '")
                        .append(facet.letter())
                        .append("' group by x"));
    }

    /** All chosen conditions, except those of one facet. */
    String all(@Nullable Facet but) {
        return chosen.keySet().stream()
                .filter(f -> f != but)
                .map(f -> "l." + mark(f))
                .collect(Collectors.joining(" and ", "true and ", ""))
                .replaceFirst(" and $", "");
    }

    private static String mark(Facet facet) {
        return "is_" + facet.name().toLowerCase(Locale.ROOT);
    }

    void add(String more, Object... added) {
        sql.append(more);
        values.addAll(List.of(added));
    }

    /** A total order, so that pages of a list never overlap. */
    String order() {
        return "l.key" + (query.descending() ? " desc" : " asc") + " nulls last, l.title_key, l.vision";
    }
}
