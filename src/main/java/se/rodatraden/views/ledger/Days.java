package se.rodatraden.views.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A range of days, both included; null is open. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Days ANY = new Days(null, null);

    public boolean any() {
        return from == null && to == null;
    }

    /** Whether it ends before it begins, and so contains no day. */
    public boolean backwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether the range may overlap the given one; an unknown bound is open. */
    boolean touches(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return (from == null || latest == null || !latest.isBefore(from))
                && (to == null || earliest == null || !earliest.isAfter(to));
    }
}
