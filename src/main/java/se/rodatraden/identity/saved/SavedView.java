package se.rodatraden.identity.saved;

/**
 * A saved view of the register, fully described by its address.
 *
 * @param address path and query
 */
public record SavedView(long id, String name, String address) {}
