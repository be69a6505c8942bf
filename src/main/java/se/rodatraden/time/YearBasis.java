package se.rodatraden.time;

/** Where the year of a date comes from. */
public enum YearBasis {
    /** The source states the year. */
    STATED,
    /** The source states day or month; the year is a conclusion of whoever recorded it. */
    INFERRED,
    /** No year is known: the date is the same day, month or span of any year. */
    MISSING
}
