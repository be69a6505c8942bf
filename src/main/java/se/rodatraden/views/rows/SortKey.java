package se.rodatraden.views.rows;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a sort key, compared byte by byte in the order expected by Swedish readers: å, ä and ö last, other diacritics and case
 * ignored, numbers by value. Not left to the database, which may lack a Swedish collation.
 */
final class SortKey {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
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
        Matcher digits = DIGITS.matcher(SearchText.fold(last));
        String key =
                digits.replaceAll(m -> "0".repeat(Math.max(0, WIDTH - m.group().length())) + m.group());
        return key.length() > LONGEST ? key.substring(0, LONGEST) : key;
    }
}
