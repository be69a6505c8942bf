package se.rodatraden.vision.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.BodyRef;

/**
 * A decision made on behalf of a body that had delegated it (KL 6:37–40, 7:5–8). The decision maker is the body of the entry,
 * an official by function and never by name.
 *
 * @param from the delegating body, on whose behalf the decision was made
 * @param reported when it was reported to that body (KL 6:40), whose minutes of that day then start the time for appeal; null if not
 *    stated, which does not mean that it was not reported
 */
public record Delegation(BodyRef from, @Nullable FuzzyDate reported) {

    /** The delegation of the fact's decision. */
    public static Optional<Delegation> of(Fact fact) {
        return fact instanceof Deciding d && d.decision() != null
                ? Optional.ofNullable(d.decision().delegation())
                : Optional.empty();
    }

    /** The date of the meeting whose minutes contain the decision: its own; if delegated, the one it was reported to, if stated. */
    public static Optional<FuzzyDate> minuted(Fact decision) {
        Optional<Delegation> delegation = of(decision);
        return delegation.isEmpty() ? Optional.of(decision.told().occurred()) : delegation.map(Delegation::reported);
    }
}
