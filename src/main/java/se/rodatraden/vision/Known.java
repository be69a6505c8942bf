package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a set of entries amounts to: each in its place, the life they draw, and what the rules find in them now. */
public final class Known {
    private final Entries entries;
    private final List<Placed> placed;
    private final Timeline timeline;
    private final List<Deviation> deviations;

    Known(List<Entry> list) {
        entries = new Entries(list);
        Order order = new Order(entries.list());
        List<Integer> sorted = order.sorted();
        Worlds worlds = new Worlds(order, sorted);
        placed = place(order, sorted);
        timeline = Timeline.of(worlds, firstDay(list));
        deviations = worlds.deviations();
    }

    public Entries entries() {
        return entries;
    }

    /** The entries in an order that the knowledge allows. */
    public List<Placed> placed() {
        return placed;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** What may hold on the day. */
    public Standing on(LocalDate day) {
        return timeline.on(day);
    }

    /** What the rules find in what is known now; what they found when an entry was recorded is kept with the entry. */
    public List<Deviation> deviations() {
        return deviations;
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
