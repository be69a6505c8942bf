package se.rodatraden.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;

/**
 * A period a body sits for, both days included.
 *
 * @param body its id; null for what holds for every body of the kind
 * @param label as the source names it, or its first and last year, “2015–2018”
 * @param origin whether the municipality recorded it, the law gives it, or it is what is usual
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

    /** Where a term is known from. */
    public enum Origin {
        /** An entry tells it. */
        RECORDED,
        /** The law gives it (KL 5:9, 6:18; before 2018 KL91 5:5, 6:12). */
        STATUTORY,
        /** The council decides it (KL 6:19) and nothing is recorded: as such bodies usually sit. */
        USUAL
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
