package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Replacements;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.VisionId;

/**
 * Whether another document has replaced a version of this one, by day: from its own first day, or from the day in the
 * decision, unless a court has suspended or annulled its adoption; its later expiry or repeal does not reinstate the version.
 * A link that only names a predecessor makes a replacement possible and never certain.
 */
final class Successors implements Replacements {
    static final Successors NONE = new Successors(List.of(), Map.of());

    private final List<Connection> connections;
    /** The entries of this vision with their possible days. */
    private final Map<String, Placed> placed;

    private Successors(List<Connection> connections, Map<String, Placed> placed) {
        this.connections = connections;
        this.placed = placed;
    }

    /** A document of another municipality never replaces one of this. */
    static Successors of(@Nullable VisionId self, List<Connection> all, List<Placed> placed) {
        List<Connection> replacing =
                all.stream().filter(c -> mayReplace(c, self)).toList();
        return replacing.isEmpty()
                ? NONE
                : new Successors(
                        replacing,
                        placed.stream().collect(Collectors.toMap(p -> p.entry().id(), p -> p, (a, _) -> a)));
    }

    private static boolean mayReplace(Connection c, @Nullable VisionId self) {
        VisionId other = c.other();
        return other != null
                && (c.states() || c.suggests())
                && (self == null || self.municipality().equals(other.municipality()));
    }

    boolean none() {
        return connections.isEmpty();
    }

    /** Whether any of them has replaced the version at the end of the day. */
    @Override
    public Answer replaced(State state, State.Version version, long day) {
        return connections.stream()
                .map(c -> by(c, state, version, LocalDate.ofEpochDay(day)))
                .reduce(Answer.NO, Answer::or);
    }

    /** Those that have, or may have, replaced the version at the end of the day, each with its certainty. */
    List<Successor> of(State state, State.Version version, LocalDate day) {
        List<Successor> found = new ArrayList<>();
        for (Connection c : connections) {
            Answer answer = by(c, state, version, day);
            VisionId id = Objects.requireNonNull(c.other());
            if (answer != Answer.NO && found.stream().noneMatch(s -> s.vision().equals(id) && s.certain())) {
                found.removeIf(s -> s.vision().equals(id));
                found.add(new Successor(id, c.title(day), answer == Answer.CERTAIN, c.states()));
            }
        }
        return List.copyOf(found);
    }

    /** The days, counted from 1970-01-01, on which an answer may change. */
    List<Long> borders() {
        List<Long> days = new ArrayList<>();
        for (Connection c : connections) {
            if (c.takenBack() != null) {
                border(days, c.takenBack());
            }
            if (c.here()) {
                border(days, c.told());
                if (c.told().entry().fact() instanceof Fact.VisionRepealed f) {
                    Validity.bounds(days, f.from());
                }
            }
            if (c.linked() != null) {
                c.linked().known().borders(days);
                c.linked().known().placed().forEach(p -> border(days, p));
            }
        }
        placed.values().stream()
                .filter(p -> p.entry().fact() instanceof Fact.VisionAdopted)
                .forEach(p -> border(days, p));
        return days;
    }

    private static void border(List<Long> days, Placed p) {
        if (p.earliest() != null) {
            days.add(p.earliest().toEpochDay());
        }
        days.add(p.latest().toEpochDay());
    }

    private Answer by(Connection c, State state, State.Version version, LocalDate day) {
        if (c.takenBack() != null && c.takenBack().by(day)) {
            return Answer.NO;
        }
        Answer answer = c.told().entry().fact() instanceof Fact.VisionRepealed f && c.here()
                ? byRepeal(c, f, state, version, day)
                : tookEffect(c.linked(), version, day);
        boolean maybeTakenBack = c.takenBack() != null && c.takenBack().maybeBy(day);
        return c.states() && !maybeTakenBack ? answer : answer.and(Answer.POSSIBLE);
    }

    /** This document's own decision states that the other replaces it. */
    private Answer byRepeal(Connection c, Fact.VisionRepealed f, State state, State.Version version, LocalDate day) {
        if (f.version() != null && !f.version().equals(version.entry())) {
            return Answer.NO;
        }
        if (version.repealed() == null || !version.repealed().decision().equals(f.entry())) {
            return Answer.NO;
        }
        if (!state.legal(f.entry()).effective() || c.linked() != null && stopped(c.linked(), day)) {
            return Answer.NO;
        }
        if (f.from() != null) {
            return by(f.from(), day);
        }
        if (c.linked() == null) {
            return Answer.CERTAIN;
        }
        return tookEffect(c.linked(), version, day).or(Answer.POSSIBLE);
    }

    private static Answer by(FuzzyDate date, LocalDate day) {
        return Answer.of(
                date.latest() != null && !date.latest().isAfter(day),
                date.earliest() == null || !date.earliest().isAfter(day));
    }

    /** Whether every known adoption of the other is suspended or annulled on the day. */
    private static boolean stopped(LinkedVision other, LocalDate day) {
        return other.known().states(day).stream()
                .allMatch(s -> !s.versions().isEmpty()
                        && s.versions().stream()
                                .noneMatch(v -> s.legal(v.entry()).effective()));
    }

    private Answer tookEffect(@Nullable LinkedVision other, State.Version version, LocalDate day) {
        if (other == null) {
            return Answer.NO;
        }
        Known known = other.known();
        List<Answer> answers = known.states(day).stream()
                .map(s -> s.versions().stream()
                        .map(v -> Validity.effect(s, v, day.toEpochDay()).and(notBefore(known, v, version)))
                        .reduce(Answer.NO, Answer::or))
                .toList();
        boolean certain = known.allOrdersTried() && answers.stream().allMatch(a -> a == Answer.CERTAIN);
        return Answer.of(certain, answers.stream().anyMatch(a -> a != Answer.NO));
    }

    /** The other did not replace a version of this document that was adopted after the other began to apply. */
    private Answer notBefore(Known other, State.Version successor, State.Version version) {
        Placed adopted = placed.get(version.entry());
        FuzzyDate from = successor.validFrom();
        Placed decided = other.placed(successor.entry());
        LocalDate earliest = from != null ? from.earliest() : decided == null ? null : decided.earliest();
        LocalDate latest = from != null ? from.latest() : decided == null ? null : decided.latest();
        if (adopted == null || latest == null) {
            return Answer.CERTAIN;
        }
        if (adopted.earliest() != null && adopted.earliest().isAfter(latest)) {
            return Answer.NO;
        }
        return version.asserted() || earliest == null || !adopted.latest().isAfter(earliest)
                ? Answer.CERTAIN
                : Answer.POSSIBLE;
    }
}
