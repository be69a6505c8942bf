package se.rodatraden.vision;

import static se.rodatraden.vision.Deviation.Finding.BREACH;
import static se.rodatraden.vision.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.Rule.Tier.WARN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Rule.Moment;

/** Every rule on the path of a vision, as a list: the list is the documentation. */
public final class Rules {
    private static final String PRACTICE = "praxis";

    public static final List<Rule> ALL = List.of(
            new Rule(
                    "E-DEFERRED",
                    AS_OCCURRED,
                    PRACTICE,
                    NOT_SHOWN,
                    "Ärendet är vilande: registrera först att det återupptogs (resume-vision).",
                    "The matter is deferred: record first that it was resumed (resume-vision).",
                    m -> unlisted(m) && isPreparing(m) && m.state().preparation() == Preparation.DEFERRED),
            new Rule(
                    "E-APPEAL-OPEN",
                    AS_OCCURRED,
                    "KL 13:5",
                    NOT_SHOWN,
                    "Beslutet är överklagat och domstolen har inte avgjort det: registrera först hur det gick (decide-appeal).",
                    "The decision is appealed and no court has settled it: record first how it ended (decide-appeal).",
                    Rules::appealOpen),
            new Rule(
                    "E-NOT-SUBMITTED",
                    AS_OCCURRED,
                    "KL 5:26",
                    NOT_SHOWN,
                    "Det framgår inte att förslaget lades fram för beslut: registrera det (submit-for-decision).",
                    "Nothing shows that the proposal was laid before a deciding body: record it (submit-for-decision).",
                    m -> unlisted(m)
                            && m.fact() instanceof Fact.VisionAdopted
                            && m.state().preparation() != Preparation.DEFERRED
                            && m.state().preparation() != Preparation.CLOSED),
            new Rule(
                    "E-ROUND-OPEN",
                    AS_OCCURRED,
                    PRACTICE,
                    BREACH,
                    "En remissomgång pågår redan: avsluta den först (close-remiss-round).",
                    "A remiss round is already open: close it first (close-remiss-round).",
                    Rules::parallelRound),
            new Rule(
                    "E-NO-PROPOSAL-VERSION",
                    AS_OCCURRED,
                    PRACTICE,
                    NOT_SHOWN,
                    "Inget förslag att remittera är registrerat: registrera det (propose-vision).",
                    "No proposal to send out is recorded: record it (propose-vision).",
                    m -> m.fact() instanceof Fact.SentToRemiss && m.state().proposals() == 0),
            new Rule(
                    "E-STATE",
                    AS_OCCURRED,
                    PRACTICE,
                    NOT_SHOWN,
                    "Det som är registrerat leder inte fram till detta: registrera det som saknas före.",
                    "What is recorded does not lead up to this: record what is missing before it.",
                    Rules::otherwiseUnlisted),
            new Rule(
                    "W-12",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "Svaret kommer från någon som inte stod på remisslistan.",
                    "The answer comes from someone who was not on the list of addressees.",
                    m -> m.fact() instanceof Fact.RemissResponseReceived f
                            && m.all().sent(f.round()).isPresent()
                            && !m.all().asked(f.round(), f.from())),
            new Rule(
                    "W-13",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "Två remissomgångar pågår samtidigt.",
                    "Two remiss rounds run in parallel.",
                    Rules::parallelRound),
            new Rule(
                    "W-14",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "Remissomgången avslutades före svarstidens slut.",
                    "The remiss round was closed before its due date.",
                    Rules::closedEarly),
            new Rule(
                    "W-15",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "En remissomgång pågick fortfarande.",
                    "A remiss round was still open.",
                    m -> (m.fact() instanceof Fact.SubmittedForDecision || m.fact() instanceof Fact.VisionAdopted)
                            && !m.state().openRounds().isEmpty()),
            new Rule(
                    "W-18",
                    WARN,
                    "KL 5:50 tredje stycket",
                    NOT_SHOWN,
                    "Ingen motivering till återremissen är registrerad.",
                    "No reason for the referral back is recorded.",
                    m -> m.fact() instanceof Fact.MatterReferredBack f && f.motivation() == null),
            new Rule(
                    "W-20",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "Ärendet återupptogs innan den period det hänsköts till hade börjat.",
                    "The matter was resumed before the period it was deferred to had begun.",
                    Rules::resumedEarly),
            new Rule(
                    "W-21",
                    WARN,
                    PRACTICE,
                    BREACH,
                    "Ärendet hänsköts igen utan att ha återupptagits.",
                    "The matter was deferred again without having been resumed.",
                    m -> m.fact() instanceof Fact.DecisionDeferred f
                            && f.scope() != Scope.GOALS
                            && m.state().preparation() == Preparation.DEFERRED),
            new Rule(
                    "W-22",
                    WARN,
                    PRACTICE,
                    NOT_SHOWN,
                    "Inget beslut om att öppna ärendet igen är registrerat.",
                    "No decision to reopen the matter is recorded.",
                    m -> m.fact() instanceof Fact.MatterReopened f && f.decision() == null),
            new Rule(
                    "E-DEFERRAL-REF",
                    WARN,
                    PRACTICE,
                    NOT_SHOWN,
                    "Återupptagandet avser ett annat hänskjutande än det som gällde.",
                    "The resumption refers to another deferral than the one in effect.",
                    m -> m.fact() instanceof Fact.VisionResumed f
                            && m.state().waiting() != null
                            && !f.deferral().equals(m.state().waiting().deferral())));

    private Rules() {}

    /** The rule with this id. */
    public static Optional<Rule> rule(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    private static boolean unlisted(Moment m) {
        return !StateTable.lists(m.fact(), m.state());
    }

    private static boolean isPreparing(Moment m) {
        return StateTable.of(m.fact()).from() instanceof StateTable.Listed.Preparing;
    }

    private static boolean appealOpen(Moment m) {
        return m.fact() instanceof Fact.LegalForceConfirmed f
                && f.decisions().stream().anyMatch(d -> m.state().legal(d).status() == Legal.APPEALED);
    }

    private static boolean otherwiseUnlisted(Moment m) {
        return unlisted(m)
                && (!isPreparing(m) || m.state().preparation() != Preparation.DEFERRED)
                && !parallelRound(m)
                && !appealOpen(m)
                && (!(m.fact() instanceof Fact.VisionAdopted) || m.state().preparation() == Preparation.CLOSED);
    }

    private static boolean parallelRound(Moment m) {
        return m.fact() instanceof Fact.SentToRemiss && m.state().preparation() == Preparation.IN_REMISS;
    }

    private static boolean closedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.RemissRoundClosed closed)) {
            return false;
        }
        Optional<FuzzyDate> due = m.all().sent(closed.round()).map(Fact.SentToRemiss::due);
        return due.isPresent() && m.entry().occurred().certainlyBefore(due.get());
    }

    private static boolean resumedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.VisionResumed resumed)) {
            return false;
        }
        Optional<LocalDate> opens = m.all().windows(resumed.deferral()).stream()
                .map(TermWindow::from)
                .min(Comparator.naturalOrder());
        LocalDate latest = m.entry().occurred().latest();
        return opens.isPresent() && latest != null && latest.isBefore(opens.get());
    }
}
