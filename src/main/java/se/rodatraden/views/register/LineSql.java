package se.rodatraden.views.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A statement of the register and its values, put together of the lines of a day and of what is chosen of each facet. */
final class LineSql {
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final LineQuery query;

    /**
     * The lines of the day as {@code hits}, and as {@code marked} with those that another choice of one facet would give.
     *
     * @param judged the day on which overdue things are judged
     */
    LineSql(LineQuery query, LocalDate judged, Search search) {
        this.query = query;
        base(judged, search);
        marked();
        sql.append(", hits as (select b.* from marked b where ")
                .append(all(null))
                .append(")\n");
    }

    String sql() {
        return sql.toString();
    }

    Object[] values() {
        return values.toArray();
    }

    private void base(LocalDate judged, Search search) {
        sql.append("""
                with base as materialized (
                    select o.ctid as line, v.vision, v.municipality, v.recorded_at, v.sequence, o.kind, o.documents, o.matters,
                        o.holders, o.terms, o.round, o.due, o.fresh, o.title_key, o.holder_key, o.dnr_key,
                        coalesce(o.watched < ?, false) as overdue
                    from views.visions v join views.register o on o.vision = v.vision
                    where o.valid @> ?
                """);
        values.add(judged);
        values.add(query.asOf());
        if (query.knownAt() == null) {
            sql.append(" and upper_inf(o.known)");
        } else {
            OffsetDateTime knownAt = query.knownAt().atOffset(ZoneOffset.UTC);
            sql.append(" and o.known @> ? and v.registered <= ?");
            values.add(knownAt);
            values.add(knownAt);
        }
        if (query.municipality() != null) {
            sql.append(" and v.municipality = ?");
            values.add(query.municipality());
        }
        if (query.body() != null) {
            sql.append(" and position(? in o.bodies) > 0");
            values.add(query.body().toLowerCase(Locale.ROOT));
        }
        if (query.q() != null) {
            Search.Condition found = search.condition(query.q(), query.municipality());
            sql.append(found.sql());
            values.addAll(found.values());
        }
        sql.append(")\n");
    }

    private void marked() {
        sql.append(", marked as materialized (select b.*");
        for (Facet facet : Facet.values()) {
            List<String> chosen = query.chosen().getOrDefault(facet, List.of());
            sql.append(", ");
            if (chosen.isEmpty()) {
                sql.append("true");
            } else {
                sql.append(facet.array()).append(" && ?::text[]");
                values.add(chosen.toArray(String[]::new));
            }
            sql.append(" as ").append(mark(facet));
        }
        sql.append(" from base b)\n");
    }

    /** Rows of a facet, a value and a number; the facet is null of the number in all. */
    void counts() {
        sql.append("select null::text as facet, null::text as value, count(*) as lines from hits");
        for (Facet facet : Facet.values()) {
            sql.append("\nunion all select '")
                    .append(facet.name())
                    .append("', x, count(*) from marked b, unnest(")
                    .append(facet.array())
                    .append(") x where ")
                    .append(all(facet))
                    .append(" group by x");
        }
    }

    /** All that is chosen, but of one facet. */
    private static String all(@org.jspecify.annotations.Nullable Facet but) {
        return List.of(Facet.values()).stream()
                .filter(f -> f != but)
                .map(f -> "b." + mark(f))
                .collect(Collectors.joining(" and "));
    }

    private static String mark(Facet facet) {
        return "is_" + facet.name().toLowerCase(Locale.ROOT);
    }

    void add(String more, Object... added) {
        sql.append(more);
        values.addAll(List.of(added));
    }

    String order() {
        return query.sort().order(query.descending());
    }
}
