package se.rodatraden.commands;

import java.util.List;
import se.rodatraden.vision.Deviation;
import se.rodatraden.vision.VisionId;

/**
 * What a command came to: how many events it added to the vision's stream, from which sequence number on, and what deviated.
 * None were added when everything it told was recorded already.
 */
public record Receipt(VisionId vision, long firstSequence, int events, List<Deviation> deviations) {
    public Receipt {
        deviations = List.copyOf(deviations);
    }
}
