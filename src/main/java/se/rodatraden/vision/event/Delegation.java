package se.rodatraden.vision.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.BodyRef;

/**
 * That a decision was made on behalf of a body that had delegated it (KL 6:37–40, 7:5–8). The one who decided is the body of the entry,
 * an official by function and never by name.
 *
 * @param from the body that delegated, on whose behalf it was decided
 * @param reported when it was reported to that body (KL 6:40), whose minutes of that day then start the time for appeal; null where it
 *     is not told, which does not say that it was not reported
 */
public record Delegation(BodyRef from, @Nullable FuzzyDate reported) {

    /** The delegation that the fact's decision was made by. */
    public static Optional<Delegation> of(Fact fact) {
        return fact instanceof Deciding d && d.decision() != null
                ? Optional.ofNullable(d.decision().delegation())
                : Optional.empty();
    }

    /** When the meeting was whose minutes the decision stands in: its own; of a delegated one that to which it was reported, if told. */
    public static Optional<FuzzyDate> minuted(Fact decision) {
        Optional<Delegation> delegation = of(decision);
        return delegation.isEmpty() ? Optional.of(decision.told().occurred()) : delegation.map(Delegation::reported);
    }
}
