package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.order.PartialOrder;
import se.rodatraden.vision.order.Worlds;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;

/** The timeline of a history: periods without gaps or overlap, each with its possible standing. */
public record Timeline(List<Period> periods) {
    /** The states in which a partial annulment matters: the document applies, may come to apply, or is suspended. */
    private static final Set<Document> STANDS =
            EnumSet.of(Document.ADOPTED, Document.IN_FORCE, Document.SUSPENDED, Document.OBSOLETE_ASSERTED);

    /** A period, both days included; null is open. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Standing standing) {
        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public Timeline {
        periods = List.copyOf(periods);
    }

    /** The possible standing on the day. */
    public Standing on(LocalDate day) {
        int first = 0;
        int last = periods.size() - 1;
        while (first < last) {
            int middle = (first + last + 1) / 2;
            LocalDate from = periods.get(middle).from();
            if (from == null || !from.isAfter(day)) {
                first = middle;
            } else {
                last = middle - 1;
            }
        }
        return periods.get(first).standing();
    }

    /**
     * Derives the timeline from the worlds; before {@code firstDay} nothing is known.
     *
     * @param firstDay as given by {@link PartialOrder#firstDay}
     */
    static Timeline of(Worlds worlds, long firstDay, State start, Successors successors) {
        List<Period> periods = new ArrayList<>();
        if (firstDay != PartialOrder.OPEN) {
            Standing nothing = new Standing(true, List.of(), start, false, null, true);
            periods.add(new Period(null, null, nothing));
        }
        if (firstDay == Long.MAX_VALUE) {
            return new Timeline(periods);
        }
        TreeSet<Long> starts = new TreeSet<>(Set.of(firstDay));
        for (Worlds.World w : worlds.worlds) {
            starts.add(w.from());
            if (w.to() != Long.MAX_VALUE) {
                starts.add(w.to() + 1);
            }
            starts.addAll(Validity.borders(w.state()));
        }
        starts.addAll(successors.borders());
        starts.removeIf(day -> day < firstDay);
        List<Worlds.World> coming = new ArrayList<>(worlds.worlds);
        coming.sort(Comparator.comparingLong(Worlds.World::from));
        List<Worlds.World> then = new ArrayList<>();
        int come = 0;
        for (Long day : starts) {
            while (come < coming.size() && coming.get(come).from() <= day) {
                then.add(coming.get(come++));
            }
            then.removeIf(w -> w.to() < day);
            long seen = Math.max(day, LocalDate.MIN.toEpochDay());
            extend(periods, day, standing(then, seen, start, worlds.allOrdersTried, successors));
        }
        return new Timeline(periods);
    }

    private static void extend(List<Period> periods, long day, Standing standing) {
        if (periods.isEmpty()) {
            periods.add(new Period(null, null, standing));
            return;
        }
        Period last = periods.getLast();
        if (!last.standing().equals(standing)) {
            LocalDate from = LocalDate.ofEpochDay(day);
            periods.set(periods.size() - 1, new Period(last.from(), from.minusDays(1), last.standing()));
            periods.add(new Period(from, null, standing));
        }
    }

    private static Standing standing(
            List<Worlds.World> then, long day, State start, boolean allOrdersTried, Successors successors) {
        Set<Standing.Possible> pairs = new TreeSet<>(
                Comparator.comparing(Standing.Possible::preparation).thenComparing(Standing.Possible::document));
        for (Worlds.World w : then) {
            for (Document d : Validity.on(w.state(), day, successors)) {
                pairs.add(new Standing.Possible(w.state().preparation(), d));
            }
        }
        List<Standing.Possible> possible = List.copyOf(pairs);
        State least = then.stream()
                .min(Comparator.comparingInt(Worlds.World::size))
                .map(Worlds.World::state)
                .orElse(start);
        return new Standing(
                false,
                possible,
                least,
                Validity.presumed(least, day, successors),
                possible.stream().anyMatch(p -> STANDS.contains(p.document())) ? Validity.partly(least, day) : null,
                allOrdersTried);
    }
}
