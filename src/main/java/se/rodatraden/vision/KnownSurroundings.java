package se.rodatraden.vision;

import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.history.Surroundings;

/** Provides the surroundings needed to judge a command; implemented by the read models. */
@FunctionalInterface
public interface KnownSurroundings {
    /**
     * The municipality of the command's vision, the other visions named by the command, and those linked
     * with them in turn, which is needed to detect circles.
     */
    Surroundings of(VisionCommand command);
}
