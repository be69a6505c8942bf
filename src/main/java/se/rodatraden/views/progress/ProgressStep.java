package se.rodatraden.views.progress;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.state.Document;

/**
 * One step on the usual path of a matter.
 *
 * @param round number of the remiss round; 0 for other steps, and for a remiss without recordings
 * @param last the last entry of the step; null if there is none
 * @param unsure whether {@code last} may not have happened by the day
 * @param document the document's state, for the step in which it applies; otherwise, and if uncertain, null
 * @param annulled whether the document is suspended by an annulment that is not final, and not by an inhibition (KL 13:13)
 * @param decides whether the decision is made in this step, as far as known
 * @param paragraph paragraph of law behind the step on the day, as “KL 5:1”; null if there is none
 */
public record ProgressStep(
        Kind kind,
        int round,
        Mark mark,
        @Nullable Entry last,
        boolean unsure,
        @Nullable Document document,
        boolean annulled,
        boolean decides,
        @Nullable String paragraph) {

    /** The steps in their usual order. */
    public enum Kind {
        WORK,
        PROPOSAL,
        REMISS,
        COMMITTEE,
        BOARD,
        COUNCIL,
        /** The decision, if it is not known which body makes it. */
        DECISION,
        /** The document applies. */
        IN_FORCE,
        /** The next version applies; the current one may apply until then. */
        NEXT_VERSION,
        /** The matter ended without a document. */
        ENDED
    }

    /** The status of a step. */
    public enum Mark {
        /** Recorded, and the matter has moved on. */
        DONE,
        /** The current step. */
        HERE,
        /** The current step, and the matter is deferred. */
        WAITING,
        /** It may have happened. */
        UNSURE,
        /** Not recorded although the matter has moved further: whether it happened is unknown. */
        UNRECORDED,
        /** It normally follows, and is not recorded. */
        AHEAD,
        /** The path ended here, or the document no longer applies. */
        STOPPED
    }

    ProgressStep marked(Mark other) {
        return new ProgressStep(kind, round, other, last, unsure, document, annulled, decides, paragraph);
    }
}
