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
 * One time that something is measured, or could not be.
 *
 * @param value days or a number; null where it is not known
 * @param since the day of the last act of an open matter, from which time runs on; null for everything else
 * @param unknown why there is no value; null where there is one, or time runs on
 * @param from the entry that it begins with; null where none is recorded
 * @param until the entry that it ends with; null where none is recorded
 */
public record Sample(
        Statistic statistic,
        @Nullable Integer value,
        @Nullable LocalDate since,
        @Nullable Unknown unknown,
        @Nullable String from,
        @Nullable String until) {

    /** Why something could not be measured. */
    public enum Unknown {
        /** Both ends are recorded, and one of them has no certain day. */
        DAY_UNCERTAIN,
        /** Nothing is recorded that it begins with. */
        START_NOT_RECORDED,
        /** It has begun, and nothing is recorded that it ends with. */
        END_NOT_RECORDED;

        /** As addresses spell it: {@code day-uncertain}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All that is measured in a vision, as it is known. */
    public static List<Sample> of(List<StoredEvent> stream, Known known) {
        List<Sample> samples = Matters.samples(known);
        samples.addAll(RecordingLags.samples(stream, known));
        return List.copyOf(samples);
    }

    /** Between two acts. */
    static Sample between(Statistic statistic, @Nullable Entry from, @Nullable Entry until) {
        Integer days = days(from == null ? null : day(from), until == null ? null : day(until));
        Unknown unknown = from == null
                ? Unknown.START_NOT_RECORDED
                : until == null ? Unknown.END_NOT_RECORDED : days == null ? Unknown.DAY_UNCERTAIN : null;
        return new Sample(
                statistic, days, null, unknown, from == null ? null : from.id(), until == null ? null : until.id());
    }

    /** From the first to the second; null where one is not known, or they are the other way round. */
    static @Nullable Integer days(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || second.isBefore(first)
                ? null
                : Math.toIntExact(ChronoUnit.DAYS.between(first, second));
    }

    /** The day of an act; null where its date does not tell one for certain. */
    static @Nullable LocalDate day(Entry entry) {
        FuzzyDate when = entry.occurred();
        return when.precision() == Precision.DAY
                        && when.year() == YearBasis.STATED
                        && when.qualifier() == Qualifier.NONE
                ? when.latest()
                : null;
    }
}
