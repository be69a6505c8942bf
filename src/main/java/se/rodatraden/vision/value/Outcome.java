package se.rodatraden.vision.value;

/** The outcome of a body's treatment of the matter, except decisions with an entry of their own. */
public enum Outcome {
    SUPPORTS_ADOPTION,
    SUPPORTS_REJECTION,
    NOTED,
    DECIDED_SEPARATELY,
    OTHER,
    UNKNOWN
}
