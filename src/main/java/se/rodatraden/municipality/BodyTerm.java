package se.rodatraden.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period a body sits for, both days included.
 *
 * @param body its id; null for what the law gives every body of the kind
 * @param label as the source names it, or its first and last year, “2015–2018”
 * @param origin whether the municipality recorded it or the law gives it
 * @param entry the entry that recorded it
 */
public record BodyTerm(
        @Nullable String body,
        BodyKind kind,
        LocalDate from,
        LocalDate to,
        String label,
        Origin origin,
        @Nullable String entry) {

    /** Where a term is known from: an entry, or the law (KL 5:9, 6:18). */
    public enum Origin {
        RECORDED,
        STATUTORY
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
