package se.rodatraden.vision.value;

/** The result of a review of whether the document is still current (aktualitetsprövning). */
public enum Relevance {
    CURRENT,
    REVISE,
    REPEAL,
    UNKNOWN
}
