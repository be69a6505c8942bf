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

/** Whether the {@link StateTable} lists a fact in a state: by its row, and by what can happen in parallel to the row's state. */
public final class Listing {
    private static final Set<BodyKind> COMMITTEES = EnumSet.of(
            BodyKind.BOARD,
            BodyKind.COMMITTEE,
            BodyKind.PREPARATORY_COMMITTEE,
            BodyKind.SECTION,
            BodyKind.PRESIDIUM,
            BodyKind.UNKNOWN);

    /**
     * What a preparing body may also do with a matter: table it by simple majority (KL 6:33), even without a recorded
     * submission to it, and send what was submitted to it on to others or to the deciding body.
     */
    private static final Map<Class<? extends Fact>, Set<Preparation>> IN_COMMITTEES = Map.of(
            Fact.MatterTabled.class, EnumSet.range(PROPOSED, REFERRED_BACK),
            Fact.SentToRemiss.class, EnumSet.of(BEFORE_DECISION, TABLED),
            Fact.SubmittedForDecision.class, EnumSet.of(BEFORE_DECISION, TABLED));

    private Listing() {}

    /** Whether the table lists the fact in this state, on some possible day. */
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

    /** Goals alone can be deferred and resumed in any state of preparation. */
    private static boolean preparing(Fact fact, Listed.Preparing p, State state) {
        return p.states().contains(state.preparation())
                || ofOpenRound(fact, state)
                || COMMITTEES.contains(fact.told().body().kind()) && inCommittees(fact.getClass(), state)
                || fact instanceof Fact.DecisionDeferred d && d.scope() == Scope.GOALS
                || fact instanceof Fact.VisionResumed r && r.deferral().equals(state.goalsWaiting());
    }

    /** An open round continues and can be closed in any state of the matter. */
    private static boolean ofOpenRound(Fact fact, State state) {
        return fact instanceof Fact.RemissRoundClosed closed
                        && state.openRounds().contains(closed.round())
                || fact instanceof Fact.RemissDeadlineExtended longer
                        && state.openRounds().contains(longer.round())
                || fact instanceof Fact.AddresseeAdded added
                        && state.openRounds().contains(added.round());
    }

    /** Whether the preparing body may do this in this state, in addition to the row. */
    public static boolean inCommittees(Class<? extends Fact> fact, State state) {
        return IN_COMMITTEES.getOrDefault(fact, Set.of()).contains(state.preparation());
    }

    /** The state before the fact: an act on the date that the matter was deferred to ends the deferral. */
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
     * During an appeal the minutes advance independently; an inhibition cannot be repeated, nor lifted if there is none; a
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
