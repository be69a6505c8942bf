package se.rodatraden.views.register;

import java.util.Arrays;
import java.util.Optional;
import se.rodatraden.views.rows.LineKeys;

/** Facets by which a list of the register is filtered and counted; several values of each can be chosen. */
public enum Facet {
    MUNICIPALITY(' '),
    /** Possible states of the document. */
    DOCUMENT(LineKeys.DOCUMENT),
    /** Possible states of the matter. */
    MATTER(LineKeys.MATTER),
    KIND(LineKeys.KIND),
    /** The holder of the matter. */
    HOLDER(LineKeys.HOLDER),
    /** The term of office in which the standing arose. */
    TERM(LineKeys.TERM),
    /** {@code 1}: something is overdue. */
    OVERDUE(' ');

    private final char letter;

    Facet(char letter) {
        this.letter = letter;
    }

    /** The facet with the letter, for values stored with lines. */
    static Optional<Facet> of(char letter) {
        return Arrays.stream(values())
                .filter(f -> f.kept() && f.letter == letter)
                .findFirst();
    }

    /** Whether its values are stored with each line; the others follow from the vision or from the day. */
    boolean kept() {
        return letter != ' ';
    }

    char letter() {
        return letter;
    }
}
