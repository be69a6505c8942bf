package se.rodatraden.views.rows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Normalizes texts and queries for comparison: compatibility forms and ligatures resolved (NFKC), invisible characters removed, lower
 * case without diacritics. Displayed text keeps its letters.
 */
public final class SearchText {
    /** The letters before a diary number: “KS2014/112” is “KS 2014/112”. */
    private static final Pattern SERIES = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{1,8})(?=\\d{2,4}[/:.\\-–]\\d)");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])(\\d{2,4}) ?[/:.\\-–] ?(\\d+)(?![\\p{L}\\p{N}])");
    private static final int LONGEST_WORD = 100;
    private static final char DELETE = 0x7F;
    /** From À to ÿ: letters with their marks, as normalization leaves them. */
    private static final char FIRST_COMPOSED = 'À';

    private static final char LAST_COMPOSED = 'ÿ';

    private SearchText() {}

    /** Cleaned for display: normalized, without invisible characters, each whitespace a space. */
    public static String clean(String text) {
        if (isClean(text)) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder clean = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (c == ' ' || c >= '\t' && c <= '\r') {
                space = true;
            } else if (!invisible(c)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(c);
            }
        }
        return clean.toString().strip();
    }

    /** Whether it has only letters and signs that no normalization changes, and single spaces between them: so are nearly all texts. */
    private static boolean isClean(String text) {
        char last = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept =
                    c > ' ' && c < DELETE || c >= FIRST_COMPOSED && c <= LAST_COMPOSED || c == ' ' && last != ' ';
            if (!kept) {
                return false;
            }
            last = c;
        }
        return text.isEmpty() || last != ' ';
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > DELETE) {
                return false;
            }
        }
        return true;
    }

    private static boolean invisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    /** Folded for comparison. */
    public static String fold(String text) {
        String small = clean(text).toLowerCase(Locale.ROOT);
        if (isAscii(small)) {
            return small;
        }
        String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); ) {
            int c = apart.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case 'ß' -> bare.append("ss");
                case 'æ' -> bare.append("ae");
                case 'ø' -> bare.append('o');
                case 'đ' -> bare.append('d');
                case 'ł' -> bare.append('l');
                default -> {
                    if (!mark(c)) {
                        bare.appendCodePoint(c);
                    }
                }
            }
        }
        return bare.toString();
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** The words of a folded text; adjacent digits and letters form one word. */
    public static List<String> words(String folded) {
        String text = spaced(folded);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean inWord = Character.isLetter(c) || numeric(c);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(word(text, start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        if (start >= 0) {
            words.add(word(text, start, text.length()));
        }
        return words;
    }

    private static String word(String text, int from, int to) {
        return text.substring(from, Math.min(to, from + LONGEST_WORD));
    }

    private static boolean numeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** The two-part numbers of a folded text, as in a diary: “2014/112”, with any separator. */
    public static List<String> numbers(String folded) {
        List<String> numbers = new ArrayList<>();
        if (!hasDigit(folded)) {
            return numbers;
        }
        Matcher found = NUMBER.matcher(spaced(folded));
        while (found.find()) {
            numbers.add(found.group(1) + "/" + found.group(2));
        }
        return numbers;
    }

    /** The text without those numbers. */
    public static String withoutNumbers(String folded) {
        return NUMBER.matcher(spaced(folded)).replaceAll(" ");
    }

    private static String spaced(String folded) {
        return hasDigit(folded) ? SERIES.matcher(folded).replaceAll("$1 ") : folded;
    }

    public static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
