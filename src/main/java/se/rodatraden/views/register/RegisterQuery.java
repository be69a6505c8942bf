package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to list of the register; null is "all".
 *
 * @param asOf the day the standings are true on
 * @param knownAt the time the register knew them; null is now
 * @param standing the name of a preparation or document state that may hold
 * @param body words of the name of a body that has the matter, had it last, or is asked to answer
 * @param q words in the titles, in anything told of the vision, or that pages show for what it is; see {@link Search}
 * @param overdue only those with an alert on the day
 * @param cursor of the page before
 * @param limit 1 to 1,000
 */
public record RegisterQuery(
        @Nullable String municipality,
        LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable String standing,
        @Nullable String kind,
        @Nullable String body,
        @Nullable String q,
        boolean overdue,
        @Nullable String cursor,
        int limit) {

    /** One vision with other words at the same place and time, whatever else is asked for. */
    RegisterQuery words(String other) {
        return new RegisterQuery(municipality, asOf, knownAt, null, null, null, other, false, null, 1);
    }

    public static RegisterQuery on(@Nullable String municipality, LocalDate asOf) {
        return new RegisterQuery(municipality, asOf, null, null, null, null, null, false, null, 100);
    }
}
