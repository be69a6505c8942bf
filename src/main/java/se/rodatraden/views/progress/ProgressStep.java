package se.rodatraden.views.progress;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.state.Document;

/**
 * One step of the usual way of a matter.
 *
 * @param round the number of the remiss round; 0 of any other step, and of a remiss that nothing is recorded of
 * @param last the last that is recorded of the step; null where nothing is
 * @param unsure whether {@code last} is not certain to have happened by the day
 * @param document how the document stands, of the step in which it applies; null of any other, and where it is not certain
 * @param decides whether the decision is made in this step, as far as is known
 * @param paragraph the law behind the step on the day, as “KL 5:1”; null where none is
 */
public record ProgressStep(
        Kind kind,
        int round,
        Mark mark,
        @Nullable Entry last,
        boolean unsure,
        @Nullable Document document,
        boolean decides,
        @Nullable String paragraph) {

    /** The steps in the order that a matter usually takes. */
    public enum Kind {
        WORK,
        PROPOSAL,
        REMISS,
        COMMITTEE,
        BOARD,
        COUNCIL,
        /** The decision, where the kind of document does not tell whose it is and nothing recorded does. */
        DECISION,
        /** The document applies. */
        IN_FORCE,
        /** The next version applies; the one there is may apply meanwhile. */
        NEXT_VERSION,
        /** The matter ended without a document. */
        ENDED
    }

    /** How far the matter has come with the step. */
    public enum Mark {
        /** It is recorded, and the matter has gone on. */
        DONE,
        /** The matter is here. */
        HERE,
        /** The matter is here and waits: it was deferred. */
        WAITING,
        /** It may have happened. */
        UNSURE,
        /** Nothing is recorded of it, and the matter has come further: whether it happened is not known. */
        UNRECORDED,
        /** It normally follows, and is not recorded to have happened. */
        AHEAD,
        /** The way ended here, or what applied applies no more. */
        STOPPED
    }

    ProgressStep marked(Mark other) {
        return new ProgressStep(kind, round, other, last, unsure, document, decides, paragraph);
    }
}
