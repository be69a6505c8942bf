package se.rodatraden.vision.value;

import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * To whom or to when a matter was deferred, in the words used: a term ("mandatperioden 2015-2018"), a body, a date, a
 * condition ("tills vidare" is one) or an event. Several may be given at once; all empty is refused as {@code E-NO-TARGET}.
 */
public record DeferralTarget(
        @Nullable String term,
        @Nullable BodyRef body,
        @Nullable FuzzyDate date,
        @Nullable String condition,
        @Nullable String event) {

    public boolean isEmpty() {
        return term == null && body == null && date == null && condition == null && event == null;
    }
}
