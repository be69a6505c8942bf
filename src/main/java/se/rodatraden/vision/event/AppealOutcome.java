package se.rodatraden.vision.event;

/** The outcome of an appeal: a court annuls a decision or upholds it, and never replaces it (KL 13:8). */
public enum AppealOutcome {
    ANNULLED,
    /** A part of the decision is annulled; the rest stands. */
    PARTLY_ANNULLED,
    UPHELD,
    DISMISSED,
    WITHDRAWN
}
