package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.InState;
import se.rodatraden.vision.state.Listing;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.Scope;

/** Rules that depend on the state before an act. */
public final class StateRules {
    /** The rule on acts that the tables do not list in the state before them. */
    public static final String STATE = "E-STATE";

    static final List<Rule> ALL = List.of(
            new Rule(
                    "E-DEFERRED",
                    AS_OCCURRED,
                    Law.register(),
                    NOT_SHOWN,
                    "Ärendet är vilande: registrera först att det återupptogs (resume-vision).",
                    "The matter is deferred: record first that it was resumed (resume-vision).",
                    new InState((s, m) -> unlisted(s, m) && isPreparing(m) && deferred(s, m))),
            new Rule(
                    "E-NOT-SUBMITTED",
                    AS_OCCURRED,
                    Stream.concat(Stream.of(beforeTheActs()), Law.kl("5:26").stream())
                            .toList(),
                    NOT_SHOWN,
                    "Det framgår inte att förslaget lades fram för beslut: registrera det (submit-for-decision).",
                    "Nothing shows that the proposal was laid before a deciding body: record it (submit-for-decision).",
                    new InState((s, m) -> unlisted(s, m)
                            && m.fact() instanceof Fact.VisionAdopted
                            && !deferred(s, m)
                            && s.preparation() != Preparation.CLOSED)),
            new Rule(
                    "E-ROUND-OPEN",
                    AS_OCCURRED,
                    Law.register(),
                    BREACH,
                    "En remissomgång pågår redan: avsluta den först (close-remiss-round).",
                    "A remiss round is already open: close it first (close-remiss-round).",
                    new InState(StateRules::parallelRound)),
            new Rule(
                    "E-NO-PROPOSAL-VERSION",
                    AS_OCCURRED,
                    Law.register(),
                    NOT_SHOWN,
                    "Inget förslag att remittera är registrerat: registrera det (propose-vision).",
                    "No proposal to send out is recorded: record it (propose-vision).",
                    new InState((s, m) -> m.fact() instanceof Fact.SentToRemiss && s.proposals() == 0)),
            new Rule(
                    STATE,
                    AS_OCCURRED,
                    Law.register(),
                    NOT_SHOWN,
                    "Det som är registrerat leder inte fram till detta: registrera det som saknas före.",
                    "What is recorded does not lead up to this: record what is missing before it.",
                    new InState(StateRules::otherwiseUnlisted)),
            new Rule(
                    "E-DEFERRAL-REF",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Återupptagandet avser ett annat hänskjutande än det som gällde.",
                    "The resumption refers to another deferral than the one in effect.",
                    new InState((s, m) -> m.fact() instanceof Fact.VisionResumed f
                            && s.waiting() != null
                            && !f.deferral().equals(s.waiting().deferral()))),
            new Rule(
                    "W-13",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Två remissomgångar pågår samtidigt.",
                    "Two remiss rounds run in parallel.",
                    new InState(StateRules::parallelRound)),
            new Rule(
                    "W-15",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "En remissomgång pågick fortfarande.",
                    "A remiss round was still open.",
                    new InState((s, m) ->
                            (m.fact() instanceof Fact.SubmittedForDecision || m.fact() instanceof Fact.VisionAdopted)
                                    && !s.openRounds().isEmpty())),
            new Rule(
                    "W-21",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Ärendet hänsköts igen utan att ha återupptagits.",
                    "The matter was deferred again without having been resumed.",
                    new InState((s, m) -> m.fact() instanceof Fact.DecisionDeferred f
                            && f.scope() != Scope.GOALS
                            && deferred(s, m))));

    private StateRules() {}

    private static Law beforeTheActs() {
        return new Law(null, LocalDate.of(1991, 12, 31), Law.REGISTER);
    }

    private static boolean unlisted(State s, Moment m) {
        return !Listing.lists(m.fact(), s);
    }

    /** Deferred, but not to the date of the act. */
    private static boolean deferred(State s, Moment m) {
        return Listing.met(m.fact(), s).preparation() == Preparation.DEFERRED;
    }

    private static boolean isPreparing(Moment m) {
        return StateTable.of(m.fact()).from() instanceof StateTable.Listed.Preparing;
    }

    private static boolean otherwiseUnlisted(State s, Moment m) {
        return unlisted(s, m)
                && (!isPreparing(m) || !deferred(s, m))
                && !parallelRound(s, m)
                && (!(m.fact() instanceof Fact.VisionAdopted) || s.preparation() == Preparation.CLOSED);
    }

    private static boolean parallelRound(State s, Moment m) {
        return m.fact() instanceof Fact.SentToRemiss && s.preparation() == Preparation.IN_REMISS;
    }
}
