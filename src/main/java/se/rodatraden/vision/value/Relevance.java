package se.rodatraden.vision.value;

/** What a review of whether the document is still current (aktualitetsprövning) came to. */
public enum Relevance {
    CURRENT,
    REVISE,
    REPEAL,
    UNKNOWN
}
