package se.rodatraden.identity.saved;

/**
 * A view of the register that somebody has saved: everything it shows is in its address.
 *
 * @param address path and query
 */
public record SavedView(long id, String name, String address) {}
