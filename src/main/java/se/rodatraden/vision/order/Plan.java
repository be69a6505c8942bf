package se.rodatraden.vision.order;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;

/**
 * A planned activity. A plan is never a fact.
 *
 * @param when the day it was last moved to, otherwise the day first planned
 * @param moves moves to other days, in a possible order
 */
public record Plan(Entry entry, String what, FuzzyDate when, List<Move> moves) {

    /**
     * A move to another day.
     *
     * @param from the day before the move; null if the order of several moves is unknown
     */
    public record Move(Entry entry, @Nullable FuzzyDate from) {
        public FuzzyDate to() {
            return ((Fact.ActivityMoved) entry.fact()).when();
        }
    }

    public Plan {
        moves = List.copyOf(moves);
    }

    /** The day first planned; empty if it was not moved. */
    public Optional<FuzzyDate> planned() {
        return moves.isEmpty() ? Optional.empty() : Optional.of(((Fact.ActivityPlanned) entry.fact()).when());
    }

    /**
     * How long a plan without a last day counts as the next step: budgets and work plans cover a year, so an older plan
     * may no longer be current.
     */
    private static final Period WITHOUT_A_LAST_DAY = Period.ofYears(1);

    /** The last day on which it counts as the next step; after that its outcome is unknown. */
    public LocalDate nextUntil() {
        boolean stated = when.year() != YearBasis.MISSING;
        LocalDate last = when.latest();
        if (stated && last != null) {
            return last;
        }
        LocalDate made = made();
        LocalDate first = when.earliest();
        return (stated && first != null && first.isAfter(made) ? first : made).plus(WITHOUT_A_LAST_DAY);
    }

    /** The last day on which it may have been made or moved: as recorded, otherwise by its newest source, otherwise by the recording. */
    private LocalDate made() {
        return Stream.concat(Stream.of(entry), moves.stream().map(Move::entry))
                .map(Plan::made)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static LocalDate made(Entry entry) {
        FuzzyDate told = entry.occurred();
        LocalDate day = told.year() == YearBasis.MISSING ? null : told.latest();
        return day != null
                ? day
                : entry.fact().told().sources().stream()
                        .map(Source::updated)
                        .filter(Objects::nonNull)
                        .filter(stamp -> stamp.year() != YearBasis.MISSING)
                        .map(FuzzyDate::latest)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(entry.recordedOn());
    }
}
