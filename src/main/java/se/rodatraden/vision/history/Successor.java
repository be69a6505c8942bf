package se.rodatraden.vision.history;

import se.rodatraden.vision.value.VisionId;

/**
 * A document that has, or may have, replaced another on a day.
 *
 * @param title its title on the day
 * @param certain whether it has in every possible order of events
 * @param stated true if a source states that it replaces the other; otherwise it only follows it
 */
public record Successor(VisionId vision, String title, boolean certain, boolean stated) {}
