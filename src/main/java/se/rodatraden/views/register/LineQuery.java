package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query for lines of the register, with their order; null means all.
 *
 * @param municipality only this municipality
 * @param knownAt time of knowledge; null means now
 * @param q search words; see {@link Search}
 * @param body words in the name of a body that has the matter, had it last, or is asked to answer
 * @param chosen for each facet the values of which a line must have at least one
 * @param offset number of lines skipped
 */
public record LineQuery(
        @Nullable String municipality,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable String q,
        @Nullable String body,
        Map<Facet, List<String>> chosen,
        LineSort sort,
        boolean descending,
        int offset,
        int limit) {
    public LineQuery {
        chosen = Map.copyOf(chosen);
    }

    /** The same query with other search words. */
    public LineQuery words(String other) {
        return new LineQuery(municipality, asOf, knownAt, other, body, chosen, sort, descending, offset, limit);
    }

    /** The same query from another line on. */
    LineQuery from(int other) {
        return new LineQuery(municipality, asOf, knownAt, q, body, chosen, sort, descending, other, limit);
    }

    /** Only the search words, municipality and times, without the other conditions. */
    RegisterQuery plain() {
        return new RegisterQuery(municipality, asOf, knownAt, null, null, null, q, false, null, 1);
    }
}
