package se.rodatraden.vision.event;

/** What may open a decision that was final: a new trial (resning), or time that was lost given back (återställande av försutten tid). */
public enum Remedy {
    NEW_TRIAL,
    TIME_RESTORED
}
