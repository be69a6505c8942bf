package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A query for lines of the register; null means all.
 *
 * @param asOf the day of the standings
 * @param knownAt time of knowledge; null means now
 * @param standing name of a possible preparation or document state
 * @param body words in the name of a body that has the matter, had it last, or is asked to answer
 * @param q words in the titles, in anything recorded of the vision, or in the texts shown for it; see {@link Search}
 * @param overdue only visions with an alert on the day
 * @param cursor cursor of the next page
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

    /** The same municipality and times with other search words, limited to one line, without other conditions. */
    RegisterQuery words(String other) {
        return new RegisterQuery(municipality, asOf, knownAt, null, null, null, other, false, null, 1);
    }

    public static RegisterQuery on(@Nullable String municipality, LocalDate asOf) {
        return new RegisterQuery(municipality, asOf, null, null, null, null, null, false, null, 100);
    }
}
