package se.rodatraden.vision.order;

import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.value.VisionId;

/** Another vision's entries, for rules about the links between documents. */
public interface LinkedEntries {
    VisionId id();

    /** The valid entries, as they last read. */
    Entries counting();
}
