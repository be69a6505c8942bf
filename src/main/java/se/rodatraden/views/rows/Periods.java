package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.state.Validity;

/** A vision's timeline as stored: periods without gaps, each with its snapshot. */
public final class Periods {
    /** A period, both days included; null is open. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Snapshots.Written made) {
        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private Periods() {}

    public static List<Period> of(History history, Known known, Snapshots snapshots) {
        TreeSet<LocalDate> borders = new TreeSet<>();
        known.timeline().periods().stream()
                .map(Timeline.Period::from)
                .filter(Objects::nonNull)
                .forEach(borders::add);
        known.placed().stream().map(Placed::latest).forEach(borders::add);
        known.timeline().periods().stream()
                .flatMap(p -> Validity.borders(p.standing().state()).stream())
                .map(LocalDate::ofEpochDay)
                .forEach(borders::add);
        SortedSet<LocalDate> outer = known.outerDays();
        outer.stream()
                .filter(day -> !borders.isEmpty() && day.isAfter(borders.getFirst()))
                .forEach(borders::add);
        List<Period> periods = new ArrayList<>();
        LocalDate dayBefore =
                borders.isEmpty() ? LocalDate.EPOCH : borders.getFirst().minusDays(1);
        periods.add(new Period(null, null, snapshots.on(history, known, dayBefore, 0)));
        List<LocalDate> coming = List.copyOf(outer);
        int come = 0;
        for (LocalDate border : borders) {
            while (come < coming.size() && !coming.get(come).isAfter(border)) {
                come++;
            }
            Snapshots.Written made = snapshots.on(history, known, border, come);
            Period last = periods.getLast();
            if (!last.made.json().equals(made.json())) {
                periods.set(periods.size() - 1, new Period(last.from, border.minusDays(1), last.made));
                periods.add(new Period(border, null, made));
            }
        }
        return periods;
    }
}
