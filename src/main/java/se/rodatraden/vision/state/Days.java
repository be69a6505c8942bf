package se.rodatraden.vision.state;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/** The possible days of an event, both included; {@code earliest} is null if open. */
public record Days(@Nullable LocalDate earliest, LocalDate latest) {

    /** The possible days of a date; {@code otherwise} for an open end or a missing year. */
    public static Days of(@Nullable FuzzyDate date, Days otherwise) {
        return date == null || date.year() == YearBasis.MISSING || date.latest() == null
                ? otherwise
                : new Days(date.earliest(), date.latest());
    }

    /** The range from the first day of both to the last. */
    public Days span(Days other) {
        LocalDate first = earliest == null || other.earliest == null
                ? null
                : earliest.isBefore(other.earliest) ? earliest : other.earliest;
        return new Days(first, latest.isAfter(other.latest) ? latest : other.latest);
    }

    /** Whether it was after the last day computed from another; unknown if either is open. */
    public Answer after(Days start, UnaryOperator<LocalDate> lastDay) {
        if (earliest == null || start.earliest == null) {
            return Answer.NO;
        }
        return Answer.of(earliest.isAfter(lastDay.apply(start.latest)), latest.isAfter(lastDay.apply(start.earliest)));
    }

    /** Whether it was before the first day computed from another; unknown if either is open. */
    public Answer before(Days start, UnaryOperator<LocalDate> firstDay) {
        if (earliest == null || start.earliest == null) {
            return Answer.NO;
        }
        return Answer.of(
                latest.isBefore(firstDay.apply(start.earliest)), earliest.isBefore(firstDay.apply(start.latest)));
    }

    /** Whether a condition holds on both ends, or on one of them. */
    public Answer on(Predicate<LocalDate> holds) {
        boolean last = holds.test(latest);
        boolean first = earliest == null ? last : holds.test(earliest);
        return Answer.of(first && last, first || last);
    }
}
