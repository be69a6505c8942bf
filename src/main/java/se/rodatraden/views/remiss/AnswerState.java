package se.rodatraden.views.remiss;

/** What is recorded of one addressee in one round. That nothing is recorded is never a stance, and never that nobody answered. */
public enum AnswerState {
    /** Neither asked nor has it answered. */
    NOT_ASKED,
    ANSWERED,
    /** The answer is certain to have come after the addressee's own last day. */
    ANSWERED_LATE,
    /** It answered though it was not asked. */
    UNINVITED,
    /** No answer is recorded; the last day has not passed, or is not known. */
    AWAITED,
    /** No answer is recorded, and the last day has passed while the round is open. */
    OVERDUE,
    /** No answer is recorded, and the round has ended. */
    NONE_RECORDED,
    /** The round was closed, and its answers are not known. */
    NOT_KNOWN
}
