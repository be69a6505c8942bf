package se.rodatraden.vision.state;

/** Where the document itself stands, or one version of it, whatever is being prepared: the states D0–D8 of the model. */
public enum Document {
    NO_VERSION,
    /** Adopted, its first day not yet come; an översiktsplan until legal force (PBL 3:21). */
    ADOPTED,
    IN_FORCE,
    /** Inhibited, or annulled by a judgment that is not final. */
    SUSPENDED,
    EXPIRED,
    /** Of a version only: a later one applies instead. */
    SUPERSEDED,
    REPEALED,
    ANNULLED,
    /** Said to be out of date; no decision says so. */
    OBSOLETE_ASSERTED
}
