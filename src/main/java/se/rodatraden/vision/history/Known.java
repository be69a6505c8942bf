package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Evidence;
import se.rodatraden.vision.order.PartialOrder;
import se.rodatraden.vision.order.Plan;
import se.rodatraden.vision.order.Plans;
import se.rodatraden.vision.order.Worlds;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.rules.RuleEvaluation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;

/**
 * What is known from a history: every valid entry at its place in time, as it last reads, the resulting timeline,
 * and the deviations found now.
 */
public final class Known {
    private final Setting setting;
    private final Corrections corrections;
    private final Entries entries;
    private final List<Placed> placed;
    private final RuleEvaluation judging;
    private final Evidence evidence;
    private @Nullable List<Deviation> deviations;
    private final State start;
    private final Worlds worlds;
    private final long drawnFrom;
    private @Nullable Timeline timeline;
    private @Nullable List<Connection> connections;
    private @Nullable Successors successors;

    public Known(List<Entry> recorded, Setting setting) {
        corrections = Corrections.of(recorded);
        entries = new Entries(Registration.counting(corrections.effective()));
        this.setting = setting.of(Registration.kind(setting.kind(), entries));
        start = State.start(this.setting.kind());
        List<Entry> happened =
                entries.list().stream().filter(e -> isPlaced(e.fact())).toList();
        PartialOrder order = new PartialOrder(
                happened,
                corrections.struck().stream().map(Corrections.Struck::entry).toList());
        List<Integer> sorted = order.sorted();
        worlds = new Worlds(order, sorted, start);
        placed = place(order, sorted);
        drawnFrom = order.firstDay();
        evidence = new Evidence(order, this.setting);
        judging = new RuleEvaluation(worlds, evidence);
    }

    /**
     * Whether the fact has a place in time: not so notes and marks on entries, and facts about the registration. Corrections of
     * entries are not among the entries at all.
     */
    public static boolean isPlaced(Fact fact) {
        return !(fact instanceof Fact.DeviationNoted)
                && !Registration.isAbout(fact)
                && !ConfidentialityMarks.isMark(fact);
    }

    /** The corrected and struck entries. */
    public Corrections corrections() {
        return corrections;
    }

    /** What is known of the municipality. */
    public Municipality municipality() {
        return setting.municipality();
    }

    /** The valid entries, as they last read. */
    public Entries entries() {
        return entries;
    }

    /** The entries in a possible order. */
    public List<Placed> placed() {
        return placed;
    }

    /** The first day that any entry may be about; empty if there is no entry, or one without an earliest day. */
    public Optional<LocalDate> firstDay() {
        if (placed.stream().anyMatch(p -> p.earliest() == null)) {
            return Optional.empty();
        }
        return placed.stream().map(Placed::earliest).filter(Objects::nonNull).min(LocalDate::compareTo);
    }

    /** Computed on first use: judging a command does not need it. */
    public Timeline timeline() {
        Timeline drawn = timeline;
        if (drawn == null) {
            drawn = Timeline.of(worlds, drawnFrom, start, successors());
            timeline = drawn;
        }
        return drawn;
    }

    /** The setting it is read in. */
    Setting setting() {
        return setting;
    }

    /** The links between this document and others, recorded by either. */
    public List<Connection> connections() {
        List<Connection> found = connections;
        if (found == null) {
            found = Connections.of(setting.vision(), placed, setting.around().linked());
            connections = found;
        }
        return found;
    }

    private Successors successors() {
        Successors found = successors;
        if (found == null) {
            found = Successors.of(setting.vision(), connections(), placed);
            successors = found;
        }
        return found;
    }

    /** The documents that have, or may have, replaced this one on the day. */
    public List<Successor> successors(LocalDate day) {
        State state = on(day).state();
        return successors().none()
                ? List.of()
                : Validity.applying(state, day)
                        .map(v -> successors().of(state, v, day))
                        .orElse(List.of());
    }

    /** The possible states of a version on the day, by its index in the state certainly reached by then. */
    public Set<Document> version(int version, LocalDate day) {
        return Validity.of(on(day).state(), version, day, successors());
    }

    /** The entry at its place in time; null if there is none, or if it has none. */
    public @Nullable Placed placed(String entry) {
        return placed.stream()
                .filter(p -> p.entry().id().equals(entry))
                .findFirst()
                .orElse(null);
    }

