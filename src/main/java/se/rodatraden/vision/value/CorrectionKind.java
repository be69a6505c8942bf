package se.rodatraden.vision.value;

/**
 * Why an entry read otherwise: a slip of the pen, the wrong source, a better one, a source misunderstood, or something that the source
 * says was left out.
 */
public enum CorrectionKind {
    TYPO,
    WRONG_SOURCE,
    BETTER_SOURCE,
    MISUNDERSTANDING,
    OMISSION
}
