package se.rodatraden.vision.state;

/** What a check answers of an act: not found, found if things were one of the ways they may have been, or found in any case. */
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

    /** Both. */
    public Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Either. */
    public Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Certain becomes no, and the other way about. */
    public Answer not() {
        return switch (this) {
            case NO -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case CERTAIN -> NO;
        };
    }
}
