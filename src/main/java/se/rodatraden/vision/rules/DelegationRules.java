package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.util.List;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.JudgementContext;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;

/** Rules on delegated decisions (KL 5:2, 6:37–38): a municipality's goals cannot be delegated. */
final class DelegationRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-02",
                    AS_OCCURRED,
                    Law.kl("6:38"),
                    BREACH,
                    "Ett utskott, presidium eller en tjänsteperson beslutade i något som inte får delegeras: kontrollera"
                            + " vem som beslutade.",
                    "A section, a presidium or an official decided what may not be delegated: check who decided.",
                    new OfAct(DelegationRules::forbidden)),
            new Rule(
                    "W-63",
                    WARN,
                    Law.kl("5:1–2"),
                    BREACH,
                    "Beslutet anges som delegerat av fullmäktige. Fullmäktige kan delegera bara till en nämnd, och inte ärenden"
                            + " av principiell beskaffenhet eller annars av större vikt: kontrollera vem som delegerade.",
                    "The decision is said to be delegated by the council. The council can delegate to a committee only, and not"
                            + " matters of principle or otherwise of greater weight: check who delegated.",
                    new OfAct(DelegationRules::byTheCouncil)));

    private DelegationRules() {}

    /** Whether a delegation is recorded although not allowed; the rules on competence then say nothing. */
    static boolean toldOf(Moment m) {
        return told(m) && forbidden(m) != Answer.NO;
    }

    /** By a part of a body or an official, or by anyone but a committee on its behalf. */
    static Answer forbidden(Moment m) {
        if (!aims(m.fact())) {
            return Answer.NO;
        }
        boolean delegate = m.by(BodyKind.SECTION, BodyKind.PRESIDIUM, BodyKind.OFFICIAL);
        boolean another = told(m) && !m.by(BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.UNKNOWN);
        return Answer.of(delegate || another, told(m) && m.by(BodyKind.UNKNOWN));
    }

    /** Decisions on goals (mål, inriktning, omfattning), and proposals to the council. */
    private static boolean aims(Fact fact) {
        return ends(fact)
                || fact instanceof Fact.VisionAdopted
                || fact instanceof Fact.VisionRepealed
                || fact instanceof Fact.ValidityProlonged
                || fact instanceof Fact.GoalsReplaced
                || fact instanceof Fact.SubmittedForDecision f && f.to().kind() == BodyKind.COUNCIL;
    }

    private static boolean ends(Fact fact) {
        return fact instanceof Fact.VisionRejected || fact instanceof Fact.MatterWrittenOff;
    }

    private static boolean told(Moment m) {
        return Delegation.of(m.fact()).isPresent();
    }

    /**
     * Delegated to others than a committee, or the end of a matter reserved to the council. Competence to adopt, repeal or prolong a document
     * is checked by other rules (W-01, W-29, W-47).
     */
    private static Answer byTheCouncil(Moment m) {
        boolean council = Delegation.of(m.fact())
                .filter(d -> d.from().kind() == BodyKind.COUNCIL)
                .isPresent();
        if (!council || forbidden(m) != Answer.NO) {
            return Answer.NO;
        }
        if (!m.by(BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.UNKNOWN)) {
            return Answer.CERTAIN;
        }
        return ends(m.fact()) ? theCouncils(m) : Answer.NO;
    }

    /** Certain if the kind of document determines competence, possible if its importance is unknown. */
    private static Answer theCouncils(Moment m) {
        JudgementContext setting = m.evidence().setting();
        Answer others = m.days()
                .on(day -> setting.municipality().adopters(setting.kind(), day).contains(m.by()));
        Answer unknown = m.days()
                .on(day -> setting.municipality().adopters(setting.kind(), day).isEmpty());
        return others.not().and(unknown == Answer.NO ? Answer.CERTAIN : Answer.POSSIBLE);
    }
}
