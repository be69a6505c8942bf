package se.rodatraden.views.register;

import java.util.List;
import java.util.Map;

/**
 * Part of a list of the register, with how many lines there are in all.
 *
 * @param counts of each facet how many lines each value would give, with what is chosen of the other facets kept; the most first
 */
public record FoundLines(List<RegisterRow> rows, long total, Map<Facet, List<Count>> counts) {
    /** A value and how many lines have it. */
    public record Count(String value, long lines) {}

    public FoundLines {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }
}
