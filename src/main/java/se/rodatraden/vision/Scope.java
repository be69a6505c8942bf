package se.rodatraden.vision;

/** What a deferral lets wait: the work, the decision, both, or only the goal layer. */
public enum Scope {
    WORK,
    DECISION,
    BOTH,
    GOALS
}
