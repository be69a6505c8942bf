package se.rodatraden.municipality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;

/**
 * A term of a body, both days included.
 *
 * @param body id of the body; null for a term of all bodies of the kind
 * @param label the name in the source, otherwise the first and last year, “2015–2018”
 * @param origin whether it is recorded, set by law, or customary
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

    /** The basis of a term. */
    public enum Origin {
        /** Recorded by an entry. */
        RECORDED,
        /** Set by law (KL 5:9, 6:18; before 2018 KL91 5:5, 6:12). */
        STATUTORY,
        /** Decided by the council (KL 6:19) and not recorded: the customary term is assumed. */
        USUAL
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && !to.isBefore(first);
    }
}
