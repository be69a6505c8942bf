package se.rodatraden.store;

import java.time.LocalDate;

/** A vocabulary of two events, for tests of the store that need no particular one. */
sealed interface Happening {
    record NoteTaken(String text) implements Happening {}

    record DayMarked(LocalDate day) implements Happening {}

    EventNames NAMES = EventNames.of(Happening.class);
}
