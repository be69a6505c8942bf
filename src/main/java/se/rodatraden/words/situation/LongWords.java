package se.rodatraden.words.situation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places where a Swedish word that is wider than a phone may be divided, for browsers that have no dictionary: before the last consonant that
 * goes before a vowel (enkonsonantregeln, Svenska skrivregler). A soft hyphen shows only where a line ends.
 */
public final class LongWords {
    private static final Pattern LONG = Pattern.compile("\\p{L}{21,}");
    private static final Pattern DIVIDED =
            Pattern.compile("(?iu)(?<=\\p{L}{4})(?=[bcdfghjklmnpqrstvwz][aeiouyåäöé]\\p{L}{2})(?!(?<=n)g|(?<=c)k)");

    private LongWords() {}

    /** The text with soft hyphens in its long words. */
    public static String divided(String text) {
        return LONG.matcher(text)
                .replaceAll(word ->
                        Matcher.quoteReplacement(DIVIDED.matcher(word.group()).replaceAll("\u00ad")));
    }
}
