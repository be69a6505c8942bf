package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Precision;
import se.rodatraden.time.Qualifier;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.Known;

/**
 * One measurement, or the reason why it could not be made.
 *
 * @param value days or a number; null if unknown
 * @param since day of the last act of an open matter, from which time is counted; otherwise null
 * @param unknown why there is no value; null if there is one, or if time is still running
 * @param from the entry at the start; null if none is recorded
 * @param until the entry at the end; null if none is recorded
 */
public record Sample(
        Statistic statistic,
        @Nullable Integer value,
        @Nullable LocalDate since,
        @Nullable Unknown unknown,
        @Nullable String from,
        @Nullable String until) {

    /** Why there is no value. */
    public enum Unknown {
        /** Both ends are recorded, but one has no certain day. */
        DAY_UNCERTAIN,
        /** No start is recorded. */
        START_NOT_RECORDED,
        /** It has started, but no end is recorded. */
        END_NOT_RECORDED;

        /** Its name in addresses: {@code day-uncertain}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All samples of a vision, as known. */
    public static List<Sample> of(List<StoredEvent> stream, Known known) {
        List<Sample> samples = Matters.samples(known);
        samples.addAll(RecordingLags.samples(stream, known));
        return List.copyOf(samples);
    }

    /** The time between two acts. */
    static Sample between(Statistic statistic, @Nullable Entry from, @Nullable Entry until) {
        Integer days = days(from == null ? null : day(from), until == null ? null : day(until));
        Unknown unknown = from == null
                ? Unknown.START_NOT_RECORDED
                : until == null ? Unknown.END_NOT_RECORDED : days == null ? Unknown.DAY_UNCERTAIN : null;
        return new Sample(
                statistic, days, null, unknown, from == null ? null : from.id(), until == null ? null : until.id());
    }

    /** Days from the first to the second; null if one is unknown, or if they are in reverse order. */
    static @Nullable Integer days(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || second.isBefore(first)
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(first, second));
    }

    /** The day of an act; null if it is uncertain. */
    static @Nullable LocalDate day(Entry entry) {
        FuzzyDate when = entry.occurred();
        return when.precision() == Precision.DAY
                        && when.year() == YearBasis.STATED
                        && when.qualifier() == Qualifier.NONE
                ? when.latest()
                : null;
    }
}
