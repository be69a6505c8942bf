package se.rodatraden.vision.event;

import java.util.List;

/** What every event carries: its metadata, how it came into the register, and the deviations found when it was recorded. */
public record RecordedMetadata(EventMetadata told, Basis basis, List<Deviation> deviations) {
    public RecordedMetadata {
        deviations = List.copyOf(deviations);
    }
}
