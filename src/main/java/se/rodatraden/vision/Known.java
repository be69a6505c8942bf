package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;

/**
 * What was recorded of a vision amounts to this: each entry that counts in its place, as it last reads, the life they draw,
 * and what the rules find in them now.
 */
public final class Known {
    private final Setting setting;
    private final Corrections corrections;
    private final Entries entries;
    private final List<Placed> placed;
    private final Judging judging;
    private @Nullable List<Deviation> deviations;
    private final State start;
    private final Worlds worlds;
    private final @Nullable LocalDate firstDay;
    private @Nullable Timeline timeline;

    Known(List<Entry> recorded, Setting setting) {
        this.setting = setting;
        start = State.start(setting.kind());
        corrections = Corrections.of(recorded);
        entries = new Entries(corrections.effective());
        List<Entry> happened =
                entries.list().stream().filter(e -> isPlaced(e.fact())).toList();
        Order order = new Order(
                happened,
                corrections.struck().stream().map(Corrections.Struck::entry).toList());
        List<Integer> sorted = order.sorted();
        worlds = new Worlds(order, sorted, start);
        placed = place(order, sorted);
        firstDay = firstDay(happened);
        judging = new Judging(worlds, new Evidence(order, setting));
    }

    /** A note or a mark about an entry has no place of its own in time; corrections are not among the entries at all. */
    static boolean isPlaced(Fact fact) {
        return !(fact instanceof Fact.DeviationNoted) && !Marks.isMark(fact);
    }

    /** What was corrected and struck. */
    public Corrections corrections() {
        return corrections;
    }

    /** What is known of the municipality, by which all this is judged. */
    Municipality municipality() {
        return setting.municipality();
    }

    /** The entries that count, as they last read. */
    public Entries entries() {
        return entries;
    }

    /** The entries in an order that the knowledge allows. */
    public List<Placed> placed() {
        return placed;
    }

    /** Drawn when first asked for: a command is judged without it. */
    public Timeline timeline() {
        Timeline drawn = timeline;
        if (drawn == null) {
            drawn = Timeline.of(worlds, firstDay, start);
            timeline = drawn;
        }
        return drawn;
    }

    /** What may hold on the day. */
    public Standing on(LocalDate day) {
        return timeline().on(day);
    }

    /** The states that may hold at the end of the day, one for each world; before anything may have happened, the start. */
    List<State> states(LocalDate day) {
        long asked = day.toEpochDay();
        List<State> states = worlds.worlds.stream()
                .filter(w -> w.from() <= asked && asked <= w.to())
                .map(Worlds.World::state)
                .distinct()
                .toList();
        return states.isEmpty() ? List.of(start) : states;
    }

    /** What the rules find in what is known now; what they found when an entry was recorded is kept with the entry. */
    public List<Deviation> deviations() {
        List<Deviation> found = deviations;
        if (found == null) {
            found = judging.deviations();
            deviations = found;
        }
        return found;
    }

    /** Every deviation to be shown: those stored whenever anything was recorded, those found now, and what people noted. */
    public List<Acknowledged> acknowledged() {
        return Acknowledged.of(entries, corrections.stored(), deviations());
    }

    private static @Nullable LocalDate firstDay(List<Entry> list) {
        return list.stream()
                .filter(e -> e.occurred().year() != se.rodatraden.time.YearBasis.MISSING)
                .map(e -> e.occurred().earliest() != null
                        ? e.occurred().earliest()
                        : e.occurred().latest())
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseGet(() -> list.stream()
                        .map(Entry::recordedOn)
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private static List<Placed> place(Order order, List<Integer> sorted) {
        List<Placed> placed = new ArrayList<>();
        int previous = -1;
        for (int e : sorted) {
            boolean after = previous < 0 || order.before[e].get(previous);
            int place = e;
            boolean conflict = order.conflicts.stream().anyMatch(r -> r.after() == place || r.before() == place);
            LocalDate earliest = order.earliest[e] == Order.OPEN ? null : LocalDate.ofEpochDay(order.earliest[e]);
            placed.add(
                    new Placed(order.entries.get(e), earliest, LocalDate.ofEpochDay(order.latest[e]), after, conflict));
            previous = e;
        }
        return List.copyOf(placed);
    }
}
