package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Checks;

/**
 * A case in court: the court as it names itself and the case's number. One judgment may settle a set of paragraphs and so
 * reach several visions; they then carry the same number.
 */
public record CourtCase(String court, @Nullable String number) {
    public CourtCase {
        Checks.text("court", court, 200);
    }

    /** Whether both may be the same case: a number may be missing; different courts may be the same case on appeal. */
    public static boolean maybeSame(@Nullable CourtCase one, @Nullable CourtCase other) {
        return one == null
                || other == null
                || !one.court().equals(other.court())
                || one.number() == null
                || other.number() == null
                || one.number().equals(other.number());
    }
}
