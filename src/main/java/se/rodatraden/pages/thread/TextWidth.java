package se.rodatraden.pages.thread;

/**
 * How much room a text takes in the drawing. The reader's font is not known here: the letters are as wide as DejaVu Sans has them, the
 * widest of the fonts that the style sheet may come to.
 */
public final class TextWidth {
    /** Hundredths of the font size, from the space on. */
    private static final int[] WIDTHS = {
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
                84,
        84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69,
                62,
        69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64,
                60,
        82, 60, 60, 53, 64, 34, 64, 84
    };

    private static final int OTHER = 79; // Ö, the widest letter of Swedish
    private static final int SMALL = 64;

    private TextWidth() {}

    /** The width in the unit of the size. */
    public static int of(String text, int size) {
        return (text.codePoints().map(TextWidth::hundredths).sum() * size + 99) / 100;
    }

    /** The text, or as many of its words as fit and an ellipsis. */
    public static String cut(String text, int size, int width) {
        if (of(text, size) <= width) {
            return text;
        }
        int to = text.length();
        while (to > 1 && of(text.substring(0, to) + "…", size) > width) {
            to = text.offsetByCodePoints(to, -1);
        }
        int word = text.lastIndexOf(' ', to);
        return text.substring(0, word > to / 2 ? word : to).strip() + "…";
    }

    private static int hundredths(int letter) {
        int at = letter - ' ';
        if (at >= 0 && at < WIDTHS.length) {
            return WIDTHS[at];
        }
        return Character.isLowerCase(letter) || letter == '–' || letter == '”' ? SMALL : OTHER;
    }
}
