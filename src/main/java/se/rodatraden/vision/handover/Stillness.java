package se.rodatraden.vision.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Standing;

/**
 * A period without recorded work on an open matter.
 *
 * @param last the last act before it
 * @param next the first act after it; null if nothing is recorded up to {@code to}
 * @param to if nothing follows, the last day of the term or, while it runs, the day of evaluation
 */
public record Stillness(Placed last, @Nullable Placed next, LocalDate to) {

    /** The longest that certainly overlaps the term; empty if the matter was never open in it. */
    static Optional<Stillness> of(Known known, MandatePeriod period, LocalDate day) {
        LocalDate to = day.isBefore(period.closes()) ? day : period.closes();
        List<Placed> acts = known.placed().stream()
                .filter(p -> MatterActivity.is(p.entry().fact()) && p.maybeBy(to))
                .toList();
        return IntStream.range(0, acts.size())
                .mapToObj(i -> new Stillness(acts.get(i), i + 1 < acts.size() ? acts.get(i + 1) : null, to))
                .filter(s -> s.touches(period))
                .sorted(Comparator.comparingLong(Stillness::atLeast).reversed())
                .filter(s -> s.open(known))
                .findFirst();
    }

    private boolean touches(MandatePeriod period) {
        LocalDate end = next == null ? to : next.earliest();
        return last.by(to) && end != null && end.isAfter(period.opens());
    }

    private boolean open(Known known) {
        return known.on(last.latest()).possible().stream()
                .map(Standing.Possible::preparation)
                .anyMatch(HandoverBuilder.OPEN::contains);
    }

    /** Its minimum length in days. */
    public long atLeast() {
        LocalDate end = next == null ? to : next.earliest();
        return end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last.latest(), end));
    }

    /** Its maximum length in days; null if the first possible day of the last act is unknown. */
    public @Nullable Long atMost() {
        LocalDate begun = last.earliest();
        return begun == null ? null : ChronoUnit.DAYS.between(begun, end());
    }

    private LocalDate end() {
        return next == null || next.latest().isAfter(to) ? to : next.latest();
    }

    /** The entries at its ends. */
    public List<Placed> entries() {
        return Stream.concat(Stream.of(last), Stream.ofNullable(next)).toList();
    }
}
