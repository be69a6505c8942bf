package se.rodatraden.time;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An EDTF text (ISO 8601-2) as written: one date, or an interval of two of which one may be open. What it means in days is {@link
 * #earliest} and {@link #latest}.
 */
record Edtf(@Nullable EdtfPoint from, @Nullable EdtfPoint to, boolean interval) {
    private static final int LONGEST = 40;
    private static final String OPEN = "..";

    static Edtf read(String text) {
        if (text.length() > LONGEST) {
            throw InvalidDate.in(
                    text,
                    "texten är längre än " + LONGEST + " tecken; ett datum behöver högst 25",
                    "it is longer than " + LONGEST + " characters; a date needs at most 25");
        }
        if (text.isBlank()) {
            throw InvalidDate.in(
                    text,
                    "texten är tom; om inget är känt anges inget datum utan källans ord",
                    "it is empty; if nothing is known, give no date but the source's words");
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            EdtfPoint point = EdtfReader.point(text, text);
            return new Edtf(point, point, false);
        }
        Edtf read = new Edtf(end(text, text.substring(0, slash)), end(text, text.substring(slash + 1)), true);
        read.check(text);
        return read;
    }

    private static @Nullable EdtfPoint end(String whole, String text) {
        if (text.isEmpty()) {
            throw InvalidDate.in(
                    whole,
                    "ena änden av intervallet är tom; skriv .. för en öppen ände",
                    "one end of the interval is empty; write .. for an end that is open");
        }
        return text.equals(OPEN) ? null : EdtfReader.point(whole, text);
    }

    private void check(String text) {
        if (from == null && to == null) {
            throw InvalidDate.in(
                    text,
                    "båda ändarna är öppna; om inget är känt anges inget datum utan källans ord",
                    "both ends are open; if nothing is known, give no date but the source's words");
        }
        if (from == null || to == null) {
            return;
        }
        if (from.basis() != to.basis()) {
            throw InvalidDate.in(
                    text,
                    "båda ändarnas år måste vara lika kända: båda angivna (2014), båda härledda (2014?-03) eller båda"
                            + " okända (XXXX-03)",
                    "the years of both ends must be alike: both stated (2014), both inferred (2014?-03), or both missing"
                            + " (XXXX-03)");
        }
        boolean backwards = from.firstIn(from.year()).isAfter(to.lastIn(to.year()));
        if (backwards && !from.missingYear()) {
            throw InvalidDate.in(
                    text,
                    "det slutar innan det börjar; skriv det tidigare datumet först",
                    "it ends before it begins; write the earlier date first");
        }
    }

    Precision precision() {
        if (from == null) {
            return Precision.BEFORE;
        }
        if (to == null) {
            return Precision.AFTER;
        }
        return interval ? Precision.RANGE : from.precision();
    }

    YearBasis basis() {
        return first().basis();
    }

    Qualifier qualifier() {
        Qualifier first = from == null ? Qualifier.NONE : from.qualifier();
        return to == null ? first : first.and(to.qualifier());
    }

    /** The first day it may be; null where that end is open. Without a year: in the convention of {@link YearlySpan}. */
    @Nullable
    LocalDate earliest() {
        if (from == null) {
            return null;
        }
        LocalDate first = from.widenedBack(from.firstIn(from.year()));
        return isComb() ? comb().start() : from.missingYear() ? first.withYear(YearlySpan.YEAR) : first;
    }

    /** The last day it may be; null where that end is open. Without a year: in the convention of {@link YearlySpan}. */
    @Nullable
    LocalDate latest() {
        if (to == null) {
            return null;
        }
        LocalDate last = to.widenedOn(to.lastIn(to.year()));
        return isComb() ? comb().end() : to.missingYear() ? last.withYear(YearlySpan.YEAR) : last;
    }

    private boolean isComb() {
        return from != null && to != null && from.missingYear();
    }

    private YearlySpan comb() {
        EdtfPoint first = first();
        EdtfPoint last = last();
        boolean wraps = last.lastIn(YearlySpan.YEAR).isBefore(first.firstIn(YearlySpan.YEAR));
        LocalDate end = last.lastIn(wraps ? YearlySpan.YEAR_AFTER_WRAP : YearlySpan.YEAR);
        return YearlySpan.normal(first.widenedBack(first.firstIn(YearlySpan.YEAR)), last.widenedOn(end), wraps);
    }

    /** The same date without a year, placed in a year that is inferred; a span across new year ends in the next. */
    Edtf in(int year) {
        boolean wraps = interval && isComb() && comb().end().getYear() != YearlySpan.YEAR;
        return new Edtf(placed(from, year), placed(to, wraps ? year + 1 : year), interval);
    }

    private static @Nullable EdtfPoint placed(@Nullable EdtfPoint point, int year) {
        return point == null
                ? null
                : new EdtfPoint(year, YearBasis.INFERRED, point.part(), point.day(), point.qualifier());
    }

    /** The date it begins with, or the only one it has. */
    EdtfPoint first() {
        return Objects.requireNonNull(from == null ? to : from);
    }

    /** The date it ends with, or the only one it has. */
    EdtfPoint last() {
        return Objects.requireNonNull(to == null ? from : to);
    }

    @Override
    public String toString() {
        return interval ? (from == null ? OPEN : from) + "/" + (to == null ? OPEN : to) : first().toString();
    }
}
