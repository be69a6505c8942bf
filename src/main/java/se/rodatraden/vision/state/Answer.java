package se.rodatraden.vision.state;

/** The result of a check on an act: not found, found in some possible order of events, or found in all. */
public enum Answer {
    NO,
    POSSIBLE,
    CERTAIN;

    public static Answer of(boolean certain) {
        return certain ? CERTAIN : NO;
    }

    public static Answer of(boolean certain, boolean possible) {
        return certain ? CERTAIN : possible ? POSSIBLE : NO;
    }

    /** Conjunction. */
    public Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Disjunction. */
    public Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Negation: certain becomes no, and vice versa. */
    public Answer not() {
        return switch (this) {
            case NO -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case CERTAIN -> NO;
        };
    }
}
