package se.rodatraden.time;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Parses one date of an EDTF text from left to right; refuses with the error and how to correct it. */
final class EdtfReader {
    static final int FIRST_YEAR = 1600;
    static final int LAST_YEAR = 2199;

    private static final int MONTH_LENGTH = "2014-06".length();
    private static final int DAY_LENGTH = "2014-06-03".length();

    private final String whole;
    private final String text;
    private int at;

    private EdtfReader(String whole, String text) {
        this.whole = whole;
        this.text = text;
    }

    /** Reads {@code text}, a part of {@code whole} (which is named in refusals). */
    static EdtfPoint point(String whole, String text) {
        return new EdtfReader(whole, text).point();
    }

    /**
     * A day or a month without doubt, by far the most usual dates, which are read without taking the text apart; null if the text is none of
     * these, or wrong.
     */
    static @Nullable FuzzyDate plain(String text) {
        if (text.length() != DAY_LENGTH && text.length() != MONTH_LENGTH || text.charAt(4) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, MONTH_LENGTH);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            return null;
        }
        YearMonth whole = YearMonth.of(year, month);
        if (text.length() == MONTH_LENGTH) {
            return FuzzyDate.month(whole);
        }
        int day = text.charAt(MONTH_LENGTH) == '-' ? number(text, MONTH_LENGTH + 1, DAY_LENGTH) : -1;
        return day < 1 || day > whole.lengthOfMonth() ? null : FuzzyDate.day(whole.atDay(day));
    }

    /** The number that the digits say; -1 if one is no digit. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private EdtfPoint point() {
        boolean missing = text.startsWith("XXXX");
        int year = missing ? skipYear() : year();
        boolean inferred = text.startsWith("?-", at);
        if (inferred) {
            if (missing) {
                throw refuse(
                        "ett år som saknas behöver inget frågetecken, skriv XXXX-04-03",
                        "a missing year needs no question mark, write XXXX-04-03");
            }
            at++;
        }
        int part = text.startsWith("-", at) ? part() : 0;
        if (missing && part == 0) {
            throw refuse(
                    "varken år eller månad är angiven; om inget är känt anges inget datum utan källans ord",
                    "neither year nor month is given; if nothing is known, give no date but the source's words");
        }
        int day = part > 0 && text.startsWith("-", at) ? day(missing ? YearlySpan.YEAR : year, part) : 0;
        Qualifier qualifier = qualifier();
        if (at < text.length()) {
            throw refuse(
                    "“" + rest() + "” blir över efter datumet; skriv bara ett datum, som 2014-06-03 eller 2014-06~",
                    "“" + rest() + "” is left over after the date; write only a date, as 2014-06-03 or 2014-06~");
        }
        YearBasis basis = missing ? YearBasis.MISSING : inferred ? YearBasis.INFERRED : YearBasis.STATED;
        return new EdtfPoint(missing ? YearlySpan.YEAR : year, basis, part, day, qualifier);
    }

    /** A year in EDTF; refused unless it has four digits. */
    static String fourDigits(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidDate.in(
                    Integer.toString(year),
                    "året måste ligga mellan " + FIRST_YEAR + " och " + LAST_YEAR,
                    "the year must lie between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return Integer.toString(year);
    }

    private int skipYear() {
        at = 4;
        return YearlySpan.YEAR;
    }

    private int year() {
        int year = digits(4);
        if (year < 0) {
            throw refuse(
                    "året måste ha fyra siffror, eller XXXX där det saknas; skriv 2014 eller 2014-06-03, och ett decennium"
                            + " som 2010/2019",
                    "the year must be four digits, or XXXX where it is missing; write 2014 or 2014-06-03, and a decade"
                            + " as 2010/2019");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refuse(
                    "året måste ligga mellan " + FIRST_YEAR + " och " + LAST_YEAR,
                    "the year must lie between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return year;
    }

    private int part() {
        at++;
        int part = digits(2);
        if (part < 0) {
            throw refuse("månaden måste ha två siffror, skriv 2014-06", "the month must be two digits, write 2014-06");
        }
        boolean known = (part >= 1 && part <= 12) || (part >= 21 && part <= 24) || part == 40 || part == 41;
        if (!known) {
            throw refuse(
                    "“%02d” är ingen månad (01–12), årstid (21 vår–24 vinter) eller halvår (40, 41)".formatted(part),
                    "“%02d” is no month (01–12), season (21 spring–24 winter) or half-year (40, 41)".formatted(part));
        }
        return part;
    }

    private int day(int year, int month) {
        at++;
        if (month > 12) {
            throw refuse(
                    "en årstid eller ett halvår har ingen dag; utelämna dagen, eller ange månaden",
                    "a season or half-year has no day; leave the day out, or give the month");
        }
        int day = digits(2);
        if (day < 0) {
            throw refuse(
                    "dagen måste ha två siffror, skriv 2014-06-03, eller 2014-06 om dagen inte är känd",
                    "the day must be two digits, write 2014-06-03, or 2014-06 if the day is not known");
        }
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > length) {
            throw refuse(
                    "månaden har dagarna 1–" + length + "; utelämna dagen om den inte är känd",
                    "the month has the days 1–" + length + "; leave the day out if it is not known");
        }
        return day;
    }

    private Qualifier qualifier() {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.NONE && text.startsWith(qualifier.mark(), at)) {
                at++;
                return qualifier;
            }
        }
        return Qualifier.NONE;
    }

    /** Exactly this many ASCII digits as a number, or -1. */
    private int digits(int count) {
        if (at + count > text.length()) {
            return -1;
        }
        int number = number(text, at, at + count);
        if (number < 0) {
            return -1;
        }
        at += count;
        return number;
    }

    private String rest() {
        String rest = text.substring(at);
        return rest.chars().allMatch(c -> c > ' ' && c < 127) ? rest : "…";
    }

    private InvalidDate refuse(String sv, String en) {
        return InvalidDate.in(whole, sv, en);
    }
}
