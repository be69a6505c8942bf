package se.rodatraden.views.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.views.progress.ProgressStep.Kind;
import se.rodatraden.views.progress.ProgressStep.Mark;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.rules.Appealable;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Days;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;

/**
 * The progress of a matter along its usual path on a day: the steps recorded, the current step, and those that normally follow. Following
 * steps are shown as not recorded, whatever bodies have approved the proposal; a step without a recording is never said not to have happened.
 */
public final class ProgressMap {
    private static final Set<Preparation> BEFORE_A_PROPOSAL =
            EnumSet.of(Preparation.NONE, Preparation.COMMISSIONED, Preparation.DRAFTING);

    private final Situation situation;
    private final Standing standing;
    private final LocalDate day;
    private final List<Placed> turn;
    private final boolean settled;
    private final Set<BodyKind> adopters;

    private ProgressMap(Known known, Situation situation) {
        this.situation = situation;
        this.standing = situation.standing();
        this.day = situation.day();
        this.settled = Situation.settled(standing);
        this.turn = Cycle.on(known, day, settled);
        this.adopters = known.municipality().adopters(standing.state().kind(), day);
    }

    /** The steps in order; empty if nothing is known of the day. */
    public static List<ProgressStep> of(Known known, Situation situation) {
        ProgressMap map = new ProgressMap(known, situation);
        return map.turn.isEmpty() && !map.settled ? List.of() : map.marked(map.steps());
    }

    /** All possible steps, in order, not marked yet. */
    private List<ProgressStep> steps() {
        List<ProgressStep> steps = new ArrayList<>();
        steps.add(step(Kind.WORK, 0));
        steps.add(step(Kind.PROPOSAL, 0));
        turn.stream()
                .map(p -> Steps.round(p.entry().fact()))
                .filter(round -> round > 0)
                .distinct()
                .sorted()
                .forEach(round -> steps.add(step(Kind.REMISS, round)));
        if (steps.getLast().kind() != Kind.REMISS) {
            steps.add(step(Kind.REMISS, 0));
        }
        for (Kind body : List.of(Kind.COMMITTEE, Kind.BOARD, Kind.COUNCIL, Kind.DECISION)) {
            steps.add(step(body, 0));
        }
        steps.add(last());
        return steps;
    }

    private ProgressStep last() {
        boolean ended = standing.preparation().equals(Optional.of(Preparation.CLOSED)) && !settled;
        if (ended) {
            Placed end = turn.getLast();
            return new ProgressStep(Kind.ENDED, 0, Mark.STOPPED, end.entry(), !end.by(day), null, false, false, null);
        }
        boolean next = !settled && standing.possible().stream().anyMatch(p -> p.document() != Document.NO_VERSION);
        Kind kind = next ? Kind.NEXT_VERSION : Kind.IN_FORCE;
        Document document = settled ? standing.document().orElse(null) : null;
        return new ProgressStep(
                kind,
                0,
                settled ? applies(document) : Mark.AHEAD,
                null,
                false,
                document,
                annulled(document),
                false,
                paragraph(kind));
    }

    private static Mark applies(@Nullable Document document) {
        if (document == null) {
            return Mark.UNSURE;
        }
        return switch (document) {
            case IN_FORCE, OBSOLETE_ASSERTED -> Mark.HERE;
            case NO_VERSION, ADOPTED -> Mark.AHEAD;
            case SUSPENDED, EXPIRED, SUPERSEDED, REPEALED, ANNULLED -> Mark.STOPPED;
        };
    }

    private ProgressStep step(Kind kind, int round) {
        Optional<Placed> certain = last(kind, round, true);
        Optional<Placed> last = certain.isPresent() ? certain : last(kind, round, false);
        return new ProgressStep(
                kind,
                round,
                Mark.AHEAD,
                last.map(Placed::entry).orElse(null),
                last.isPresent() && certain.isEmpty(),
                null,
                false,
                decides(kind),
                paragraph(kind));
    }

    private Optional<Placed> last(Kind kind, int round, boolean certain) {
        return turn.stream()
                .filter(p -> p.by(day) == certain)
                .filter(p -> Steps.of(p.entry().fact()).filter(kind::equals).isPresent())
                .filter(p -> Steps.round(p.entry().fact()) == round)
                .reduce((first, second) -> second);
    }

