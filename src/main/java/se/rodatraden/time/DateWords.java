package se.rodatraden.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Dates as people write them, in Swedish and English: “juni 2014”, “senast våren 2014”, “3 april (årtal okänt)”. In Swedish the words of
 * the source go first; in English they are used only where nothing else is known. Any language but English is answered in Swedish.
 */
public final class DateWords {
    private DateWords() {}

    /** The date in words, with what is doubtful about it in parentheses. */
    public static String of(FuzzyDate date, Locale locale) {
        Tongue tongue = Tongue.of(locale);
        String label = date.label();
        if (date.precision() == Precision.UNKNOWN) {
            return label == null || label.equals(Tongue.SWEDISH.unknownDate()) ? tongue.unknownDate() : label;
        }
        Edtf edtf = Edtf.read(Objects.requireNonNull(date.written()));
        if (label != null && tongue == Tongue.SWEDISH) {
            return label + inferredYear(label, edtf);
        }
        return span(edtf, tongue) + notes(date, tongue);
    }

    /** An exact day in words: “3 juni 2014”. */
    public static String day(LocalDate day, Locale locale) {
        return day.getDayOfMonth() + " " + Tongue.of(locale).month(day.getMonthValue()) + " " + day.getYear();
    }

    /** The source's words lack a year that was inferred: the reader must see both the year and that it was. */
    private static String inferredYear(String label, Edtf edtf) {
        String years = Stream.of(edtf.first(), edtf.last())
                .map(end -> String.valueOf(end.year()))
                .distinct()
                .collect(Collectors.joining("–"));
        return edtf.basis() != YearBasis.INFERRED || label.contains(years) ? "" : " (" + years + ", årtalet härlett)";
    }

    private static String span(Edtf edtf, Tongue tongue) {
        EdtfPoint first = edtf.first();
        EdtfPoint last = edtf.last();
        return switch (edtf.precision()) {
            case BEFORE -> tongue.atTheLatest() + " " + point(last, tongue);
            case AFTER -> tongue.atTheEarliest() + " " + point(first, tongue);
            case RANGE -> range(first, last, tongue);
            case DAY, MONTH, SEASON, HALF_YEAR, YEAR, UNKNOWN -> point(first, tongue);
        };
    }

    private static String range(EdtfPoint first, EdtfPoint last, Tongue tongue) {
        boolean alike = first.qualifier() == last.qualifier();
        boolean sameYear = alike && first.year() == last.year() && first.part() > 0 && last.part() > 0;
        if (sameYear && first.part() == last.part() && first.day() > 0 && last.day() > 0) {
            return about(first, tongue) + first.day() + "–" + plain(last, tongue);
        }
        String from = sameYear ? tongue.withoutYear(first) : plain(first, tongue);
        String to = plain(last, tongue);
        String dash = tongue.dash(from.contains(" ") || to.indexOf(' ') < to.lastIndexOf(' '));
        return about(first, tongue) + from + dash + (alike ? "" : about(last, tongue)) + to;
    }

    private static String point(EdtfPoint point, Tongue tongue) {
        return about(point, tongue) + plain(point, tongue);
    }

    private static String plain(EdtfPoint point, Tongue tongue) {
        String words = tongue.withoutYear(point);
        if (point.missingYear()) {
            return words;
        }
        return point.part() == 0 ? String.valueOf(point.year()) : words + tongue.ofYear(point) + point.year();
    }

    private static String about(EdtfPoint point, Tongue tongue) {
        return point.qualifier().approximate() ? tongue.about() + " " : "";
    }

    private static String notes(FuzzyDate date, Tongue tongue) {
        List<String> notes = Stream.of(
                        tongue.yearNote(date.year()), date.qualifier().uncertain() ? tongue.uncertain() : "")
                .filter(note -> !note.isEmpty())
                .toList();
        return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
    }
}
