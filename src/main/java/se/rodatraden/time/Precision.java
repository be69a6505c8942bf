package se.rodatraden.time;

/** The precision with which a source dates something. The names are those of the domain's precision codes. */
public enum Precision {
    /** One day. */
    DAY,
    /** One calendar month. */
    MONTH,
    /** A {@link Season}, with the bounds that applied when it was recorded. */
    SEASON,
    /** January–June or July–December. */
    HALF_YEAR,
    /** One calendar year. */
    YEAR,
    /** Some time between two dates, both included. */
    RANGE,
    /** At the latest by a date; nothing is known in the other direction. */
    BEFORE,
    /** At the earliest from a date; nothing is known in the other direction. */
    AFTER,
    /** The source gives no date, or only words that cannot be bounded. */
    UNKNOWN
}
