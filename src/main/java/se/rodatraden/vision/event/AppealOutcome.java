package se.rodatraden.vision.event;

/** What became of an appeal: a court annuls a decision or lets it stand, and never puts another in its place (KL 13:8). */
public enum AppealOutcome {
    ANNULLED,
    /** A part of the decision is annulled; it stands in its other parts. */
    PARTLY_ANNULLED,
    UPHELD,
    DISMISSED,
    WITHDRAWN
}
