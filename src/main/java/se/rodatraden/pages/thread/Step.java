package se.rodatraden.pages.thread;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point that the red thread passes, in the lane of whoever acted.
 *
 * @param earliest the first day it may have happened; null is open
 * @param exact whether the day is known
 * @param ordered whether it is known to come after the step before it
 * @param aside whether it concerns a decision's way to legal force, which the matter itself does not go: the line passes it by
 * @param round the remiss round that it begins or ends; 0 where it does neither
 * @param label the word beside it
 */
record Step(
        String entry,
        Lane lane,
        Mark mark,
        String name,
        @Nullable LocalDate earliest,
        LocalDate latest,
        boolean exact,
        boolean ordered,
        boolean aside,
        int round,
        StepLabel label) {

    /** Whether the line goes through it: a plan is no fact, and what was cancelled did not happen. */
    boolean onThread() {
        return !aside && mark != Mark.PLAN && mark != Mark.CANCELLED;
    }

    /** How a step is drawn; {@code END} is the end of a remiss round, which has no ring of its own. */
    enum Mark {
        HAPPENED,
        IMPLIED,
        MAYBE,
        STOP,
        ADOPTED,
        /** A decision that a court has annulled for good. */
        ANNULLED,
        REPEALED,
        /** A decision was appealed, or an appeal taken back. */
        APPEAL,
        /** What a court decided of a decision. */
        RULING,
        /** Somebody has confirmed that a decision, or its annulment, has legal force; a day that is only computed is not drawn. */
        FORCE,
        PLAN,
        CANCELLED,
        END;

        boolean large() {
            return this == STOP || this == ADOPTED || this == ANNULLED || this == REPEALED;
        }
    }
}
