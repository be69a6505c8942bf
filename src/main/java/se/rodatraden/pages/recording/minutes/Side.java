package se.rodatraden.pages.recording.minutes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a member voted, or did not, in the order in which the numbers are given. */
public enum Side {
    YES("ja"),
    NO("nej"),
    ABSTAINED("avst[åo]\\w*"),
    ABSENT("frånvarande");

    /** “Ja: 28”, where the number follows its word. */
    private static final Pattern FOLLOWING = Pattern.compile("(?iU)\\b(?:ja|nej)\\S*\\s*[:=]\\s*\\d");

    private final Pattern before;
    private final Pattern after;

    Side(String word) {
        String number = "(\\d{1,3})";
        String of = word.equals("ja") || word.equals("nej") ? word + "(?:[- ]?röst\\w*)?" : word;
        before = Pattern.compile("(?iU)" + number + "\\s*(?:st\\s+)?(?:ledamöter\\s+)?(?:som\\s+)?(?:är\\s+)?\\b" + of);
        after = Pattern.compile("(?iU)\\b" + of + "\\s*[:=]?\\s*" + number + "\\b");
    }

    static Optional<Side> named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(s -> lower.equals("avstod") ? s == ABSTAINED : s.word().equals(lower))
                .findFirst();
    }

    /** As minutes write it. */
    String word() {
        return switch (this) {
            case YES -> "ja";
            case NO -> "nej";
            case ABSTAINED -> "avstår";
            case ABSENT -> "frånvarande";
        };
    }

    private static @Nullable Integer first(Pattern pattern, String line) {
        Matcher number = pattern.matcher(line);
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }

    @Nullable
    Integer count(String line) {
        boolean numbersFollow = FOLLOWING.matcher(line).find();
        Integer before = numbersFollow ? null : first(this.before, line);
        return before == null ? first(after, line) : before;
    }
}
