package se.rodatraden.vision.event;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.value.VisionId;

/** The recorded events of a vision: its registration and its facts. */
public sealed interface VisionEvent permits Fact, VisionEvent.VisionRegistered {

    /** The history was opened. An act of the register, dated only by its recording. */
    record VisionRegistered(
            VisionId vision,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear) implements VisionEvent {}
}
