package se.rodatraden.vision;

/**
 * One reason for a standing: the entry that gives it and the rule that reads it so.
 *
 * @param rule a paragraph, a rule's id, or {@code table P} / {@code table D} for a listed step
 */
public record Why(String entry, String rule) {}
