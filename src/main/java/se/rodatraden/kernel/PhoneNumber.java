package se.rodatraden.kernel;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Detects Swedish phone numbers in a text: 070-123 45 67, +46 (0)70 123 45 67, 08-123 456 78, 0472-123 45. Switchboards, which end in 00,
 * and shared numbers (020, 077) are ignored. All patterns are bounded.
 */
final class PhoneNumber {
    private static final String BEFORE = "(?<![\\p{L}\\d_/-])(?<!\\d[. ])";
    private static final String AFTER = "(?![\\d_])(?![-/]\\d)";
    private static final String GAP = "(?:[ \u00a0]?[-\u2010\u2011\u2013][ \u00a0]?|[ \u00a0/])";
    /** Groups of two or three digits, or without spaces. */
    private static final String OWN =
            "(?:\\d{2,3}(?:[ \u00a0]\\d{2,3}){1,3}|\\d{2,3}(?:-\\d{2,3}){1,3}|\\d{3} \\d{4}|\\d{5,8})";
    /** Area codes of the national plan, mobile ones first. */
    private static final String CODE =
            "0(?:7[02369]\\d?|8|10|11|13|16|18|19|21|23|26|31|33|35|36|40|42|44|46|54|60|63|90"
                    + "|14[0-9]|15[0-9]|17[1-6]|22[0-7]|24[0-8]|25[0138]|27[018]|28[01]|29[0-7]|30[0-4]|32[0-5]|34[056]|37[0-2]"
                    + "|38[0-3]|39[0-3]|41[03-8]|43[0135]|45[1-7]|47[0-9]|48[056]|49[0-9]|50[0-6]|51[0-5]|52[0-8]|53[0-4]|55[0-5]"
                    + "|56[0-5]|57[013]|58[0-79]|59[01]|61[1-3]|62[0-4]|64[0-57]|65[0-37]|66[0-3]|67[0-2]|68[0247]|69[0-36]"
                    + "|91[0-68]|92[0-9]|93[0-5]|94[0-3]|95[0-4]|96[01]|97[013-8]|98[01])";

    private static final Pattern NATIONAL = Pattern.compile(BEFORE + "\\(?(" + CODE + ")\\)?" + GAP + OWN + AFTER);
    private static final Pattern ABROAD = Pattern.compile(
            BEFORE + "(?:\\+|00)46[ \u00a0-]{0,2}(?:\\(0\\))?[ \u00a0-]{0,2}[1-9](?:[ \u00a0-]?\\d){6,8}(?!\\d)");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\p{L}\\d_/-])07[02369]\\d{7}(?![\\p{L}\\d_]|[-/]\\d)");
    private static final int FEWEST = 8;
    private static final int MOST = 10;
    private static final int STOCKHOLM_BEFORE = 6;

    private PhoneNumber() {}

    /** Whether a text contains a personal one. */
    static boolean in(String text) {
        return MOBILE.matcher(text).find()
                || ABROAD.matcher(text).results().anyMatch(r -> !r.group().endsWith("00"))
                || NATIONAL.matcher(text).results().anyMatch(PhoneNumber::isSomebodys);
    }

    private static boolean isSomebodys(MatchResult r) {
        long digits = r.group().chars().filter(c -> c >= '0' && c <= '9').count();
        boolean mobile = r.group(1).startsWith("07");
        boolean inARow = r.group().matches(".*\\d{5,8}");
        boolean diaryOfTheYear = r.group(1).equals("08") && inARow && digits <= STOCKHOLM_BEFORE + 2;
        return !r.group().endsWith("00") && digits <= MOST && digits >= (mobile ? MOST : FEWEST) && !diaryOfTheYear;
    }
}
