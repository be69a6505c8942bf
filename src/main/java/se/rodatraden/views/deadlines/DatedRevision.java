package se.rodatraden.views.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Json;
import se.rodatraden.views.reading.DatedItem;

/**
 * A dated item with its revision history.
 *
 * @param json the item as stored
 * @param revision number of changes since it was first known
 * @param changed when this revision became known
 * @param ended how it ended; null while the date applies
 */
public record DatedRevision(
        String key,
        String json,
        int revision,
        Instant changed,
        @Nullable Ended ended) {

    /** How a date ceased to apply. */
    public enum Ended {
        /** Done, or nothing is awaited any more. */
        DONE,
        /** Withdrawn, or its basis no longer applies. */
        WITHDRAWN
    }

    static DatedRevision first(DatedItem item, Instant at) {
        return new DatedRevision(item.key(), Json.mapper().writeValueAsString(item), 0, at, null);
    }

    DatedRevision then(String now, Instant at, @Nullable Ended how) {
        return new DatedRevision(key, now, revision + 1, at, how);
    }

    public DatedItem item() {
        return Json.mapper().readValue(json, DatedItem.class);
    }
}
