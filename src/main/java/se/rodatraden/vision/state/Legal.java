package se.rodatraden.vision.state;

/**
 * How far a decision has come towards legal force: its minutes approved and posted (KL 5:69, 8:12), and what became of an
 * appeal (KL 13 kap.). A day that is only computed changes none of these: legal force is confirmed by someone.
 */
public enum Legal {
    /** Decided; nothing is recorded of the minutes. */
    RECORDED,
    /** The minutes are approved (justerade). */
    APPROVED,
    /** The approval is announced, and the time to appeal runs or has run. */
    POSTED,
    /** The notice came down before the time was out, so it does not run until the notice is up again (KL 13:5). */
    TIME_NOT_RUNNING,
    APPEALED,
    /** A court let it stand; that its judgment is final is not recorded. */
    UPHELD_NOT_FINAL,
    /** A court annulled a part of it; that its judgment is final is not recorded. */
    PARTLY_ANNULLED_NOT_FINAL,
    /** A court annulled it; that its judgment is final is not recorded. */
    ANNULLED_NOT_FINAL,
    ANNULLED,
    /** A part of it is annulled for good; it has legal force in its other parts. */
    PARTLY_ANNULLED,
    /** It has legal force: no ordinary appeal remains. */
    FINAL
}
