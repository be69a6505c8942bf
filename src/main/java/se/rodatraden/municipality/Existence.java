package se.rodatraden.municipality;

/**
 * Whether a body was there during some days. {@link #PARTLY}: for some of the days only, or the record does not tell.
 * {@link #UNKNOWN}: the body is not in the register.
 */
public enum Existence {
    EXISTED,
    NOT_YET,
    DISSOLVED,
    PARTLY,
    UNKNOWN
}
