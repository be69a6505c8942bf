package se.rodatraden.pages.thread;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point that the red thread passes, in the lane of whoever acted.
 *
 * @param earliest the first day it may have happened; null is open
 * @param exact whether the day is known
 * @param ordered whether it is known to come after the step before it
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
        int round,
        StepLabel label) {

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
        /** What a court decided of a decision: the matter was never with the court. */
        RULING,
        PLAN,
        CANCELLED,
        END;

        /** Whether the line goes through it: a plan is no fact, and what was cancelled did not happen. */
        boolean onThread() {
            return this != PLAN && this != CANCELLED && this != RULING;
        }

        boolean large() {
            return this == STOP || this == ADOPTED || this == ANNULLED || this == REPEALED;
        }
    }
}
