package se.rodatraden.commands;

/**
 * What a municipal command came to: how many events it added to the municipality's stream, from which sequence number on. None
 * were added when everything it told was recorded already.
 */
public record MunicipalReceipt(String municipality, long firstSequence, int events) {}
