package se.rodatraden.vision;

/** Another vision's entries, for rules about the links between documents. */
interface LinkedEntries {
    VisionId id();

    /** The entries that count, as they last read. */
    Entries counting();
}
