package se.rodatraden.kernel;

import java.util.regex.Pattern;

/**
 * A text as a reader sees it, for pattern matching: without invisible characters such as soft hyphens,
 * with the digits of any script as 0–9 and every blank as a space. The recorded text is unchanged.
 */
final class VisibleText {
    private static final Pattern BROKEN_NUMBER = Pattern.compile("(?<=\\d) ?\\n ?(?=\\d)");
    private static final Pattern LINE_END = Pattern.compile(" ?\\n ?");

    private VisibleText() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(read, c));
        return read.toString();
    }

    private static void append(StringBuilder read, int c) {
        switch (Character.getType(c)) {
            case Character.FORMAT, Character.NON_SPACING_MARK -> {
                if (isAccent(c)) {
                    read.appendCodePoint(c);
                }
            }
            case Character.SPACE_SEPARATOR -> read.append(' ');
            case Character.DECIMAL_DIGIT_NUMBER -> read.append((char) ('0' + Character.digit(c, 10)));
            default -> read.appendCodePoint(plain(c));
        }
    }

    private static boolean isAccent(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && c < 0x0370 && c != 0x034F;
    }

    private static int plain(int c) {
        return switch (c) {
            case 0x2012, 0x2014, 0x2015, 0x2043, 0xFE58, 0xFE63, 0xFF0D -> '-';
            case 0xFF0B -> '+';
            case 0xFF0E -> '.';
            case 0xFF20, 0xFE6B -> '@';
            default -> c;
        };
    }

    /** The text with numbers rejoined that a line break splits. */
    static String joined(String read) {
        return BROKEN_NUMBER.matcher(read).replaceAll("");
    }

    /** The text on one line. */
    static String onOneLine(String read) {
        return LINE_END.matcher(read).replaceAll(" ");
    }
}
