package se.rodatraden.views.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; null is open. */
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Days ANY = new Days(null, null);

    public boolean any() {
        return from == null && to == null;
    }

    /** Whether it ends before it begins, so that no day is in it. */
    public boolean backwards() {
        return from != null && to != null && to.isBefore(from);
    }

    /** Whether some day of the span may be one of these; a bound that is not known is open. */
    boolean touches(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
        return (from == null || latest == null || !latest.isBefore(from))
                && (to == null || earliest == null || !earliest.isAfter(to));
    }
}
