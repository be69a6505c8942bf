package se.rodatraden.ledger.note;

import se.rodatraden.ledger.format.Strict;

/** The names of keys: not empty, without plus and without white space or control characters, so that a line can be split. */
final class KeyName {

    private KeyName() {}

    static String checked(String name) {
        Strict.require(isName(name), "name of a key", "it is empty, or has a plus or a space in it");
        return name;
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && Strict.encodable(name)
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c < ' '
                                || Character.isSpaceChar(c)
                                || Character.isWhitespace(c)
                                || c == '\u0085');
    }
}
