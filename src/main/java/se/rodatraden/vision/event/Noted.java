package se.rodatraden.vision.event;

import java.util.List;

/** What every event about a happening carries: what was told, how it came in, and what deviated when it was recorded. */
public record Noted(Told told, Basis basis, List<Deviation> deviations) {
    public Noted {
        deviations = List.copyOf(deviations);
    }
}
