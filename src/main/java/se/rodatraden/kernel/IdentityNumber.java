package se.rodatraden.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A personal identity number or a co-ordination number (folkbokföringslagen 18, 18 a §§) in a text: a day that exists, to which a
 * co-ordination number adds sixty, and a right check digit. The numbers of organisations have no such day, and those of diaries hardly ever
 * both. Each pattern is bounded, so a text is looked through in time that grows with its length.
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

    /** Whether a text holds one. */
    static boolean in(String text) {
        return found(USUAL, text, false) || found(SPELT, text, false);
    }

    /** Whether an address or a designation holds one; ten digits in a row are no more than a number there. */
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
            return day <= CO_ORDINATION + 31; // born on a day that is not known
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

    /** A recent day with a time or a year after it, {@code 20140610 1430}: such a number is written in other ways too. */
    private static boolean isMoment(MatchResult r) {
        if (r.group(5).isEmpty() || r.group(5).equals("-") || r.group(5).equals("+") || year(r) < FIRST_RECENT) {
            return false;
        }
        int last = Integer.parseInt(r.group(6));
        return last / 100 < DAY && last % 100 < HOUR;
    }

    /** The check digit: every other digit doubled, the digits of the products added (Luhn). */
    private static boolean checks(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
