package se.rodatraden.vision.state;

/** The state of the document, or of one version, independent of any preparation: the states D0–D8 of the model. */
public enum Document {
    NO_VERSION,
    /** Adopted, before its first day; for an översiktsplan before legal force (PBL 3:21). */
    ADOPTED,
    IN_FORCE,
    /** Inhibited, or annulled by a judgment that is not final. */
    SUSPENDED,
    EXPIRED,
    /** Only for a version: a later one applies instead. */
    SUPERSEDED,
    REPEALED,
    ANNULLED,
    /** Called out of date by a source, without a decision. */
    OBSOLETE_ASSERTED
}
