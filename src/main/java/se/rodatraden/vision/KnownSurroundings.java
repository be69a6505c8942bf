package se.rodatraden.vision;

import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.history.Surroundings;

/** What a command is judged together with: asked by the write model, answered by whoever keeps the register. */
@FunctionalInterface
public interface KnownSurroundings {
    /**
     * The municipality of the command's vision and, where the command names other visions, those and the visions that they in turn are
     * linked with: what it takes to see a circle.
     */
    Surroundings of(VisionCommand command);
}
