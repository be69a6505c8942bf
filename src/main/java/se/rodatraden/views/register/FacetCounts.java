package se.rodatraden.views.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cache of facet counts of a search. They remain valid for another sort order or page of the same list, until a line of
 * the register, what is searchable or the day for judging overdue items changes. Counting is the most expensive part of a search of a large register.
 */
final class FacetCounts {
    /**
     * The number of lines in the register for each value of each facet.
     *
     * @param state state of the register when they were counted
     */
    record Counted(String state, long total, Map<Facet, List<FoundLines.Count>> values) {
        Counted {
            values = Map.copyOf(values);
        }
    }

    private static final int LISTS = 500;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private record Key(LineQuery query, LocalDate judged, String state) {}

    private final Cache<Key, Counted> kept =
            Caffeine.newBuilder().maximumSize(LISTS).expireAfterAccess(UNUSED).build();

    @Nullable
    Counted find(LineQuery query, LocalDate judged, String state) {
        return kept.getIfPresent(new Key(whole(query), judged, state));
    }

    void clear() {
        kept.invalidateAll();
    }

    void keep(LineQuery query, LocalDate judged, Counted counted) {
        kept.put(new Key(whole(query), judged, counted.state()), counted);
    }

    /** The query without paging and order. */
    private static LineQuery whole(LineQuery q) {
        return new LineQuery(
                q.municipality(), q.asOf(), q.knownAt(), q.q(), q.body(), q.chosen(), LineSort.TITLE, false, 0, 0);
    }
}
