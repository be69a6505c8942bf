package se.rodatraden.vision.value;

/** Why an entry read otherwise: a slip of the pen, the wrong source, a better one, or a source misunderstood. */
public enum CorrectionKind {
    TYPO,
    WRONG_SOURCE,
    BETTER_SOURCE,
    MISUNDERSTANDING
}
