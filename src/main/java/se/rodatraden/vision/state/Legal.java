package se.rodatraden.vision.state;

/**
 * The progress of a decision towards legal force: approval and posting of its minutes (KL 5:69, 8:12), and appeals
 * (KL 13 kap.). Computed days have no effect: legal force must be confirmed.
 */
public enum Legal {
    /** Decided; nothing is recorded of the minutes. */
    RECORDED,
    /** The minutes are approved (justerade). */
    APPROVED,
    /** The approval is announced, and the time to appeal runs or has run. */
    POSTED,
    /** The notice was taken down too early, so the time does not run until it is up again (KL 13:5). */
    TIME_NOT_RUNNING,
    APPEALED,
    /** A court upheld it; that the judgment is final is not recorded. */
    UPHELD_NOT_FINAL,
    /** A court annulled a part of it; that the judgment is final is not recorded. */
    PARTLY_ANNULLED_NOT_FINAL,
    /** A court annulled it; that the judgment is final is not recorded. */
    ANNULLED_NOT_FINAL,
    ANNULLED,
    /** A part of it is finally annulled; the rest has legal force. */
    PARTLY_ANNULLED,
    /** It has legal force: no ordinary appeal remains. */
    FINAL
}
