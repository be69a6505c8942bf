package se.rodatraden.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as precisely as the source says and no more: “juni 2014” is the month, never its first day. Made from and
 * given back as EDTF (ISO 8601-2) without loss. Years 1600–2199.
 *
 * @param earliest the first day it may be; null where nothing is known in that direction. If the year is {@link YearBasis#MISSING} only
 *     its month and day mean anything: ask {@link #firstFrom}
 * @param latest the last day it may be; null where nothing is known in that direction. If the year is missing, as for {@code earliest}:
 *     ask {@link #lastUntil}
 * @param label the words of the source (“våren 2014”), if kept
 * @param written the EDTF text, null only for an unknown date. If left out it is found from the bounds. It tells “at the latest June”
 *     from “at the latest 30 June”, which the bounds alone do not, and must agree with them; only the bounds of a season may differ, as
 *     local rules define them
 */
public record FuzzyDate(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Precision precision,
        YearBasis year,
        Qualifier qualifier,
        @Nullable String label,
        @Nullable String written) {

    private static final int LONGEST_LABEL = 200;
    private static final int MONTH_LENGTH = 7;
    private static final int LONGEST_SEASON = 550; // days: the widest winter, made wider by an “about”
    private static final Pattern DOUBT = Pattern.compile("\\?(?=$|/)");
    private static final FuzzyDate UNKNOWN =
            new FuzzyDate(null, null, Precision.UNKNOWN, YearBasis.MISSING, Qualifier.NONE, null, null);

    public FuzzyDate {
        label = label == null || label.isBlank() ? null : label.strip();
        if (label != null && label.length() > LONGEST_LABEL) {
            throw new InvalidDate(
                    "Ett datums ord får ha högst " + LONGEST_LABEL + " tecken.",
                    "The words of a date may have at most " + LONGEST_LABEL + " characters.");
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new InvalidDate(
                    "Datumet slutar (" + latest + ") innan det börjar (" + earliest + ").",
                    "The date ends (" + latest + ") before it begins (" + earliest + ").");
        }
        if (precision == Precision.UNKNOWN) {
            if (earliest != null || latest != null || written != null) {
                throw new InvalidDate(
                        "Ett okänt datum har varken gränser eller EDTF-text; det får ha ord.",
                        "An unknown date has neither bounds nor an EDTF text; it may have words.");
            }
        } else {
            String plain = plain(earliest, latest, precision, year, qualifier);
            if (plain == null || written != null && !written.equals(plain)) {
                written = checked(earliest, latest, precision, year, qualifier, written);
            } else {
                written = plain;
            }
        }
    }

    /** The EDTF text of a day or a month without doubt, by far the most usual dates; null for all others, which are read to be checked. */
    private static @Nullable String plain(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            YearBasis year,
            Qualifier qualifier) {
        if (earliest == null
                || latest == null
                || year != YearBasis.STATED
                || qualifier != Qualifier.NONE
                || earliest.getYear() < EdtfReader.FIRST_YEAR
                || earliest.getYear() > EdtfReader.LAST_YEAR) {
            return null;
        }
        if (precision == Precision.DAY && earliest.equals(latest)) {
            return earliest.toString();
        }
        boolean month = precision == Precision.MONTH
                && earliest.getDayOfMonth() == 1
                && latest.getDayOfMonth() == latest.lengthOfMonth()
                && earliest.getMonthValue() == latest.getMonthValue()
                && earliest.getYear() == latest.getYear();
        return month ? earliest.toString().substring(0, MONTH_LENGTH) : null;
    }

    /** Its EDTF text; refuses bounds that are not those of the text. */
    private static String checked(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            YearBasis year,
            Qualifier qualifier,
            @Nullable String given) {
        Edtf text = given == null
                ? Edtf.read(EdtfWriter.write(earliest, latest, precision, year, qualifier)
                        .toString())
                : Edtf.read(given);
        String written = text.toString();
        boolean sameKind = text.precision() == precision && text.basis() == year && text.qualifier() == qualifier;
        boolean sameDays = Objects.equals(text.earliest(), earliest) && Objects.equals(text.latest(), latest);
        if (!sameKind || !(sameDays || isLocalSeason(text, earliest, latest))) {
            throw new InvalidDate(
                    "Gränserna " + earliest + " och " + latest + " är inte de som " + written
                            + " har; skriv bara EDTF-texten.",
                    "The bounds " + earliest + " and " + latest + " are not those of " + written + " as " + precision
                            + "; give the EDTF text alone.");
        }
        return written;
    }

    /** A date whose EDTF text follows from its bounds; spans and open ends are taken to be stated to the day. */
    public FuzzyDate(
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            Precision precision,
            YearBasis year,
            Qualifier qualifier,
            @Nullable String label) {
        this(earliest, latest, precision, year, qualifier, label, null);
    }

    /** Reads an EDTF text, or refuses with {@link InvalidDate}. */
    public static FuzzyDate parse(String edtf) {
        FuzzyDate plain = EdtfReader.plain(edtf);
        return plain == null ? of(Edtf.read(edtf), null) : plain;
    }

    public static FuzzyDate day(LocalDate day) {
        return new FuzzyDate(day, day, Precision.DAY, YearBasis.STATED, Qualifier.NONE, null);
    }

    public static FuzzyDate month(YearMonth month) {
        return new FuzzyDate(
                month.atDay(1), month.atEndOfMonth(), Precision.MONTH, YearBasis.STATED, Qualifier.NONE, null);
    }

    public static FuzzyDate year(int year) {
        return parse(EdtfReader.fourDigits(year));
    }

    /** A season in the wide reading of {@link Season}. */
    public static FuzzyDate season(int year, Season season) {
        return parse(EdtfReader.fourDigits(year) + "-" + season.code());
    }

    /** A season as a local rule bounds it, both days included. */
    public static FuzzyDate season(int year, Season season, LocalDate from, LocalDate to) {
        String text = EdtfReader.fourDigits(year) + "-" + season.code();
        return new FuzzyDate(from, to, Precision.SEASON, YearBasis.STATED, Qualifier.NONE, null, text);
    }

    /** Some time from the first day to the last, both included. */
    public static FuzzyDate between(LocalDate first, LocalDate last) {
        return new FuzzyDate(first, last, Precision.RANGE, YearBasis.STATED, Qualifier.NONE, null);
    }

    /** On that day at the latest. */
    public static FuzzyDate before(LocalDate last) {
        return new FuzzyDate(null, last, Precision.BEFORE, YearBasis.STATED, Qualifier.NONE, null);
    }

    /** On that day at the earliest. */
    public static FuzzyDate after(LocalDate first) {
        return new FuzzyDate(first, null, Precision.AFTER, YearBasis.STATED, Qualifier.NONE, null);
    }

    /** No date is known. The source's words may still be kept by {@link #labelled}. */
    public static FuzzyDate unknown() {
        return UNKNOWN;
    }

    /** The EDTF text; empty for an unknown date. */
    public Optional<String> edtf() {
        return Optional.ofNullable(written);
    }

    /** The same date with the words of the source. */
    public FuzzyDate labelled(@Nullable String words) {
        return words == null && label == null
                ? this
                : new FuzzyDate(earliest, latest, precision, year, qualifier, words, written);
    }

    /** A date without a year, placed in a year that somebody inferred. Refuses 29 February where the year has none. */
    public FuzzyDate in(int inferred) {
        if (year != YearBasis.MISSING || written == null) {
            throw new InvalidDate(
                    "Bara ett datum som saknar enbart år kan placeras i ett.",
                    "Only a date that lacks nothing but its year can be placed in one.");
        }
        return of(Edtf.read(Edtf.read(written).in(inferred).toString()), label);
    }

    /**
     * The first day this date may be, not before {@code lower}; empty if nothing is known in that direction. It lies after {@link
     * #lastUntil} where the date contradicts {@code lower}. Without a year it is the first such day from {@code lower} on.
     */
    public Optional<LocalDate> firstFrom(@Nullable LocalDate lower) {
        if (year == YearBasis.MISSING && earliest != null && latest != null) {
            return lower == null || isFarOff(lower)
                    ? Optional.empty()
                    : new YearlySpan(earliest, latest).firstFrom(lower);
        }
        if (earliest == null || year == YearBasis.MISSING) {
            return Optional.ofNullable(lower);
        }
        return Optional.of(lower != null && lower.isAfter(earliest) ? lower : earliest);
    }

    /** The last day this date may be, not after {@code upper}; the mirror of {@link #firstFrom}. */
    public Optional<LocalDate> lastUntil(@Nullable LocalDate upper) {
        if (year == YearBasis.MISSING && earliest != null && latest != null) {
            return upper == null || isFarOff(upper)
                    ? Optional.empty()
                    : new YearlySpan(earliest, latest).lastUntil(upper);
        }
        if (latest == null || year == YearBasis.MISSING) {
            return Optional.ofNullable(upper);
        }
        return Optional.of(upper != null && upper.isBefore(latest) ? upper : latest);
    }

    /** Whether every day this date may be lies before every day the other may be. A date without a year is never certain. */
    public boolean certainlyBefore(FuzzyDate other) {
        return year != YearBasis.MISSING
                && other.year != YearBasis.MISSING
                && latest != null
                && other.earliest != null
                && latest.isBefore(other.earliest);
    }

    /**
     * The same date widened for the doubt (?): on both sides by as much as an approximate (~) date. A date without a year
     * is unchanged.
     */
    public FuzzyDate withDoubt() {
        if (qualifier != Qualifier.UNCERTAIN || written == null || year == YearBasis.MISSING) {
            return this;
        }
        FuzzyDate about = parse(DOUBT.matcher(written).replaceAll("~"));
        return about.labelled(label);
    }

    /** Whether the source states one exact day, year included, without doubt. */
    public boolean isDay() {
        return precision == Precision.DAY && year == YearBasis.STATED && qualifier == Qualifier.NONE;
    }

    private static FuzzyDate of(Edtf text, @Nullable String label) {
        return new FuzzyDate(
                text.earliest(),
                text.latest(),
                text.precision(),
                text.basis(),
                text.qualifier(),
                label,
                text.toString());
    }

    private static boolean isLocalSeason(Edtf text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        LocalDate first = text.earliest();
        LocalDate last = text.latest();
        return text.precision() == Precision.SEASON
                && earliest != null
                && latest != null
                && first != null
                && last != null
                && !earliest.isAfter(last)
                && !latest.isBefore(first)
                && latest.toEpochDay() - earliest.toEpochDay() <= LONGEST_SEASON;
    }

    /** A limit outside the years of the record is no limit. */
    private static boolean isFarOff(LocalDate limit) {
        return limit.getYear() < EdtfReader.FIRST_YEAR || limit.getYear() > EdtfReader.LAST_YEAR;
    }
}
