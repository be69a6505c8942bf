package se.rodatraden.vision.state;

import static se.rodatraden.vision.state.Preparation.*;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;

/**
 * The shortest path of commands in the state tables from the state before an act to one in which it is listed: what may be
 * missing in the register. A help for the recorder, never assumed to have happened.
 */
public final class MissingSteps {
    /**
     * A command that may be missing.
     *
     * @param to the resulting state of preparation; null if unchanged
     * @param sv what it records, as the object of “registrera först”
     */
    private record Step(
            Class<? extends Act> command, @Nullable Preparation to, String sv, String en) {}

    private static final List<Step> STEPS = List.of(
            new Step(Act.CommissionVision.class, COMMISSIONED, "uppdraget", "the commission"),
            new Step(Act.CommissionRevision.class, COMMISSIONED, "uppdraget att revidera", "the commission to revise"),
            new Step(Act.StartWork.class, DRAFTING, "att arbetet började", "that work began"),
            new Step(Act.ProposeVision.class, PROPOSED, "förslaget", "the proposal"),
            new Step(Act.ReviseProposal.class, PROPOSED, "omarbetningen", "the revision of the proposal"),
            new Step(Act.ReopenMatter.class, PROPOSED, "att ärendet öppnades igen", "that the matter was reopened"),
            new Step(Act.SendToRemiss.class, IN_REMISS, "remissen", "that it was sent out for comment"),
            new Step(Act.CloseRemissRound.class, REMISS_CLOSED, "att remissen avslutades", "that the round was closed"),
            new Step(
                    Act.SubmitForDecision.class,
                    BEFORE_DECISION,
                    "att förslaget lades fram för beslut",
                    "that the proposal was laid before a deciding body"),
            new Step(Act.TableMatter.class, TABLED, "bordläggningen", "the postponement"),
            new Step(Act.ReferBack.class, REFERRED_BACK, "återremissen", "the referral back"),
            new Step(Act.DeferDecision.class, DEFERRED, "hänskjutandet", "the deferral"),
            new Step(Act.AdoptVision.class, DECIDED, "antagandet", "the adoption"),
            new Step(Act.RejectVision.class, CLOSED, "avslaget", "the rejection"),
            new Step(Act.WriteOffMatter.class, CLOSED, "avskrivningen", "the write-off"),
            new Step(Act.ApproveMinutes.class, null, "justeringen", "the approval of the minutes"),
            new Step(Act.PostMinutes.class, null, "anslaget", "the posting"),
            new Step(Act.RepostMinutes.class, null, "det nya anslaget", "the new posting"),
            new Step(Act.LodgeAppeal.class, null, "överklagandet", "the appeal"),
            new Step(Act.DecideAppeal.class, null, "hur överklagandet avgjordes", "what came of the appeal"),
            new Step(Act.GrantInhibition.class, null, "inhibitionen", "the inhibition"));

    private static final int LONGEST = 3;
    /** States that no path leads through: settled and deferred are not intermediate states. */
    private static final Set<Preparation> ENDS = EnumSet.of(DEFERRED, DECIDED, CLOSED);

    private static final Map<Class<?>, StateTable.Row> ROWS =
            StateTable.ROWS.stream().collect(Collectors.toMap(StateTable.Row::command, row -> row));

    private final List<Step> steps;

    private MissingSteps(List<Step> steps) {
        this.steps = steps;
    }

    /** The steps missing before an act in these states; empty if there is no short path to a state that lists it. */
    public static MissingSteps before(Fact act, Set<State> met) {
        return met.stream()
                .flatMap(s -> before(act, s).stream())
                .filter(way -> !way.isEmpty())
                .min(Comparator.<List<Step>>comparingInt(List::size).thenComparing(List::toString))
                .map(MissingSteps::new)
                .orElse(new MissingSteps(List.of()));
    }

    public boolean none() {
        return steps.isEmpty();
    }

    /** “förslaget (propose-vision), sedan antagandet (adopt-vision)”. */
    public String sv() {
        return steps.stream()
                .map(step -> step.sv + " (" + StateTable.kebab(step.command) + ")")
                .collect(Collectors.joining(", sedan "));
    }

    public String en() {
        return steps.stream()
                .map(step -> step.en + " (" + StateTable.kebab(step.command) + ")")
                .collect(Collectors.joining(", then "));
    }

    private static Optional<List<Step>> before(Fact act, State s) {
        return switch (StateTable.of(act).from()) {
            case StateTable.Listed.Always _ -> Optional.empty();
            case StateTable.Listed.Preparing p -> way(s.preparation(), p.states());
            case StateTable.Listed.Applying _ ->
                s.versions().isEmpty() ? Optional.of(List.of(step(Act.AdoptVision.class))) : Optional.empty();
            case StateTable.Listed.Deciding _ ->
                act instanceof OnDecisions on
                        ? on.decisions().stream()
                                .map(s::legal)
                                .map(status -> before(act, status))
                                .filter(way -> !way.isEmpty())
                                .findFirst()
                        : Optional.empty();
        };
    }

    private static Optional<List<Step>> way(Preparation from, Set<Preparation> to) {
        Map<Preparation, List<Step>> ways = new EnumMap<>(Map.of(from, List.of()));
        Deque<Preparation> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            Preparation at = open.remove();
            List<Step> way = ways.getOrDefault(at, List.of());
            if (to.contains(at)) {
                return Optional.of(way);
            }
            if (way.size() < LONGEST && (at == from || !ENDS.contains(at))) {
                for (Step step : STEPS) {
                    if (step.to != null && leaves(step, at) && !ways.containsKey(step.to)) {
                        ways.put(step.to, Fold.with(way, step));
                        open.add(step.to);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean leaves(Step step, Preparation from) {
        StateTable.Row row = ROWS.get(step.command);
        return row != null
                && row.from() instanceof StateTable.Listed.Preparing p
                && p.states().contains(from);
    }

    private static List<Step> before(Fact act, LegalStatus decision) {
        boolean posted = decision.minutes() != Legal.RECORDED && decision.minutes() != Legal.APPROVED;
        Step posting = decision.minutes() == Legal.TIME_NOT_RUNNING
                ? step(Act.RepostMinutes.class)
                : step(Act.PostMinutes.class);
        if (act instanceof Fact.MinutesPosted) {
            return decision.minutes() == Legal.RECORDED ? List.of(step(Act.ApproveMinutes.class)) : List.of();
        }
        if (act instanceof Fact.AppealDecided) {
            return decision.court() == null ? List.of(step(Act.LodgeAppeal.class)) : List.of();
        }
        if (act instanceof Fact.InhibitionLifted) {
            return decision.inhibited() ? List.of() : List.of(step(Act.GrantInhibition.class));
        }
        if (act instanceof Fact.LegalForceConfirmed && decision.status() == Legal.APPEALED) {
            return List.of(step(Act.DecideAppeal.class));
        }
        boolean afterPosting = act instanceof Fact.PostingTakenDown
                || act instanceof Fact.MinutesReposted
                || act instanceof Fact.LegalForceConfirmed;
        if (!afterPosting || posted && decision.minutes() != Legal.TIME_NOT_RUNNING) {
            return List.of();
        }
        return decision.minutes() == Legal.RECORDED
                ? List.of(step(Act.ApproveMinutes.class), posting)
                : List.of(posting);
    }

    private static Step step(Class<? extends Act> command) {
        return STEPS.stream().filter(s -> s.command == command).findFirst().orElseThrow();
    }
}
