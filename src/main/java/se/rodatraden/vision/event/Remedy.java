package se.rodatraden.vision.event;

/** Extraordinary remedies against a final decision: a new trial (resning), or restoration of an expired time (återställande av försutten tid). */
public enum Remedy {
    NEW_TRIAL,
    TIME_RESTORED
}
