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
 * A time in which nothing is recorded that was done about an open matter.
 *
 * @param last the last that was done before it
 * @param next the first that was done after it; null where nothing is recorded up to {@code to}
 * @param to where nothing follows, the last day of the mandate period or, while that runs, the day that is looked at
 */
public record Stillness(Placed last, @Nullable Placed next, LocalDate to) {

    /** The longest of those that touch the period, by what is certain of it; empty where the matter was never open in one. */
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

    /** The days that it lasted for certain. */
    public long atLeast() {
        LocalDate end = next == null ? to : next.earliest();
        return end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(last.latest(), end));
    }

    /** The days that it lasted at most; null where no first day of what was done before is known. */
    public @Nullable Long atMost() {
        LocalDate begun = last.earliest();
        return begun == null ? null : ChronoUnit.DAYS.between(begun, end());
    }

    private LocalDate end() {
        return next == null || next.latest().isAfter(to) ? to : next.latest();
    }

    /** The entries that it lies between. */
    public List<Placed> entries() {
        return Stream.concat(Stream.of(last), Stream.ofNullable(next)).toList();
    }
}
