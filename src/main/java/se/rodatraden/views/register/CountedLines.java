package se.rodatraden.views.register;

import java.util.List;
import java.util.Map;

/**
 * How many lines of the register each value of a facet gives.
 *
 * @param state of the register when they were counted, see {@link FacetCounts#STATE}
 */
record CountedLines(String state, long total, Map<Facet, List<FoundLines.Count>> values) {
    CountedLines {
        values = Map.copyOf(values);
    }
}
