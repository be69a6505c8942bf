package se.rodatraden.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Detects personal identity numbers and co-ordination numbers (folkbokföringslagen 18, 18 a §§) in a text: an existing date, where a
 * co-ordination number adds sixty to the day, and a valid check digit. Organisation numbers contain no such date, and diary numbers
 * rarely satisfy both. All patterns are bounded, so the search takes linear time.
 */
final class IdentityNumber {
    private static final String BEFORE = "(?<![\\p{L}\\d_])(?<![\\p{L}\\d][-/.])";
    private static final String AFTER = "(?![\\p{L}\\d_])(?![-/][\\p{L}\\d])";
    /** 811228-9874, 19811228-9874, 811228+9874, 19 811228 - 9874, 19811228 9874, 8112289874. */
    private static final Pattern USUAL = Pattern.compile(BEFORE
            + "((?:18|19|20)?) ?(\\d\\d)(\\d\\d)(\\d\\d)([ \u00a0]?[-+\u2010\u2011\u2013\u2212]?[ \u00a0]?)(\\d{4})"
            + AFTER);
    /** 1981-12-28-9874, 81 12 28-9874. */
    private static final Pattern SPELT = Pattern.compile(
            BEFORE + "((?:18|19|20)?)(\\d\\d)[-. \u00a0](\\d\\d)[-. \u00a0](\\d\\d)([-+])(\\d{4})" + AFTER);

    private static final int CO_ORDINATION = 60;
    private static final int FIRST_RECENT = 1990;
    private static final int DAY = 24;
    private static final int HOUR = 60;

    private IdentityNumber() {}

    /** Whether a text contains one. */
    static boolean in(String text) {
        return found(USUAL, text, false) || found(SPELT, text, false);
    }

    /** Whether an address or a designation contains one; there ten consecutive digits are taken for another number. */
    static boolean inDesignation(String text) {
        return found(USUAL, text, true) || found(SPELT, text, true);
    }

    private static boolean found(Pattern pattern, String text, boolean designation) {
        return pattern.matcher(text).results().anyMatch(r -> is(r, designation));
    }

    private static boolean is(MatchResult r, boolean designation) {
        boolean bare = r.group(5).isEmpty();
        return !(designation && bare && r.group(1).isEmpty())
                && isDay(r, bare)
                && !isMoment(r)
                && checks(r.group(2) + r.group(3) + r.group(4) + r.group(6));
    }

    private static boolean isDay(MatchResult r, boolean bare) {
        int month = Integer.parseInt(r.group(3));
        int day = Integer.parseInt(r.group(4));
        boolean coOrdination = day >= CO_ORDINATION;
        if (coOrdination && !bare && month <= 12 && (month == 0 || day == CO_ORDINATION)) {
            return day <= CO_ORDINATION + 31; // the date of birth is unknown
        }
        try {
            LocalDate.of(year(r), month, coOrdination ? day - CO_ORDINATION : day);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int year(MatchResult r) {
        return Integer.parseInt((r.group(1).isEmpty() ? "20" : r.group(1)) + r.group(2));
    }

    /** Whether the digits are a recent date followed by a time or a year, {@code 20140610 1430}. */
    private static boolean isMoment(MatchResult r) {
        if (r.group(5).isEmpty() || r.group(5).equals("-") || r.group(5).equals("+") || year(r) < FIRST_RECENT) {
            return false;
        }
        int last = Integer.parseInt(r.group(6));
        return last / 100 < DAY && last % 100 < HOUR;
    }

    /** Whether the check digit is valid (Luhn). */
    private static boolean checks(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
