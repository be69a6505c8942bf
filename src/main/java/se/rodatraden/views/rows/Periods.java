package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.state.Validity;

/**
 * A vision's timeline as stored: periods without gaps, each with its snapshot. After a further recording the snapshots before the first
 * day that is seen otherwise are those made before (ADR 0051).
 */
public final class Periods {
    /** A period, both days included; null is open. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Snapshots.Written made) {
        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    private final Known known;
    private final List<LocalDate> outer;
    /** The days for which a snapshot was made: the day before the first border, and each border. */
    private final List<LocalDate> days;

    private final List<Snapshots.Written> made;

    private Periods(
            Known known, SortedSet<LocalDate> outer, List<LocalDate> days, History history, @Nullable Periods before) {
        this.known = known;
        this.outer = List.copyOf(outer);
        this.days = days;
        this.made = new ArrayList<>(days.size());
        LocalDate differs = before == null ? LocalDate.MIN : firstDifference(before);
        int earlier = 0;
        for (LocalDate day : days) {
            while (before != null
                    && earlier < before.days.size()
                    && before.days.get(earlier).isBefore(day)) {
                earlier++;
            }
            boolean seen = before != null
                    && day.isBefore(differs)
                    && earlier < before.days.size()
                    && before.days.get(earlier).equals(day);
            made.add(seen && before != null ? before.made.get(earlier) : shared(Snapshots.on(history, known, day)));
        }
    }

    /** One object for a snapshot that does not change for some days. */
    private Snapshots.Written shared(Snapshots.Written snapshot) {
        return !made.isEmpty() && made.getLast().json().equals(snapshot.json()) ? made.getLast() : snapshot;
    }

    /** The periods of a history. */
    public static Periods of(History history, Known known) {
        return of(history, known, null);
    }

    /** The periods when more has been recorded that says nothing about the entries before, with the same surroundings. */
    Periods then(History history, Known more) {
        return of(history, more, this);
    }

    private static Periods of(History history, Known known, @Nullable Periods before) {
        TreeSet<LocalDate> borders = new TreeSet<>();
        for (Timeline.Period p : known.timeline().periods()) {
            if (p.from() != null) {
                borders.add(p.from());
            }
            Validity.borders(p.standing().state()).forEach(day -> borders.add(LocalDate.ofEpochDay(day)));
        }
        known.placed().forEach(p -> borders.add(p.latest()));
        SortedSet<LocalDate> outer = known.outerDays();
        outer.stream()
                .filter(day -> !borders.isEmpty() && day.isAfter(borders.getFirst()))
                .forEach(borders::add);
        List<LocalDate> days = new ArrayList<>(borders.size() + 1);
        days.add(borders.isEmpty() ? LocalDate.EPOCH : borders.getFirst().minusDays(1));
        days.addAll(borders);
        return new Periods(known, outer, days, history, before);
    }

    /** The periods, from the first to the last. */
    public List<Period> list() {
        List<Period> periods = new ArrayList<>();
        periods.add(new Period(null, null, made.getFirst()));
        for (int i = 1; i < days.size(); i++) {
            Period last = periods.getLast();
            Snapshots.Written now = made.get(i);
            if (!last.made.json().equals(now.json())) {
                periods.set(
                        periods.size() - 1, new Period(last.from, days.get(i).minusDays(1), last.made));
                periods.add(new Period(days.get(i), null, now));
            }
        }
        return periods;
    }

    /**
     * The first day that may be seen otherwise than before: of the standing, of what may have happened, or of what lies outside the
     * vision. If the record now begins on another day, every day is.
     */
    private LocalDate firstDifference(Periods before) {
        if (!known.firstDay().equals(before.known.firstDay())
                || known.placed().isEmpty() != before.known.placed().isEmpty()) {
            return LocalDate.MIN;
        }
        LocalDate first = earliest(
                standing(before.known.timeline().periods(), known.timeline().periods()),
                entries(before.known.placed(), known.placed()));
        return earliest(first, days(before.outer, outer));
    }

    private static LocalDate standing(List<Timeline.Period> before, List<Timeline.Period> now) {
        for (int i = 0; i < before.size() && i < now.size(); i++) {
            Timeline.Period a = before.get(i);
            Timeline.Period b = now.get(i);
            if (!Objects.equals(a.from(), b.from()) || !a.standing().equals(b.standing())) {
                return earliest(start(a), start(b));
            }
            if (!Objects.equals(a.to(), b.to())) {
                return earliest(end(a), end(b)).plusDays(1);
            }
        }
        return before.size() == now.size() ? LocalDate.MAX : LocalDate.MIN;
    }

    private static LocalDate start(Timeline.Period p) {
        return Optional.ofNullable(p.from()).orElse(LocalDate.MIN);
    }

    private static LocalDate end(Timeline.Period p) {
        return Optional.ofNullable(p.to()).orElse(LocalDate.MAX);
    }

    /** From the first day on which one of the entries after those in common may have happened. */
    private static LocalDate entries(List<Placed> before, List<Placed> now) {
        int common = 0;
        while (common < before.size() && common < now.size() && same(before.get(common), now.get(common))) {
            common++;
        }
        return earliest(
                mayHaveHappened(before.subList(common, before.size())),
                mayHaveHappened(now.subList(common, now.size())));
    }

    private static LocalDate mayHaveHappened(List<Placed> entries) {
        LocalDate first = LocalDate.MAX;
        for (Placed p : entries) {
            first = earliest(first, p.earliest() == null ? LocalDate.MIN : p.earliest());
        }
        return first;
    }

    /** What an entry says is given by its position and by when it came to read as it does. */
    private static boolean same(Placed a, Placed b) {
        return a.entry().position() == b.entry().position()
                && a.entry().readsSince().equals(b.entry().readsSince())
                && a.latest().equals(b.latest())
                && Objects.equals(a.earliest(), b.earliest())
                && a.afterPrevious() == b.afterPrevious()
                && a.orderConflict() == b.orderConflict();
    }

    private static LocalDate days(List<LocalDate> before, List<LocalDate> now) {
        int common = 0;
        while (common < before.size()
                && common < now.size()
                && before.get(common).equals(now.get(common))) {
            common++;
        }
        return earliest(
                common < before.size() ? before.get(common) : LocalDate.MAX,
                common < now.size() ? now.get(common) : LocalDate.MAX);
    }

    private static LocalDate earliest(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