    private List<ProgressStep> marked(List<ProgressStep> all) {
        Optional<ProgressStep> here = here(all);
        List<ProgressStep> shown = all.stream()
                .filter(s -> here.filter(s::equals).isPresent() || shown(s, all, here))
                .toList();
        int at = here.map(shown::indexOf).orElseGet(() -> furthest(shown));
        List<ProgressStep> marked = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ProgressStep step = shown.get(i);
            boolean last = i == shown.size() - 1;
            marked.add(last && (settled || step.kind() == Kind.ENDED) ? step : step.marked(mark(step, i, at, here)));
        }
        return List.copyOf(marked);
    }

    private Mark mark(ProgressStep step, int i, int at, Optional<ProgressStep> here) {
        if (i == at && here.isPresent()) {
            return standing.preparation().equals(Optional.of(Preparation.DEFERRED)) ? Mark.WAITING : Mark.HERE;
        }
        if (step.last() != null && step.unsure()) {
            return Mark.UNSURE;
        }
        if (i > at) {
            return Mark.AHEAD;
        }
        return step.last() == null ? Mark.UNRECORDED : Mark.DONE;
    }

    /** The last step certainly taken, if the current step is unknown. */
    private static int furthest(List<ProgressStep> steps) {
        int furthest = -1;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).last() != null && !steps.get(i).unsure()) {
                furthest = i;
            }
        }
        return furthest;
    }

    /** Recorded steps are shown and, from the current one on, those that such a matter must or normally does pass. */
    private boolean shown(ProgressStep step, List<ProgressStep> all, Optional<ProgressStep> here) {
        boolean passed = here.filter(h -> all.indexOf(h) > all.indexOf(step)).isPresent();
        boolean ended = all.getLast().kind() == Kind.ENDED;
        return switch (step.kind()) {
            case WORK -> false;
            case REMISS -> step.last() != null || !ended && !passed && early();
            case PROPOSAL -> true;
            case COMMITTEE -> step.last() != null;
            case BOARD -> step.last() != null || !ended && decides(Kind.COUNCIL) || decides(Kind.BOARD);
            case COUNCIL -> decides(Kind.COUNCIL) && (step.last() != null || !ended);
            case DECISION -> decides(Kind.DECISION) && (step.last() != null || !ended);
            case IN_FORCE, NEXT_VERSION, ENDED -> true;
        };
    }

    /** Whether a remiss may still follow. */
    private boolean early() {
        return standing.preparation()
                .filter(p -> p.compareTo(Preparation.IN_REMISS) < 0)
                .isPresent();
    }

    /** Whether the decision is made in the step: by the body that made it, else the one competent for the kind of document. */
    private boolean decides(Kind kind) {
        Optional<Kind> made = turn.stream()
                .filter(p -> p.by(day))
                .filter(p -> p.entry().fact() instanceof Fact.VisionAdopted)
                .flatMap(p -> Steps.of(p.entry().fact()).stream())
                .reduce((first, second) -> second);
        if (made.isPresent()) {
            return made.get() == kind
                    || kind == Kind.COUNCIL && last(kind, 0, true).isPresent();
        }
        boolean council = adopters.equals(Set.of(BodyKind.COUNCIL))
                || last(Kind.COUNCIL, 0, true).isPresent();
        boolean board = !council && adopters.equals(Set.of(BodyKind.BOARD));
        return switch (kind) {
            case COUNCIL -> council;
            case BOARD -> board;
            case DECISION -> !council && !board;
            // The decision is known to be this body's only if it made it.
            case WORK, PROPOSAL, REMISS, COMMITTEE, IN_FORCE, NEXT_VERSION, ENDED -> false;
        };
    }

    /** The current step; empty if it is not certain. */
    private Optional<ProgressStep> here(List<ProgressStep> all) {
        if (all.getLast().kind() == Kind.ENDED) {
            return Optional.of(all.getLast());
        }
        if (settled) {
            boolean waits = all.getLast().document() == Document.ADOPTED;
            return waits ? adopted(all) : Optional.of(all.getLast());
        }
        if (standing.preparation().isEmpty()) {
            return Optional.empty();
        }
        Preparation preparation = standing.preparation().get();
        if (BEFORE_A_PROPOSAL.contains(preparation)) {
            return first(all, Kind.WORK);
        }
        return switch (preparation) {
            case PROPOSED -> first(all, Kind.PROPOSAL);
            case IN_REMISS, REMISS_CLOSED ->
                all.stream().filter(s -> s.kind() == Kind.REMISS).reduce((a, b) -> b);
            case BEFORE_DECISION, TABLED, REFERRED_BACK, DEFERRED -> holder(all);
            case NONE, COMMISSIONED, DRAFTING, DECIDED, CLOSED -> Optional.empty();
        };
    }

    private Optional<ProgressStep> adopted(List<ProgressStep> all) {
        return all.stream()
                .filter(s -> s.last() != null && s.last().fact() instanceof Fact.VisionAdopted)
                .findFirst();
    }

    private Optional<ProgressStep> holder(List<ProgressStep> all) {
        return situation.holder().with().stream()
                .map(body -> Steps.of(body.kind()))
                .findFirst()
                .flatMap(kind -> first(all, kind));
    }

    private static Optional<ProgressStep> first(List<ProgressStep> all, Kind kind) {
        return all.stream().filter(s -> s.kind() == kind).findFirst();
    }

    private boolean annulled(@Nullable Document document) {
        return document == Document.SUSPENDED
                && Rulings.against(standing.state())
                        .filter(LegalStatus::annulled)
                        .isPresent();
    }

    /** The paragraph of law behind the step on the day, if any. */
    private @Nullable String paragraph(Kind kind) {
        return switch (kind) {
            case PROPOSAL -> law(Law.kl("5:22"));
            case COMMITTEE -> law(Law.kl("5:26"));
            case BOARD -> law(Law.kl("5:28"));
            case COUNCIL -> law(Law.kl("5:1"));
            case IN_FORCE, NEXT_VERSION -> atOnce().orElse(null);
            case WORK, REMISS, DECISION, ENDED -> null;
        };
    }

    /** By the decision that was made, and before it by the law of the day. */
    private Optional<String> atOnce() {
        return turn.stream()
                .map(Placed::entry)
                .filter(e -> e.fact() instanceof Fact.VisionAdopted)
                .reduce((_, later) -> later)
                .map(Appealable::atOnce)
                .orElseGet(() -> Appealable.atOnce(new Days(day, day)));
    }

    private @Nullable String law(List<Law> versions) {
        return Law.reach(versions, new Days(day, day)).map(Law.Reach::paragraph).orElse(null);
    }
}
