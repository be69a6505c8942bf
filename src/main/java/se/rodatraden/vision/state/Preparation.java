package se.rodatraden.vision.state;

/** The state of a document's preparation: the states P0–P11 of the model, in the usual order of a matter. */
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
