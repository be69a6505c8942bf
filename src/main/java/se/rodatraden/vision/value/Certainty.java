package se.rodatraden.vision.value;

/** How an entry is known: the source states it, implies it, or it was inferred (with the reason in the entry's note). */
public enum Certainty {
    STATED,
    IMPLIED,
    INFERRED
}
