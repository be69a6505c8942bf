package se.rodatraden.views.register;

import java.util.List;
import java.util.Map;

/**
 * A page of lines of the register, with the total number of lines.
 *
 * @param counts number of lines for each value of each facet, given the values chosen of the other facets; highest first
 */
public record FoundLines(List<RegisterRow> rows, long total, Map<Facet, List<Count>> counts) {
    /** A value and its number of lines. */
    public record Count(String value, long lines) {}

    public FoundLines {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }
}
