package se.rodatraden.views.deadlines;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.Json;
import se.rodatraden.views.reading.DatedItem;

/**
 * Something dated, as the record has it now, and how it came to be so.
 *
 * @param json the item as it is stored
 * @param revision how often it has changed since it was first known
 * @param changed when it came to be known so
 * @param ended how it ended; null while the date stands
 */
public record DatedRevision(
        String key,
        String json,
        int revision,
        Instant changed,
        @Nullable Ended ended) {

    /** What became of a date that no longer stands. */
    public enum Ended {
        /** It was done, or there is nothing left to wait for. */
        DONE,
        /** It was withdrawn, or what it followed from holds no longer. */
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
