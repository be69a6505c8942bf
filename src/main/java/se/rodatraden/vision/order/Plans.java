package se.rodatraden.vision.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Answer;

/** Derives the plans from the entries, each on the day it was last moved to. */
public final class Plans {
    private final List<Entry> happened;
    private final Evidence evidence;

    /** @param happened in a possible order */
    public Plans(List<Entry> happened, Evidence evidence) {
        this.happened = happened;
        this.evidence = evidence;
    }

    /** The plan that the entry settles by being held or cancelled; null for other entries. */
    static @Nullable String settledBy(Fact fact) {
        return switch (fact) {
            case Fact.ActivityHeld f -> f.planned();
            case Fact.ActivityCancelled f -> f.planned();
            case Fact _ -> null;
        };
    }

    /** The plans not known to have been held or cancelled. */
    public List<Plan> open() {
        if (happened.stream().noneMatch(e -> e.fact() instanceof Fact.ActivityPlanned)) {
            return List.of();
        }
        List<String> settled = happened.stream()
                .map(e -> settledBy(e.fact()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return happened.stream()
                .filter(e -> !settled.contains(e.id()))
                .flatMap(e -> plan(e).stream())
                .toList();
    }

    /** The plan recorded by the entry, whatever its outcome. */
    public Optional<Plan> of(String entry) {
        return happened.stream()
                .filter(e -> e.id().equals(entry))
                .flatMap(e -> plan(e).stream())
                .findFirst();
    }

    private Optional<Plan> plan(Entry e) {
        return e.fact() instanceof Fact.ActivityPlanned p
                ? Optional.of(
                        plan(e, p, happened.stream().filter(m -> moves(m, e)).toList()))
                : Optional.empty();
    }

    private static boolean moves(Entry move, Entry plan) {
        return move.fact() instanceof Fact.ActivityMoved f && f.planned().equals(plan.id());
    }

    private Plan plan(Entry e, Fact.ActivityPlanned p, List<Entry> moved) {
        List<Plan.Move> moves = new ArrayList<>();
        for (Entry move : moved) {
            List<Entry> before = moved.stream()
                    .filter(m -> evidence.before(m, move) == Answer.CERTAIN)
                    .toList();
            boolean open = moved.stream().anyMatch(m -> !m.equals(move) && evidence.before(m, move) == Answer.POSSIBLE);
            moves.add(new Plan.Move(move, open ? null : last(p.when(), before)));
        }
        return new Plan(e, p.what(), last(p.when(), moved), List.copyOf(moves));
    }

    /** The day of the last move; if it is unknown which is the last, the range of all of them. */
    private FuzzyDate last(FuzzyDate planned, List<Entry> moves) {
        return moves.stream()
                .filter(m -> moves.stream().noneMatch(later -> evidence.before(m, later) == Answer.CERTAIN))
                .flatMap(m -> m.fact() instanceof Fact.ActivityMoved f ? Stream.of(f.when()) : Stream.empty())
                .reduce(Plans::either)
                .orElse(planned);
    }

    private static FuzzyDate either(FuzzyDate a, FuzzyDate b) {
        if (a.equals(b)) {
            return a;
        }
        return a.earliest() == null || a.latest() == null || b.earliest() == null || b.latest() == null
                ? FuzzyDate.unknown()
                : FuzzyDate.between(
                        a.earliest().isBefore(b.earliest()) ? a.earliest() : b.earliest(),
                        a.latest().isAfter(b.latest()) ? a.latest() : b.latest());
    }

    /** Whether a plan was moved after it had been held or cancelled. */
    public static Answer movedWhenSettled(Moment m) {
        return m.fact() instanceof Fact.ActivityMoved f
                ? m.all().list().stream()
                        .filter(e -> f.planned().equals(settledBy(e.fact())))
                        .map(e -> m.evidence().before(e, m.entry()))
                        .reduce(Answer.NO, Answer::or)
                : Answer.NO;
    }
}
