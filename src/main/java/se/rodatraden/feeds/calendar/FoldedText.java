package se.rodatraden.feeds.calendar;

/** Folds lines at 75 octets (RFC 5545 3.1): a longer line continues on the next, which begins with a space. No character is split. */
final class FoldedText {
    private static final int LONGEST = 75;

    private FoldedText() {}

    /** @param text lines, each ending with CR LF */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST * 3);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '\r' || c == '\n') {
                octets = 0;
            } else if (octets + octets(c) > LONGEST) {
                folded.append("\r\n ");
                octets = 1 + octets(c);
            } else {
                octets += octets(c);
            }
            folded.appendCodePoint(c);
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    private static int octets(int c) {
        return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
}
