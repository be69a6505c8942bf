package se.rodatraden.views.rows;

import java.util.Locale;

/**
 * A text as a sort key, compared byte by byte in the order expected by Swedish readers: å, ä and ö last, other diacritics and case
 * ignored, numbers by value. Not left to the database, which may lack a Swedish collation.
 */
final class SortKey {
    private static final int WIDTH = 10;
    private static final int LONGEST = 200;

    private SortKey() {}

    static String of(String text) {
        String last = SearchText.clean(text)
                .toLowerCase(Locale.ROOT)
                .replace('å', '{')
                .replace('ä', '|')
                .replace('æ', '|')
                .replace('ö', '}')
                .replace('ø', '}');
        String key = widened(SearchText.fold(last));
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }

    /** Each number filled up with zeros, so that numbers compare by value. */
    private static String widened(String text) {
        StringBuilder key = new StringBuilder(text.length() + WIDTH);
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = isDigit(text.charAt(i));
            if (digit && (i == 0 || !isDigit(text.charAt(i - 1)))) {
                number = i;
            }
            if (digit && (i + 1 == text.length() || !isDigit(text.charAt(i + 1)))) {
                key.repeat('0', Math.max(0, WIDTH - (i + 1 - number))).append(text, number, i + 1);
            } else if (!digit) {
                key.append(text.charAt(i));
            }
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
