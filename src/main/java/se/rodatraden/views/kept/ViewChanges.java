package se.rodatraden.views.kept;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often the rows of each municipality in the read models have been written, at one moment. What was read of a municipality's rows
 * holds as long as its number and the tables are the same.
 *
 * @param tables identifies the tables, which a rebuild replaces
 * @param numbers by municipality; none where its rows were last written by a rebuild
 */
public record ViewChanges(long tables, Map<String, Long> numbers) {
    public ViewChanges {
        numbers = Map.copyOf(numbers);
    }

    long of(String municipality) {
        return numbers.getOrDefault(municipality, 0L);
    }

    /** The municipalities whose rows have been written between this moment and another one, with the same tables. */
    Set<String> since(ViewChanges other) {
        Set<String> differing = new HashSet<>(numbers.keySet());
        differing.addAll(other.numbers.keySet());
        differing.removeIf(m -> of(m) == other.of(m));
        return differing;
    }

    /** This moment, but for one municipality another one. */
    ViewChanges with(String municipality, ViewChanges now) {
        Map<String, Long> all = new HashMap<>(numbers);
        all.put(municipality, now.of(municipality));
        return new ViewChanges(tables, all);
    }

    /**
     * A text that is the same only while nothing is written. The numbers only grow.
     *
     * @param municipality null for all
     */
    public String state(@Nullable String municipality) {
        return tables
                + ":"
                + (municipality == null
                        ? numbers.values().stream().mapToLong(Long::longValue).sum()
                        : of(municipality));
    }
}
