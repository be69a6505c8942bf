package se.rodatraden.vision.history;

import se.rodatraden.vision.value.VisionId;

/**
 * A document that has taken the place of another on a day, or may have.
 *
 * @param title what it is called on the day
 * @param certain it has, whatever else may have happened
 * @param stated the record says that it takes the other's place; otherwise it only comes after it
 */
public record Successor(VisionId vision, String title, boolean certain, boolean stated) {}
