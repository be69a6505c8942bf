package se.rodatraden.vision.state;

/** Where the preparation of a document stands: the states P0–P11 of the model, in the order a matter usually takes. */
public enum Preparation {
    NONE,
    COMMISSIONED,
    DRAFTING,
    PROPOSED,
    IN_REMISS,
    REMISS_CLOSED,
    BEFORE_DECISION,
    TABLED,
    REFERRED_BACK,
    DEFERRED,
    DECIDED,
    CLOSED
}
