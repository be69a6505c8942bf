package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Watch;

/**
 * The first due date of a vision, passed or not: an answer, a plan, a treatment, a resumption, a review.
 *
 * @param kind the kind of alert once the day has passed
 * @param lastDay the last possible day
 * @param told the date as stated by the source; null if it is computed
 */
public record Due(
        Alert.Kind kind, LocalDate lastDay, @Nullable FuzzyDate told) {

    /** The earliest of the awaited items that have a day. */
    static Optional<Due> of(Snapshot snapshot) {
        return snapshot.watches().stream()
                .filter(w -> isAwaited(w.kind()))
                .min(Comparator.comparing(Watch::lastDay))
                .map(w -> new Due(
                        w.kind(),
                        w.lastDay(),
                        dates(snapshot, w)
                                .filter(d -> w.lastDay().equals(d.latest()))
                                .findFirst()
                                .orElse(null)));
    }

    /** Whether it has passed on the day, and readers are alerted. */
    public boolean passed(LocalDate day) {
        return lastDay.isBefore(day);
    }

    private static boolean isAwaited(Alert.Kind kind) {
        return switch (kind) {
            case NOT_TAKEN_UP,
                    DEFERRED_DATE_PASSED,
                    ANSWERS_OVERDUE,
                    PLAN_PASSED,
                    TABLED_PAST,
                    MOTION_OLD,
                    REVIEW_PASSED -> true;
            case TABLED_LONG, RESTORED, TO_BE_UNDONE, TITLE_YEAR_PASSED -> false;
        };
    }

    private static Stream<FuzzyDate> dates(Snapshot snapshot, Watch watch) {
        Stream<FuzzyDate> steps = snapshot.steps().stream()
                .filter(n -> watch.entry().equals(n.entry()))
                .flatMap(n -> Stream.ofNullable(n.when()));
        return watch.kind() == Alert.Kind.ANSWERS_OVERDUE
                ? Asked.open(snapshot.asked()).stream().flatMap(a -> Stream.ofNullable(a.due()))
                : steps;
    }
}
