package se.rodatraden.pages.ledger;

import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/** How long after it happened something was recorded: “samma dag”, “8,5 år senare”. */
record LagWords(Lang speech) {
    private static final double DAYS_A_MONTH = 30.44;
    private static final double DAYS_A_YEAR = 365.25;
    private static final long IN_DAYS = 60;
    private static final long IN_MONTHS = 731;

    /** Of at least and at most so many days; at most is null where no first day is known. */
    String of(long least, @Nullable Long most) {
        String from = span(least);
        if (most == null) {
            return least == 0 ? "" : speech.say("minst ", "at least ") + later(from);
        }
        String to = span(most);
        if (from.equals(to)) {
            return least == 0 && most == 0 ? speech.say("samma dag", "the same day") : later(from);
        }
        return later(speech.say("mellan ", "between ") + shared(from, to) + speech.say(" och ", " and ") + to);
    }

    /** “12,4” where both are in years. */
    private static String shared(String from, String to) {
        String unit = to.substring(to.lastIndexOf(' '));
        return from.endsWith(unit) ? from.substring(0, from.length() - unit.length()) : from;
    }

    private String later(String span) {
        return span + speech.say(" senare", " later");
    }

    private String span(long days) {
        if (days < IN_DAYS) {
            return days + (days == 1 ? speech.say(" dag", " day") : speech.say(" dagar", " days"));
        }
        return days < IN_MONTHS
                ? Math.round(days / DAYS_A_MONTH) + speech.say(" månader", " months")
                : years(days) + speech.say(" år", " years");
    }

    private String years(long days) {
        long tenths = Math.round(days / DAYS_A_YEAR * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + speech.say(",", ".") + tenths % 10;
    }
}
