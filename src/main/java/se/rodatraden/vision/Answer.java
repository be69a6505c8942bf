package se.rodatraden.vision;

/** What a check answers of an act: not found, found if things were one of the ways they may have been, or found in any case. */
enum Answer {
    NO,
    POSSIBLE,
    CERTAIN;

    static Answer of(boolean certain) {
        return certain ? CERTAIN : NO;
    }

    static Answer of(boolean certain, boolean possible) {
        return certain ? CERTAIN : possible ? POSSIBLE : NO;
    }

    /** Both. */
    Answer and(Answer other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** Either. */
    Answer or(Answer other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** Certain becomes no, and the other way about. */
    Answer not() {
        return switch (this) {
            case NO -> CERTAIN;
            case POSSIBLE -> POSSIBLE;
            case CERTAIN -> NO;
        };
    }
}
