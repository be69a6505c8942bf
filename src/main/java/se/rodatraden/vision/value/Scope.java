package se.rodatraden.vision.value;

/** What is deferred: the work, the decision, both, or only the goal layer. */
public enum Scope {
    WORK,
    DECISION,
    BOTH,
    GOALS
}
