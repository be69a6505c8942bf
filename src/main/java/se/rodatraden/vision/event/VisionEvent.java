package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.value.VisionId;

/** Everything that is kept of a vision: that it was registered, and the facts of its path. */
public sealed interface VisionEvent permits Fact, VisionEvent.VisionRegistered {

    /** The history was opened. An act of the register, so it has no date of its own but the one of recording. */
    record VisionRegistered(
            VisionId vision,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear) implements VisionEvent {}
}
