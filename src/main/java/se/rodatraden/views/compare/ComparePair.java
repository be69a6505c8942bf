package se.rodatraden.views.compare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;

/**
 * Two times of a vision that are worth comparing, and why.
 *
 * @param asOf the first day; null means today
 * @param knownAt time of knowledge of the first; null means now
 * @param entry the event between them; null if only time has passed
 */
public record ComparePair(
        Why why,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable LocalDate asOf2,
        @Nullable Instant knownAt2,
        @Nullable Entry entry) {

    /** Why the two are worth comparing. */
    public enum Why {
        /** The day before the latest decision, and the day of the decision. */
        DECISION,
        /** Before and after the latest correction or annulment became known. */
        CORRECTION,
        /** Before and after the latest recording. */
        RECORDING,
        /** A year ago, and today. */
        YEAR
    }

    /**
     * The useful pairs, most useful first; never empty.
     *
     * @param now the vision as of today, as known now
     */
    public static List<ComparePair> of(VisionOn now) {
        List<ComparePair> pairs = new ArrayList<>();
        decision(now).ifPresent(pairs::add);
        correction(now).ifPresent(pairs::add);
        recording(now).ifPresent(pairs::add);
        LocalDate day = now.situation().day();
        pairs.add(new ComparePair(Why.YEAR, day.minusYears(1), null, null, null, null));
        return List.copyOf(pairs);
    }

    /** None if the earliest possible day of the decision is unknown. */
    private static Optional<ComparePair> decision(VisionOn now) {
        LocalDate day = now.situation().day();
        return now.known().placed().stream()
                .filter(p -> p.by(day) && p.earliest() != null)
                .filter(p -> p.entry().fact() instanceof Deciding d && d.decision() != null)
                .reduce((first, second) -> second)
                .flatMap(ComparePair::around);
    }

    private static Optional<ComparePair> around(Placed p) {
        return Optional.ofNullable(p.earliest())
                .map(first -> new ComparePair(Why.DECISION, first.minusDays(1), null, p.latest(), null, p.entry()));
    }

    /** Excludes a correction recorded together with the registration, before which nothing was known. */
    private static Optional<ComparePair> correction(VisionOn now) {
        return now.history().entries().stream()
                .filter(e -> Corrections.isCorrection(e.fact()))
                .filter(e -> e.recordedAt().isAfter(now.history().registeredAt()))
                .reduce((first, second) -> second)
                .map(e -> known(Why.CORRECTION, e));
    }

    private static Optional<ComparePair> recording(VisionOn now) {
        return now.history().entries().stream()
                .reduce((first, second) -> second)
                .filter(e -> !Corrections.isCorrection(e.fact()))
                .filter(e -> e.recordedAt().isAfter(now.history().registeredAt()))
                .map(e -> known(Why.RECORDING, e));
    }

    private static ComparePair known(Why why, Entry e) {
        return new ComparePair(why, null, e.recordedAt().minus(1, ChronoUnit.MICROS), null, e.recordedAt(), e);
    }
}
