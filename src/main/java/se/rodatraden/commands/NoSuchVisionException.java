package se.rodatraden.commands;

import se.rodatraden.vision.value.VisionId;

/** The vision is not registered. */
public final class NoSuchVisionException extends RuntimeException {
    NoSuchVisionException(VisionId vision) {
        super("no vision " + vision + " is registered");
    }
}
