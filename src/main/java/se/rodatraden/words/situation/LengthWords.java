package se.rodatraden.words.situation;

import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/** Lengths of time as people say them: days up to two months, then months, from two years on years with one decimal. */
public final class LengthWords {
    private static final double DAYS_A_MONTH = 30.44;
    private static final double DAYS_A_YEAR = 365.25;
    private static final long IN_DAYS = 60;
    private static final long IN_MONTHS = 731;

    private LengthWords() {}

    /** “8,5 år”. */
    public static String of(long days, Lang t) {
        if (days < IN_DAYS) {
            return days + (days == 1 ? t.say(" dag", " day") : t.say(" dagar", " days"));
        }
        return days < IN_MONTHS
                ? Math.round(days / DAYS_A_MONTH) + t.say(" månader", " months")
                : years(days, t) + t.say(" år", " years");
    }

    /** “mellan 4,2 och 4,5 år”; where nothing is known of the most, “minst 4,2 år”. */
    public static String between(long least, @Nullable Long most, Lang t) {
        String from = of(least, t);
        if (most == null) {
            return t.say("minst ", "at least ") + from;
        }
        String to = of(most, t);
        return from.equals(to) ? from : t.say("mellan ", "between ") + shared(from, to) + t.say(" och ", " and ") + to;
    }

    /** “12,4” where both are in years. */
    private static String shared(String from, String to) {
        String unit = to.substring(to.lastIndexOf(' '));
        return from.endsWith(unit) ? from.substring(0, from.length() - unit.length()) : from;
    }

    private static String years(long days, Lang t) {
        long tenths = Math.round(days / DAYS_A_YEAR * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + t.say(",", ".") + tenths % 10;
    }
}
