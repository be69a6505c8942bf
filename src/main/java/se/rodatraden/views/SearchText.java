package se.rodatraden.views;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one form in which texts and queries are compared: compatible forms and ligatures resolved (NFKC), invisible characters removed, small
 * letters without diacritics. What is shown keeps its letters.
 */
final class SearchText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** The letters before a diary number: “KS2014/112” is “KS 2014/112”. */
    private static final Pattern SERIES = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,8})(?=\\d{2,4}[/:.\\-–]\\d)");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{2,4}) ?[/:.\\-–] ?(\\d+)(?![\\p{L}\\p{N}])");
    private static final int LONGEST_WORD = 100;

    private SearchText() {}

    /** As it may be shown: one normal form, no invisible characters, each space one space. */
    static String clean(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return SPACE.matcher(INVISIBLE.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** As it is compared. */
    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(clean(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return bare.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l");
    }

    /** The words of a folded text; digits and letters that stand together are one word. */
    static List<String> words(String folded) {
        return all(WORD, spaced(folded)).stream()
                .map(w -> w.length() > LONGEST_WORD ? w.substring(0, LONGEST_WORD) : w)
                .toList();
    }

    /** The numbers of a folded text that are written in two parts, as in a diary: “2014/112”, however they are divided. */
    static List<String> numbers(String folded) {
        List<String> numbers = new ArrayList<>();
        Matcher found = NUMBER.matcher(spaced(folded));
        while (found.find()) {
            numbers.add(found.group(1) + "/" + found.group(2));
        }
        return numbers;
    }

    /** The same text without those numbers. */
    static String withoutNumbers(String folded) {
        return NUMBER.matcher(spaced(folded)).replaceAll(" ");
    }

    private static String spaced(String folded) {
        return SERIES.matcher(folded).replaceAll("$1 ");
    }

    static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
