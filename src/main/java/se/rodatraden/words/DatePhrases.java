package se.rodatraden.words;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Precision;

/** Dates as they stand inside a sentence, and how precisely they are known. */
public final class DatePhrases {
    /** Words of a source that read on in a Swedish sentence as they are. */
    private static final Pattern READS_ON = Pattern.compile(
            "(i|under|den|år|våren|sommaren|hösten|vintern|tidigt|sent|första|andra|senast|tidigast|före|efter|omkring|runt|mellan)"
                    + " .+",
            Pattern.CASE_INSENSITIVE);

    /** Words of a source that read on after “i”: “i början av 2016”, “i mitten av juni 2014”. */
    private static final Pattern PART =
            Pattern.compile("(början|inledningen|mitten|slutet) .+", Pattern.CASE_INSENSITIVE);

    /** Prepositions at the start of a date: “till” replaces these, and is left out before those of {@link #LIMIT}. */
    private static final Pattern IN = Pattern.compile("^(i|under) ", Pattern.CASE_INSENSITIVE);

    private static final Pattern LIMIT = Pattern.compile("^(före|efter|mellan) ", Pattern.CASE_INSENSITIVE);

    private DatePhrases() {}

    /** “i juni 2014”, “in June 2014”; empty for a date that nothing is known of. */
    static String inText(FuzzyDate date, Lang t) {
        String label = date.label();
        String said = DateWords.of(date, t.locale());
        if (label != null && t == Lang.SWEDISH && READS_ON.matcher(said).matches()) {
            return small(said);
        }
        if (label != null && t == Lang.SWEDISH && PART.matcher(said).matches()) {
            return "i " + small(said);
        }
        boolean itsOwn =
                date.precision() == Precision.UNKNOWN || date.precision() == Precision.HALF_YEAR && t == Lang.ENGLISH;
        String words = itsOwn || label == null ? said : DateWords.of(date.labelled(null), t.locale());
        return switch (date.precision()) {
            case DAY -> t.say("den ", "on ") + words;
            case MONTH -> t.say("i ", "in ") + words;
            case YEAR -> t.say("", "in ") + words;
            case SEASON, HALF_YEAR -> t.say("", "in ") + words;
            case RANGE -> t.say("någon gång ", "some time in ") + words;
            case BEFORE, AFTER -> words;
            case UNKNOWN -> "";
        };
    }

    /** The same with a space before it, or nothing. */
    public static String then(FuzzyDate date, Lang t) {
        String words = inText(date, t);
        return words.isEmpty() ? "" : " " + words;
    }

    /** Without a preposition, in the middle of a sentence. */
    public static String small(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** After “till”, “från och med” and “senast”: “den 3 juni 2014”, “juni 2014”. */
    public static String definite(FuzzyDate date, Lang t) {
        String words = alone(date, t);
        boolean bare = date.precision() == Precision.DAY && Character.isDigit(words.charAt(0));
        return bare ? t.say("den ", "") + words : words;
    }

    /** After “planerat” and “planned for”: “till den 3 juni 2014”, “till februari 2017”, “före sommaren 2015”. */
    public static String planned(FuzzyDate date, Lang t) {
        return phrase(date, t) + dated(date, t);
    }

    /** Alone, where a reader must be able to act on it: “tre år efter starten (omkring september 2026)”. */
    public static String actual(FuzzyDate date, Lang t) {
        return alone(date, t) + dated(date, t);
    }

    /** The day of a date that the source words without any number, in parentheses; else nothing. */
    private static String dated(FuzzyDate date, Lang t) {
        return t == Lang.SWEDISH
                        && date.label() != null
                        && date.precision() != Precision.UNKNOWN
                        && alone(date, t).chars().noneMatch(Character::isDigit)
                ? " (" + alone(date.labelled(null), t) + ")"
                : "";
    }

    private static String phrase(FuzzyDate date, Lang t) {
        String words = definite(date, t);
        if (isUnknown(date)) {
            return t.say("utan känt datum", "an unknown date");
        }
        if (t == Lang.ENGLISH) {
            return words;
        }
        return LIMIT.matcher(words).find()
                ? small(words)
                : "till " + small(IN.matcher(words).replaceFirst(""));
    }

    /** Whether nothing at all is known of it, not even in words of the source. */
    static boolean isUnknown(FuzzyDate date) {
        return DateWords.of(date, Lang.SWEDISH.locale())
                .equals(DateWords.of(FuzzyDate.unknown(), Lang.SWEDISH.locale()));
    }

    public static String alone(FuzzyDate date, Lang t) {
        return DateWords.of(date, t.locale());
    }

    /** After “sedan”: “den 5 september 2016”, “juni 2014”; where the date is no month, season or year, the last day it may be. */
    public static String since(FuzzyDate date, LocalDate latest, Lang t) {
        return switch (date.precision()) {
            case HALF_YEAR -> halfYear(date, t);
            case MONTH, SEASON, YEAR -> DateWords.of(date.labelled(null), t.locale());
            case DAY, RANGE, BEFORE, AFTER, UNKNOWN -> t.say("den ", "") + DateWords.day(latest, t.locale());
        };
    }

    /** In the words of the source where they say the year: “början av 2016”. */
    private static String halfYear(FuzzyDate date, Lang t) {
        String said = DateWords.of(date, t.locale());
        LocalDate first = date.earliest();
        return first != null && said.contains(String.valueOf(first.getYear()))
                ? small(IN.matcher(said).replaceFirst(""))
                : DateWords.of(date.labelled(null), t.locale());
    }

    /** How precisely it is known; null where it is known to the day. */
    public static @Nullable String precision(FuzzyDate date, Lang t) {
        return switch (date.precision()) {
            case DAY -> date.isDay() ? null : t.say("dagen är inte säker", "the day is not certain");
            case MONTH -> t.say("känt på månad", "known to the month");
            case SEASON -> t.say("känt på årstid", "known to the season");
            case HALF_YEAR -> t.say("känt på halvår", "known to the half-year");
            case YEAR -> t.say("känt på år", "known to the year");
            case RANGE -> t.say("dagen är inte känd", "the day is not known");
            case BEFORE -> t.say("inte känt hur långt före", "not known how long before");
            case AFTER -> t.say("inte känt hur långt efter", "not known how long after");
            case UNKNOWN -> t.say("källan anger inte när", "the source does not say when");
        };
    }
}
