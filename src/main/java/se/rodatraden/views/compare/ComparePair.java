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
 * Two times of a vision that are worth setting side by side, and why.
 *
 * @param asOf the first day; null is today
 * @param knownAt the time whose knowledge the first is; null is now
 * @param entry what happened between them; null where it is only time that passed
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
        /** The day before the latest decision, and its day. */
        DECISION,
        /** What was known before the latest correction or annulment, and after it. */
        CORRECTION,
        /** What was known before the latest recording, and after it. */
        RECORDING,
        /** A year ago, and today. */
        YEAR
    }

    /**
     * The useful pairs, the most useful first; never none.
     *
     * @param now the vision today, as known now
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

    /** One of which it is not known how early it was has no day before it. */
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

    /** Not one that came with what opened the history, before which nothing was known. */
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
