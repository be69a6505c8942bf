package se.rodatraden.vision.event;

/** How an entry was recorded: at the time, afterwards, or with a whole history document. */
public enum Basis {
    LIVE,
    RETROACTIVE,
    IMPORTED
}
