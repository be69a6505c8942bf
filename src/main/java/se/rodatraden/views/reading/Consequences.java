package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Due;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.VisionId;

/**
 * The effects of a recording on a vision beyond the entry itself: its standing on other days, due dates,
 * deviations of other entries, overdue items, and the handovers of terms of office.
 *
 * @param after what would be known
 * @param situation the situation today after the recording
 * @param standings the periods in which the possible standing changes
 * @param days computed and stated days that are added, removed or moved
 * @param found deviations of other entries found only with the recording
 * @param settled deviations of other entries found only without it
 * @param handovers the terms of office whose handover changes for the vision
 */
public record Consequences(
        Known after,
        Situation situation,
        List<Period> standings,
        List<MovedDay> days,
        List<Acknowledged> found,
        List<Acknowledged> settled,
        List<Alert> alertsBegun,
        List<Alert> alertsEnded,
        List<TermChange> handovers) {

    /** A period, both days included and null if open, with the possible standing before and after. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, Standing before, Standing after) {}

    /**
     * A due date that changes.
     *
     * @param due as it would be; as it is if it would disappear
     * @param before null if it is new
     * @param after null if it would disappear
     */
    public record MovedDay(
            Due due, @Nullable FuzzyDate before, @Nullable FuzzyDate after) {}

    /** The lines removed from and added to a handover; each handover covers this vision only. */
    public record TermChange(
            TermHandover before, TermHandover after, List<Handover.Item> gone, List<Handover.Item> come) {}

    private record DueKey(String from, String deadline) {}

    private record Finding(String about, @Nullable String rule) {}

    private record Line(
            Handover.Category category, boolean certain, Set<MandatePeriod.Calendar> at, List<String> entries) {
        static Line of(Handover.Item item) {
            return new Line(
                    item.category(),
                    item.certain(),
                    item.at(),
                    item.entries().stream().map(p -> p.entry().id()).toList());
        }
    }

    /**
     * Compares what is known with what would be known.
     *
     * @param history including what would be recorded
     * @param fresh ids of the entries that would be recorded, whose own deviations are reported separately
     */
    static Consequences of(History history, Known before, Known after, Set<String> fresh, LocalDate today) {
        Situation then = Situation.of(after, today, today);
        Situation now = Situation.of(before, today, today);
        return new Consequences(
                after,
                then,
                standings(before.timeline(), after.timeline()),
                days(dues(before, now), dues(after, then)),
                only(after.acknowledged(), before.acknowledged(), fresh),
                only(before.acknowledged(), after.acknowledged(), fresh),
                alerts(then, now),
                alerts(now, then),
                handovers(history, before, after, today));
    }

    public boolean isEmpty() {
        return Stream.of(standings, days, found, settled, alertsBegun, alertsEnded, handovers)
                .allMatch(List::isEmpty);
    }

    private static List<Period> standings(Timeline before, Timeline after) {
        TreeSet<LocalDate> borders = new TreeSet<>();
        Stream.of(before, after)
                .flatMap(t -> t.periods().stream())
                .map(Timeline.Period::from)
                .filter(Objects::nonNull)
                .forEach(borders::add);
        List<Period> periods = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate border : borders) {
            add(periods, from, border.minusDays(1), before, after);
            from = border;
        }
        add(periods, from, null, before, after);
        return List.copyOf(periods);
    }

    private static void add(
            List<Period> periods, @Nullable LocalDate from, @Nullable LocalDate to, Timeline before, Timeline after) {
        LocalDate day = Objects.requireNonNullElse(from, Objects.requireNonNullElse(to, LocalDate.EPOCH));
        Standing was = before.on(day);
        Standing is = after.on(day);
        if (alike(was, is)) {
            return;
        }
        Period last = periods.isEmpty() ? null : periods.getLast();
        if (last != null
                && last.to() != null
                && last.to().plusDays(1).equals(from)
                && alike(last.before(), was)
                && alike(last.after(), is)) {
            periods.set(periods.size() - 1, new Period(last.from(), to, last.before(), last.after()));
        } else {
            periods.add(new Period(from, to, was, is));
        }
    }

    /** Whether a reader sees no difference, whichever entries they rest on. */
    private static boolean alike(Standing one, Standing other) {
        return one.beforeRecord() == other.beforeRecord()
                && one.possible().equals(other.possible())
                && one.validityPresumed() == other.validityPresumed()
                && one.partly() == other.partly();
    }

    private static Map<DueKey, Due> dues(Known known, Situation situation) {
        Map<DueKey, Due> dues = new LinkedHashMap<>();
        Stream.concat(
                        LegalView.on(known, situation.day()).stream().flatMap(v -> v.dues().stream()),
                        Due.stated(situation, known).stream())
                .forEach(d -> dues.putIfAbsent(new DueKey(d.from(), d.deadline().id()), d));
        return dues;
    }

    private static List<MovedDay> days(Map<DueKey, Due> before, Map<DueKey, Due> after) {
        List<MovedDay> moved = new ArrayList<>();
        after.forEach((key, due) -> {
            Due was = before.get(key);
            if (was == null || !was.when().equals(due.when())) {
                moved.add(new MovedDay(due, was == null ? null : was.when(), due.when()));
            }
        });
        before.forEach((key, due) -> {
            if (!after.containsKey(key)) {
                moved.add(new MovedDay(due, due.when(), null));
            }
        });
        return List.copyOf(moved);
    }

    private static List<Acknowledged> only(List<Acknowledged> these, List<Acknowledged> others, Set<String> fresh) {
        Set<Finding> already = new HashSet<>();
        others.stream().filter(Acknowledged::holds).forEach(a -> already.add(new Finding(a.about(), a.rule())));
        return these.stream()
                .filter(Acknowledged::holds)
                .filter(a -> !fresh.contains(a.about()) && !already.contains(new Finding(a.about(), a.rule())))
                .toList();
    }

    private static List<Alert> alerts(Situation these, Situation others) {
        return these.alerts().stream()
                .filter(a -> others.alerts().stream()
                        .noneMatch(o -> o.kind() == a.kind() && o.entry().equals(a.entry())))
                .toList();
    }

    private static List<TermChange> handovers(History history, Known before, Known after, LocalDate today) {
        Optional<LocalDate> first = Stream.of(before, after)
                .flatMap(k -> k.placed().stream())
                .map(Placed::earliest)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        if (first.isEmpty() || first.get().isAfter(today)) {
            return List.of();
        }
        List<TermChange> changes = new ArrayList<>();
        for (MandatePeriod law : MandatePeriod.statutory(first.get(), today)) {
            MandatePeriod period = law.in(before.municipality());
            TermHandover was = handover(history, before, period, today);
            TermHandover is = handover(history, after, law.in(after.municipality()), today);
            List<Handover.Item> gone = without(was, is);
            List<Handover.Item> come = without(is, was);
            if (!gone.isEmpty() || !come.isEmpty()) {
                changes.add(new TermChange(was, is, gone, come));
            }
        }
        return List.copyOf(changes);
    }

    private static List<Handover.Item> without(TermHandover these, TermHandover others) {
        Function<TermHandover, Stream<Handover.Item>> items =
                h -> h.visions().stream().flatMap(v -> v.handover().items().stream());
        Set<Line> already = new HashSet<>();
        items.apply(others).map(Line::of).forEach(already::add);
        return items.apply(these).filter(i -> !already.contains(Line.of(i))).toList();
    }

    private static TermHandover handover(History history, Known known, MandatePeriod period, LocalDate today) {
        VisionId id = history.id();
        Titles titles = Titles.on(history.registered(), known, today);
        Handover handover = Handover.of(id, known, period, today, Map.of(id, known));
        return new TermHandover(
                id.municipality(),
                period,
                Optional.empty(),
                Optional.empty(),
                today,
                null,
                today,
                List.of(new TermHandover.OfVision(id, titles.title(), titles.kind(), handover)),
                history.entries().getLast().position());
    }
}
