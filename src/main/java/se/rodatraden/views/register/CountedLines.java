package se.rodatraden.views.register;

import java.util.List;
import java.util.Map;

/**
 * The number of lines in the register for each value of each facet.
 *
 * @param state state of the register when they were counted, see {@link FacetCounts#STATE}
 */
record CountedLines(String state, long total, Map<Facet, List<FoundLines.Count>> values) {
    CountedLines {
        values = Map.copyOf(values);
    }
}
