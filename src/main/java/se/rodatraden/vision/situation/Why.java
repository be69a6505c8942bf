package se.rodatraden.vision.situation;

import se.rodatraden.vision.state.StateTable;

/**
 * A reason for a standing: the entry that determines it and the rule that applies.
 *
 * @param rule a paragraph of law, or the name of the command whose row in {@link StateTable} gives the state
 */
public record Why(String entry, String rule) {}
