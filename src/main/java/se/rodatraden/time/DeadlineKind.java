package se.rodatraden.time;

/** The meaning of a computed day, which decides whether it is statutory and whether it is moved to a working day. */
public enum DeadlineKind {
    /** The last day to act by statute; if it is no working day, the next one is (lag 1930:173 2 §). */
    LAST_DAY,
    /** The last day to give notice before another day, by statute. Never put off: that would shorten the notice. */
    NOTICE,
    /** The first day on which something may happen or holds, because a statutory time has run out. Not put off. */
    FIRST_DAY,
    /** A day in the council's own calendar that a statute points to. Not counted, not put off. */
    CALENDAR,
    /** What the law asks for “if possible”: passing it calls for an alert and has no legal effect. */
    AIM,
    /** A day that someone stated, with the day itself included. No statute, nothing to count, never put off. */
    STATED;

    /** Whether a statute sets the limit with binding effect. */
    public boolean statutory() {
        return switch (this) {
            case LAST_DAY, NOTICE, FIRST_DAY, CALENDAR -> true;
            case AIM, STATED -> false;
        };
    }

    /** Whether lag 1930:173 2 § moves the day to the next working day. */
    public boolean putOff() {
        return switch (this) {
            case LAST_DAY -> true;
            case NOTICE, FIRST_DAY, CALENDAR, AIM, STATED -> false;
        };
    }
}
