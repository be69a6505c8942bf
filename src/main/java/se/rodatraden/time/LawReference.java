package se.rodatraden.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place in the law with the days it was in force.
 *
 * @param paragraph chapter and paragraph as “KL 13:5”, where KL is 2017:725 and KL91 is 1991:900
 * @param until the last day in force; null while it still is
 * @param exact false if the paragraph, or its first day, was not verified in the text of the law: the reader must be informed
 */
public record LawReference(
        String paragraph, LocalDate from, @Nullable LocalDate until, boolean exact) {
    private static final LocalDate KL91 = LocalDate.of(1992, 1, 1);
    private static final LocalDate KL = LocalDate.of(2018, 1, 1);

    public LawReference {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(paragraph + " ends (" + until + ") before it begins (" + from + ").");
        }
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    static LawReference kl(String paragraph) {
        return new LawReference("KL " + paragraph, KL, null, true);
    }

    static LawReference kl91(String paragraph) {
        return new LawReference("KL91 " + paragraph, KL91, KL.minusDays(1), true);
    }

    /** The act of 1991 where the paragraph was not read. */
    static LawReference kl91() {
        return new LawReference("KL91", KL91, KL.minusDays(1), false);
    }
}
