package se.rodatraden.views.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cache of facet counts. They remain valid for another sort order or page of the same list, until a line of
 * the register or the day for judging overdue items changes. Counting is the most expensive part of a page of a large register.
 */
final class FacetCounts {
    /**
     * An SQL expression that changes whenever a line of the register or what is searchable does: a line is written only when its vision has processed a later event,
     * and deleted only with its vision.
     */
    static final String STATE =
            "(select count(*) || ':' || coalesce(sum(followed), 0) from views.visions) || ':' || (select max(position) from views.version)"
                    + " || ':' || (select coalesce(max(searchable), 0) from views.work)";

    private static final int LISTS = 500;
    private static final Duration UNUSED = Duration.ofMinutes(10);

    private record Key(LineQuery query, LocalDate judged, String state) {}

    private final Cache<Key, CountedLines> kept =
            Caffeine.newBuilder().maximumSize(LISTS).expireAfterAccess(UNUSED).build();

    @Nullable
    CountedLines find(LineQuery query, LocalDate judged, @Nullable String state) {
        return state == null ? null : kept.getIfPresent(new Key(whole(query), judged, state));
    }

    void keep(LineQuery query, LocalDate judged, CountedLines counted) {
        kept.put(new Key(whole(query), judged, counted.state()), counted);
    }

    /** The query without paging and order. */
    private static LineQuery whole(LineQuery q) {
        return new LineQuery(
                q.municipality(), q.asOf(), q.knownAt(), q.q(), q.body(), q.chosen(), LineSort.TITLE, false, 0, 0);
    }
}
