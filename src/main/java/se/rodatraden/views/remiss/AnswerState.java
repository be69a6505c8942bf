package se.rodatraden.views.remiss;

/** What is recorded for an addressee in a round. No recording means neither a stance nor that nobody answered. */
public enum AnswerState {
    /** Neither asked nor answered. */
    NOT_ASKED,
    ANSWERED,
    /** The answer certainly came after the addressee's own last day. */
    ANSWERED_LATE,
    /** Answered without being asked. */
    UNINVITED,
    /** No answer is recorded; the last day has not passed, or is unknown. */
    AWAITED,
    /** No answer is recorded, and the last day has passed while the round is open. */
    OVERDUE,
    /** No answer is recorded, and the round is closed. */
    NONE_RECORDED,
    /** The round was closed, and its answers are unknown. */
    NOT_KNOWN
}
