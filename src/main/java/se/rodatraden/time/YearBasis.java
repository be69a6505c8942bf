package se.rodatraden.time;

/** The basis of a date's year. */
public enum YearBasis {
    /** The source states the year. */
    STATED,
    /** The source states day or month; the year was inferred by the recorder. */
    INFERRED,
    /** No year is known: the date is the same day, month or span of any year. */
    MISSING
}
