package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** The recorded events of a vision: its registration, its facts, and the erasures of their texts. */
public sealed interface VisionEvent permits Fact, VisionEvent.VisionRegistered, VisionEvent.TextsErased {

    /** The history was opened. An act of the register, dated only by its recording. */
    record VisionRegistered(
            VisionId vision,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear) implements VisionEvent {}

    /**
     * The texts of an entry, and of what is said of it, were erased by decision. An act of the register, dated only by its recording. The
     * entry stays, with its date, kind and number, and cannot be read again.
     *
     * @param entry id of the entry
     * @param proposedBy role in which one person proposed it
     * @param approvedBy role in which another person approved it
     */
    record TextsErased(VisionId vision, String entry, ErasureDecision decision, String proposedBy, String approvedBy)
            implements VisionEvent {}
}
