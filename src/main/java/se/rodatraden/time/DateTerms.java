package se.rodatraden.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Vocabulary for dates in one language. */
record DateTerms(Lang lang) {
    private static final List<String> SWEDISH_MONTHS = List.of(
            "januari",
            "februari",
            "mars",
            "april",
            "maj",
            "juni",
            "juli",
            "augusti",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Pattern BEGINNING =
            Pattern.compile("(?i)(?:i |in )?(?:the )?(?:början|inledningen|tidigt|beginning|early)\\b.*");
    private static final Pattern END = Pattern.compile("(?i)(?:i |in )?(?:the )?(?:slutet|sent|end|late)\\b.*");
    private static final Pattern ENGLISH_PART =
            Pattern.compile("(?i)(?:in )?(?:the )?(?:beginning|early|end|late)\\b.*");

    static DateTerms of(Locale locale) {
        return new DateTerms(Lang.of(locale));
    }

    String month(int month) {
        return (lang == Lang.SWEDISH ? SWEDISH_MONTHS : ENGLISH_MONTHS).get(month - 1);
    }

    /** The day, month, season or half-year alone; empty for a date that is only a year. */
    String withoutYear(EdtfPoint point) {
        return switch (point.precision()) {
            case DAY -> point.day() + " " + month(point.part());
            case MONTH -> month(point.part());
            case SEASON -> season(Season.ofCode(point.part()));
            case HALF_YEAR -> half(point);
            case YEAR, RANGE, BEFORE, AFTER, UNKNOWN -> "";
        };
    }

    private String season(Season season) {
        return switch (season) {
            case SPRING -> lang == Lang.SWEDISH ? "våren" : "spring";
            case SUMMER -> lang == Lang.SWEDISH ? "sommaren" : "summer";
            case AUTUMN -> lang == Lang.SWEDISH ? "hösten" : "autumn";
            case WINTER -> lang == Lang.SWEDISH ? "vintern" : "winter";
        };
    }

    private String half(EdtfPoint point) {
        boolean first = point.part() == EdtfPoint.FIRST_HALF;
        if (lang == Lang.SWEDISH) {
            return first ? "första halvåret" : "andra halvåret";
        }
        return (first ? "first half" : "second half") + (point.missingYear() ? " of the year" : "");
    }

    /**
     * The beginning or the end of a year, where the source says that rather than a half-year: “early 2016” for “i början av 2016”.
     * Recognized in both languages; empty if the label says neither.
     */
    Optional<String> beginningOrEnd(EdtfPoint point, String label) {
        if (point.precision() != Precision.HALF_YEAR || point.missingYear()) {
            return Optional.empty();
        }
        boolean first = point.part() == EdtfPoint.FIRST_HALF;
        Pattern words = lang == Lang.SWEDISH ? ENGLISH_PART : first ? BEGINNING : END;
        return words.matcher(label).matches()
                ? Optional.of((lang == Lang.SWEDISH ? first ? "början av " : "slutet av " : first ? "early " : "late ")
                        + point.year())
                : Optional.empty();
    }

    /** The separator between phrase and year: “June 2014” but “first half of 2014”. */
    String ofYear(EdtfPoint point) {
        return lang == Lang.ENGLISH && point.precision() == Precision.HALF_YEAR ? " of " : " ";
    }

    /** The dash of a range: without spaces in Swedish; in English with spaces between phrases. */
    String dash(boolean betweenPhrases) {
        return lang == Lang.ENGLISH && betweenPhrases ? " – " : "–";
    }

    String about() {
        return lang == Lang.SWEDISH ? "omkring" : "about";
    }

    String atTheLatest() {
        return lang == Lang.SWEDISH ? "senast" : "no later than";
    }

    String atTheEarliest() {
        return lang == Lang.SWEDISH ? "tidigast" : "no earlier than";
    }

    String unknownDate() {
        return lang == Lang.SWEDISH ? "okänt datum" : "unknown date";
    }

    String uncertain() {
        return lang == Lang.SWEDISH ? "osäkert" : "uncertain";
    }

    String yearNote(YearBasis basis) {
        return switch (basis) {
            case STATED -> "";
            case INFERRED -> lang == Lang.SWEDISH ? "årtalet härlett" : "year inferred";
            case MISSING -> lang == Lang.SWEDISH ? "årtal okänt" : "year unknown";
        };
    }
}
