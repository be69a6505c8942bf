package se.rodatraden.vision.situation;

import se.rodatraden.vision.state.StateTable;

/**
 * One reason for a standing: the entry that gives it and the rule that reads it so.
 *
 * @param rule a paragraph, or the name of the command whose line in {@link StateTable} gives the state
 */
public record Why(String entry, String rule) {}
