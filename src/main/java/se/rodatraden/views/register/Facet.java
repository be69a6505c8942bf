package se.rodatraden.views.register;

import java.util.Arrays;
import java.util.Optional;
import se.rodatraden.views.rows.LineKeys;

/** What a list of the register can be narrowed by and is counted by; of each, several values may be chosen. */
public enum Facet {
    MUNICIPALITY(' '),
    /** How the document stands or may stand. */
    DOCUMENT(LineKeys.DOCUMENT),
    /** How the matter stands or may stand. */
    MATTER(LineKeys.MATTER),
    KIND(LineKeys.KIND),
    /** Who has the matter. */
    HOLDER(LineKeys.HOLDER),
    /** The mandate period in which it came to stand so. */
    TERM(LineKeys.TERM),
    /** {@code 1}: something has gone by and nothing has come of it. */
    OVERDUE(' ');

    private final char letter;

    Facet(char letter) {
        this.letter = letter;
    }

    /** The facet of a value that a line is kept with. */
    static Optional<Facet> of(char letter) {
        return Arrays.stream(values())
                .filter(f -> f.kept() && f.letter == letter)
                .findFirst();
    }

    /** Whether its values are kept with each line; the others follow from the vision or from the day. */
    boolean kept() {
        return letter != ' ';
    }

    char letter() {
        return letter;
    }
}
