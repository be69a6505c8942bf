package se.rodatraden.commands;

import se.rodatraden.vision.VisionId;

/** Someone else recorded something of the vision first: what the sender had seen is not the latest any more. */
public final class LostRaceException extends RuntimeException {
    LostRaceException(VisionId vision, Throwable cause) {
        super(vision + " has changed since it was read", cause);
    }
}
