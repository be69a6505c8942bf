package se.rodatraden.vision.event;

/** How an entry came into the register: as it happened, afterwards, or with a whole history document. */
public enum Basis {
    LIVE,
    RETROACTIVE,
    IMPORTED
}
