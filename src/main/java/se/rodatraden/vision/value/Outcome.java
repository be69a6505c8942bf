package se.rodatraden.vision.value;

/** What came of a body's treatment of the matter, other than a decision that is an entry of its own. */
public enum Outcome {
    SUPPORTS_ADOPTION,
    SUPPORTS_REJECTION,
    NOTED,
    DECIDED_SEPARATELY,
    OTHER,
    UNKNOWN
}
