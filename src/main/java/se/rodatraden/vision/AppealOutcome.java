package se.rodatraden.vision;

/** What became of an appeal: a court annuls a decision or lets it stand, and never puts another in its place (KL 13:8). */
public enum AppealOutcome {
    ANNULLED,
    UPHELD,
    DISMISSED,
    WITHDRAWN
}
