package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the register to list, and in which order; null is "all".
 *
 * @param municipality the one whose own list it is
 * @param knownAt the time the register knew them; null is now
 * @param q words; see {@link Search}
 * @param body words of the name of a body that has the matter, had it last, or is asked to answer
 * @param chosen of each facet the values of which a line must have one
 * @param offset how many lines come before those listed
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

    /** The same with other words. */
    public LineQuery words(String other) {
        return new LineQuery(municipality, asOf, knownAt, other, body, chosen, sort, descending, offset, limit);
    }

    /** The words at the same place and time, whatever else is asked for. */
    RegisterQuery plain() {
        return new RegisterQuery(municipality, asOf, knownAt, null, null, null, q, false, null, 1);
    }
}
