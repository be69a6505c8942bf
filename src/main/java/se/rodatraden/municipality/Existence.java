package se.rodatraden.municipality;

/**
 * Whether a body existed during a period. {@link #PARTLY}: only on some days, or the record does not say.
 * {@link #UNKNOWN}: the body is not in the register.
 */
public enum Existence {
    EXISTED,
    NOT_YET,
    DISSOLVED,
    PARTLY,
    UNKNOWN
}
