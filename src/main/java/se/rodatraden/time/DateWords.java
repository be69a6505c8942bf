package se.rodatraden.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates in words, in Swedish and English: “juni 2014”, “senast våren 2014”, “3 april (årtal okänt)”. In Swedish the source's wording
 * takes precedence; in English it is used only if nothing else is known, except that “i början av 2016”
 * is distinguished from a half-year. Languages other than English get Swedish.
 */
public final class DateWords {
    private DateWords() {}

    /** The date in words, with doubts in parentheses. */
    public static String of(FuzzyDate date, Locale locale) {
        DateTerms terms = DateTerms.of(locale);
        String label = date.label();
        if (date.precision() == Precision.UNKNOWN) {
            return label == null || label.equals(new DateTerms(Lang.SWEDISH).unknownDate())
                    ? terms.unknownDate()
                    : label;
        }
        Edtf edtf = Edtf.read(Objects.requireNonNull(date.written()));
        if (label != null) {
            Optional<String> part = terms.beginningOrEnd(edtf.first(), label);
            if (part.isPresent() && edtf.precision() == Precision.HALF_YEAR) {
                return part.get() + notes(date, terms);
            }
        }
        if (label != null && terms.lang() == Lang.SWEDISH) {
            return label + inferredYear(label, edtf);
        }
        return span(edtf, terms) + notes(date, terms);
    }

    /** The language of what {@link #of} answers, where it is the source's words and not the reader's; null where it is the reader's. */
    public static @Nullable String sourceLanguage(FuzzyDate date, Lang reader) {
        return reader != Lang.SWEDISH
                        && date.precision() == Precision.UNKNOWN
                        && of(date, reader.locale()).equals(date.label())
                ? Lang.SWEDISH.tag()
                : null;
    }

    /** An exact day in words: “3 juni 2014”. */
    public static String day(LocalDate day, Locale locale) {
        return day.getDayOfMonth() + " " + DateTerms.of(locale).month(day.getMonthValue()) + " " + day.getYear();
    }

    /** Adds an inferred year that the source's wording lacks, and that it was inferred. */
    private static String inferredYear(String label, Edtf edtf) {
        String years = Stream.of(edtf.first(), edtf.last())
                .map(end -> String.valueOf(end.year()))
                .distinct()
                .collect(Collectors.joining("–"));
        return edtf.basis() != YearBasis.INFERRED || label.contains(years) ? "" : " (" + years + ", årtalet härlett)";
    }

    private static String span(Edtf edtf, DateTerms terms) {
        EdtfPoint first = edtf.first();
        EdtfPoint last = edtf.last();
        return switch (edtf.precision()) {
            case BEFORE -> terms.atTheLatest() + " " + point(last, terms);
            case AFTER -> terms.atTheEarliest() + " " + point(first, terms);
            case RANGE -> range(first, last, terms);
            case DAY, MONTH, SEASON, HALF_YEAR, YEAR, UNKNOWN -> point(first, terms);
        };
    }

    private static String range(EdtfPoint first, EdtfPoint last, DateTerms terms) {
        boolean alike = first.qualifier() == last.qualifier();
        boolean sameYear = alike && first.year() == last.year() && first.part() > 0 && last.part() > 0;
        if (sameYear && first.part() == last.part() && first.day() > 0 && last.day() > 0) {
            return about(first, terms) + first.day() + "–" + plain(last, terms);
        }
        String from = sameYear ? terms.withoutYear(first) : plain(first, terms);
        String to = plain(last, terms);
        String dash = terms.dash(from.contains(" ") || to.indexOf(' ') < to.lastIndexOf(' '));
        return about(first, terms) + from + dash + (alike ? "" : about(last, terms)) + to;
    }

    private static String point(EdtfPoint point, DateTerms terms) {
        return about(point, terms) + plain(point, terms);
    }

    private static String plain(EdtfPoint point, DateTerms terms) {
        String words = terms.withoutYear(point);
        if (point.missingYear()) {
            return words;
        }
        return point.part() == 0 ? String.valueOf(point.year()) : words + terms.ofYear(point) + point.year();
    }

    private static String about(EdtfPoint point, DateTerms terms) {
        return point.qualifier().approximate() ? terms.about() + " " : "";
    }

    private static String notes(FuzzyDate date, DateTerms terms) {
        String year = terms.yearNote(date.year());
        String doubt = date.qualifier().uncertain() ? terms.uncertain() : "";
        if (year.isEmpty() && doubt.isEmpty()) {
            return "";
        }
        return " (" + year + (year.isEmpty() || doubt.isEmpty() ? "" : ", ") + doubt + ")";
    }
}
