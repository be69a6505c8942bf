package se.rodatraden.vision;

/** Where the document itself stands, whatever is being prepared: adopted, in force, expired, said to be out of date. */
public enum Document {
    NO_VERSION,
    ADOPTED,
    IN_FORCE,
    EXPIRED,
    OBSOLETE_ASSERTED
}