    /** The plans among the entries that have happened, in order. */
    public Plans plans(List<Entry> happened) {
        return new Plans(happened, evidence);
    }

    /** The plan recorded by the entry, with all its moves, whatever its outcome. */
    public Optional<Plan> plan(String entry) {
        return plan(entry, _ -> true);
    }

    /** The same as of a day. */
    public Optional<Plan> plan(String entry, LocalDate day) {
        return plan(entry, p -> p.by(day));
    }

    /** Called by pages for every entry, so it must be cheap for entries that are not plans. */
    private Optional<Plan> plan(String entry, Predicate<Placed> happened) {
        return entries.entry(entry)
                .filter(e -> e.fact() instanceof Fact.ActivityPlanned)
                .flatMap(e -> plans(placed.stream()
                                .filter(happened)
                                .map(Placed::entry)
                                .toList())
                        .of(entry));
    }

    boolean allOrdersTried() {
        return worlds.allOrdersTried;
    }

    /**
     * The days on which the presentation of the vision may change without an event of its own: a body is dissolved or renamed, or
     * the state of a linked document changes.
     */
    public SortedSet<LocalDate> outerDays() {
        TreeSet<LocalDate> days = new TreeSet<>(new Successions(setting.municipality()).days());
        for (Connection c : connections()) {
            Stream.of(c.begins().earliest(), c.begins().latest())
                    .filter(Objects::nonNull)
                    .forEach(days::add);
            if (c.takenBack() != null) {
                days.add(c.takenBack().latest());
            }
        }
        successors().borders().stream()
                .filter(day -> day > PartialOrder.OPEN && day < Long.MAX_VALUE)
                .map(LocalDate::ofEpochDay)
                .forEach(days::add);
        return days;
    }

    /**
     * The days on which the presentation of the vision may change, each the first day of the change: those of the timeline, of the entries,
     * and outer ones.
     */
    public NavigableSet<LocalDate> borderDays() {
        NavigableSet<LocalDate> days = new TreeSet<>(outerDays());
        timeline().periods().stream()
                .map(Timeline.Period::from)
                .filter(Objects::nonNull)
                .forEach(days::add);
        placed.stream().map(Placed::latest).forEach(days::add);
        return days;
    }

    /** The days, counted from 1970-01-01, on which the possible states, or the document's possible states, can change. */
    void borders(List<Long> days) {
        for (Worlds.World w : worlds.worlds) {
            days.add(w.from());
            if (w.to() != Long.MAX_VALUE) {
                days.add(w.to() + 1);
            }
            days.addAll(Validity.borders(w.state()));
        }
    }

    /** The possible standing on the day. */
    public Standing on(LocalDate day) {
        return timeline().on(day);
    }

    /** The possible states at the end of the day, one for each world; before anything may have happened, the initial state. */
    public List<State> states(LocalDate day) {
        long asked = day.toEpochDay();
        List<State> states = worlds.worlds.stream()
                .filter(w -> w.from() <= asked && asked <= w.to())
                .map(Worlds.World::state)
                .distinct()
                .toList();
        return states.isEmpty() ? List.of(start) : states;
    }

    /** The deviations found now; those found at recording are stored with the entries. */
    public List<Deviation> deviations() {
        List<Deviation> found = deviations;
        if (found == null) {
            found = judging.deviations();
            deviations = found;
        }
        return found;
    }

    /** The evaluation of rules on the entries. */
    public RuleEvaluation judging() {
        return judging;
    }

    /** All deviations to show: those stored at recording, those found now, and those noted by people. */
    public List<Acknowledged> acknowledged() {
        return Acknowledged.of(entries, corrections.stored(), deviations());
    }

    private static List<Placed> place(PartialOrder order, List<Integer> sorted) {
        List<Placed> placed = new ArrayList<>();
        int previous = -1;
        for (int e : sorted) {
            boolean after = previous < 0 || order.before[e].get(previous);
            int place = e;
            boolean conflict = order.conflicts.stream().anyMatch(r -> r.after() == place || r.before() == place);
            LocalDate earliest =
                    order.earliest[e] == PartialOrder.OPEN ? null : LocalDate.ofEpochDay(order.earliest[e]);
            placed.add(
                    new Placed(order.entries.get(e), earliest, LocalDate.ofEpochDay(order.latest[e]), after, conflict));
            previous = e;
        }
        return List.copyOf(placed);
    }
}
