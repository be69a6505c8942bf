package se.rodatraden.vision.state;

import static se.rodatraden.vision.state.Preparation.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.state.StateTable.Listed;
import se.rodatraden.vision.value.Scope;

/** Whether the {@link StateTable} lists a fact in a state: by its row, and by what goes on beside the state that the row asks for. */
public final class Listing {
    private static final Set<BodyKind> COMMITTEES = EnumSet.of(
            BodyKind.BOARD,
            BodyKind.COMMITTEE,
            BodyKind.PREPARATORY_COMMITTEE,
            BodyKind.SECTION,
            BodyKind.PRESIDIUM,
            BodyKind.UNKNOWN);

    /**
     * What the body that prepares a matter does with it besides: it tables it by simple majority (KL 6:33), also where nobody recorded
     * that it was laid before it, and what was laid before it goes onward to others or to the body that decides.
     */
    private static final Map<Class<? extends Fact>, Set<Preparation>> IN_COMMITTEES = Map.of(
            Fact.MatterTabled.class, EnumSet.range(PROPOSED, REFERRED_BACK),
            Fact.SentToRemiss.class, EnumSet.of(BEFORE_DECISION, TABLED),
            Fact.SubmittedForDecision.class, EnumSet.of(BEFORE_DECISION, TABLED));

    private Listing() {}

    /** Whether the table lists the fact in this state, on some day that it may have happened. */
    public static boolean lists(Fact fact, State state) {
        return switch (StateTable.of(fact).from()) {
            case Listed.Always _ -> true;
            case Listed.Preparing p -> preparing(fact, p, state) || preparing(fact, p, met(fact, state));
            case Listed.Applying d -> applying(d, state, fact.told().occurred());
            case Listed.Deciding l ->
                fact instanceof OnDecisions on
                        && on.decisions().stream().allMatch(d -> deciding(fact.getClass(), l, state.legal(d)));
        };
    }

    /** The goals alone are deferred and resumed whatever the preparation is. */
    private static boolean preparing(Fact fact, Listed.Preparing p, State state) {
        return p.states().contains(state.preparation())
                || ofOpenRound(fact, state)
                || COMMITTEES.contains(fact.told().body().kind()) && inCommittees(fact.getClass(), state)
                || fact instanceof Fact.DecisionDeferred d && d.scope() == Scope.GOALS
                || fact instanceof Fact.VisionResumed r && r.deferral().equals(state.goalsWaiting());
    }

    /** A round that is open goes on, and is closed, whatever is done with the matter meanwhile. */
    private static boolean ofOpenRound(Fact fact, State state) {
        return fact instanceof Fact.RemissRoundClosed closed
                        && state.openRounds().contains(closed.round())
                || fact instanceof Fact.RemissDeadlineExtended longer
                        && state.openRounds().contains(longer.round())
                || fact instanceof Fact.AddresseeAdded added
                        && state.openRounds().contains(added.round());
    }

    /** Whether the body that prepares the matter may do this with it in this state, besides what the row lists for all. */
    public static boolean inCommittees(Class<? extends Fact> fact, State state) {
        return IN_COMMITTEES.getOrDefault(fact, Set.of()).contains(state.preparation());
    }

    /** The state that the fact meets: what is done with a matter on the very date it was deferred to ends the deferral. */
    public static State met(Fact fact, State state) {
        State.Waiting waiting = state.waiting();
        return waiting != null && state.since() != null && within(fact.told().occurred(), waiting.until())
                ? state.to(waiting.before(), state.since())
                : state;
    }

    private static boolean within(FuzzyDate occurred, @Nullable FuzzyDate date) {
        LocalDate first = occurred.earliest();
        LocalDate last = occurred.latest();
        return date != null
                && first != null
                && last != null
                && occurred.year() != YearBasis.MISSING
                && date.earliest() != null
                && date.latest() != null
                && !first.isBefore(date.earliest())
                && !last.isAfter(date.latest());
    }

    private static boolean applying(Listed.Applying d, State state, FuzzyDate occurred) {
        LocalDate first = occurred.earliest();
        LocalDate last = occurred.latest();
        if (first == null || last == null || occurred.year() == YearBasis.MISSING) {
            return true;
        }
        return Stream.concat(Stream.of(first.toEpochDay(), last.toEpochDay()), Validity.borders(state).stream())
                .filter(day -> day >= first.toEpochDay() && day <= last.toEpochDay())
                .anyMatch(day -> applying(d, state, day));
    }

    public static boolean applying(Listed.Applying d, State state, long day) {
        return Validity.on(state, day).stream().anyMatch(d.states()::contains);
    }

    /**
     * While an appeal is open the minutes go their own way; what is inhibited is not inhibited again, nor lifted if it is not; a
     * court may rule on an appeal that came too late, and a higher court on one that ended without trial.
     */
    public static boolean deciding(Class<? extends Fact> fact, Listed.Deciding l, LegalStatus decision) {
        if (fact == Fact.DecisionInhibited.class && decision.inhibited()
                || fact == Fact.InhibitionLifted.class && !decision.inhibited()) {
            return false;
        }
        return l.states().contains(decision.status())
                || fact == Fact.AppealDecided.class && decision.inCourt()
                || decision.status() == Legal.APPEALED
                        && fact != Fact.LegalForceConfirmed.class
                        && l.states().contains(decision.minutes());
    }
}
