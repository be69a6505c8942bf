package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.BodyTerm;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.order.JudgementContext;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;

/** Rules on competence and decision making (KL 5:1–2, 5:45–57, 4:25–27). */
final class MeetingRules {
    private static final LocalDate MINORITY_REFERRAL = LocalDate.of(2002, 7, 1); // SFS 2002:249
    private static final LocalDate MOTIVATION = LocalDate.of(2009, 3, 1); // SFS 2009:48
    private static final int TERM_YEARS = 4;

    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-01",
                    AS_OCCURRED,
                    Law.kl("5:1–2"),
                    BREACH,
                    "Ett annat organ än fullmäktige antog ett dokument som fullmäktige ska anta: kontrollera vem som"
                            + " beslutade.",
                    "Another body than the council adopted a document that is the council’s to adopt: check who decided.",
                    new OfAct(MeetingRules::adoptedByAnother)),
            new Rule(
                    "W-47",
                    WARN,
                    Law.kl("5:1"),
                    NOT_SHOWN,
                    "Ett annat organ än fullmäktige antog dokumentet. Är det av principiell beskaffenhet eller annars av"
                            + " större vikt är det fullmäktiges att anta: ta ställning till dess vikt.",
                    "Another body than the council adopted the document. If it is a matter of principle or otherwise of"
                            + " greater weight it is the council’s to adopt: consider its weight.",
                    new OfAct(MeetingRules::ofUnknownWeight)),
            new Rule(
                    "W-03",
                    WARN,
                    Law.kl("5:13–14, 5:52"),
                    BREACH,
                    "Ärendet var inte tillkännagivet och togs inte upp som brådskande av alla närvarande.",
                    "The matter was not announced, nor taken up as urgent by all those present.",
                    new OfAct(m -> Answer.of(m.by(BodyKind.COUNCIL)
                            && m.proceedings()
                                    .filter(p -> p.called() == Proceedings.Called.NOT_ANNOUNCED)
                                    .isPresent()))),
            new Rule(
                    "W-04",
                    WARN,
                    Law.kl("5:45, 6:27"),
                    BREACH,
                    "Högst hälften av ledamöterna var närvarande; fler än hälften krävs.",
                    "No more than half of the members were present; more than half is needed.",
                    new OfAct(MeetingRules::tooFewPresent)),
            new Rule(
                    "W-08",
                    WARN,
                    Law.kl("5:47, 6:30"),
                    BREACH,
                    "En ledamot som var jävig deltog i beslutet.",
                    "A member with a conflict of interest took part in the decision.",
                    new OfAct(m -> Answer.of(underTheAct(m)
                            && m.proceedings().stream()
                                    .anyMatch(p -> p.conflicts().stream().anyMatch(Proceedings.Conflict::tookPart))))),
            new Rule(
                    "W-09",
                    WARN,
                    Law.kl("5:55–56"),
                    BREACH,
                    "Rösterna går inte ihop: kontrollera siffrorna mot protokollet.",
                    "The votes do not add up: check the numbers against the minutes.",
                    new OfAct(Ballots::wrong)),
            new Rule(
                    "W-10",
                    WARN,
                    Law.kl("5:5, 6:12", "4:10, 5:9, 6:18–19"),
                    BREACH,
                    "Organet fanns inte eller hade ingen mandatperiod den dagen: kontrollera organet eller dess"
                            + " perioder i kommunens register.",
                    "The body did not exist or sat for no term on that day: check the body or its terms in the"
                            + " municipality’s register.",
                    new OfAct(MeetingRules::noBody)),
            new Rule(
                    "W-16",
                    AS_OCCURRED,
                    List.of(Law.kl91Since(MINORITY_REFERRAL, "KL91 5:36"), Law.kl2017("5:50 första stycket")),
                    BREACH,
                    "En minoritet har redan en gång fått ärendet bordlagt eller återremitterat: andra gången krävs"
                            + " majoritet.",
                    "A minority has had the matter postponed or referred back once already: the second time takes a"
                            + " majority.",
                    new OfAct(Minority::again)),
            new Rule(
                    "W-17",
                    AS_OCCURRED,
                    List.of(Law.kl91Since(MINORITY_REFERRAL, "KL91 5:36"), Law.kl2017("5:50, 6:33")),
                    BREACH,
                    "Minoritetsrätten gäller bara i fullmäktige och kräver minst en tredjedel av de närvarande.",
                    "The right of a minority is the council’s only, and takes at least a third of those present.",
                    new OfAct(Minority::wrongly)),
            new Rule(
                    "W-18",
                    WARN,
                    List.of(Law.kl91Since(MOTIVATION, "KL91 5:36"), Law.kl2017("5:50 tredje stycket")),
                    NOT_SHOWN,
                    "Ingen motivering till återremissen är registrerad.",
                    "No reason for the referral back is recorded.",
                    new OfAct(m -> Answer.of(m.fact() instanceof Fact.MatterReferredBack f
                            && f.motivation() == null
                            && m.by(BodyKind.COUNCIL)))),
            new Rule(
                    "W-25",
                    WARN,
                    Law.kl("4:27"),
                    BREACH,
                    "En reservation kom från någon som inte deltog i beslutet, eller efter sammanträdet.",
                    "A reservation came from someone who took no part in the decision, or after the meeting.",
                    new OfAct(MeetingRules::reservedWrongly)),
            new Rule(
                    "W-29",
                    WARN,
                    Law.kl("5:1–2"),
                    BREACH,
                    "Ett annat organ än fullmäktige upphävde, förlängde eller bytte mål i det som fullmäktige hade antagit:"
                            + " kontrollera vem som beslutade.",
                    "Another body than the council repealed, prolonged or replaced the goals of what the council had"
                            + " adopted: check who decided.",
                    new OfAct(MeetingRules::undoneByAnother)));

    private MeetingRules() {}

    private static Answer adoptedByAnother(Moment m) {
        if (!(m.fact() instanceof Fact.VisionAdopted) || m.by(BodyKind.UNKNOWN) || DelegationRules.toldOf(m)) {
            return Answer.NO;
        }
        JudgementContext setting = m.evidence().setting();
        return m.days().on(day -> {
            Set<BodyKind> adopters = setting.municipality().adopters(setting.kind(), day);
            return !adopters.isEmpty() && !adopters.contains(m.by());
        });
    }

    /** A document's name does not tell its importance: a question to the reader, unless a local rule answers it. */
    private static Answer ofUnknownWeight(Moment m) {
        if (!(m.fact() instanceof Fact.VisionAdopted)
                || DelegationRules.toldOf(m)
                || !m.by(BodyKind.BOARD, BodyKind.COMMITTEE, BodyKind.PREPARATORY_COMMITTEE, BodyKind.ADMINISTRATION)) {
            return Answer.NO;
        }
        JudgementContext setting = m.evidence().setting();
        return m.days()
                .on(day -> setting.municipality().adopters(setting.kind(), day).isEmpty());
    }

    /** Only the council may undo its decisions, unless a local rule lets the other body adopt such a document. */
    private static Answer undoneByAnother(Moment m) {
        boolean undoes = m.fact() instanceof Fact.VisionRepealed
                || m.fact() instanceof Fact.ValidityProlonged
                || m.fact() instanceof Fact.GoalsReplaced;
        if (!undoes || m.by(BodyKind.COUNCIL, BodyKind.UNKNOWN) || DelegationRules.forbidden(m) != Answer.NO) {
            return Answer.NO;
        }
        JudgementContext setting = m.evidence().setting();
        Answer theirs = m.days()
                .on(day -> setting.municipality().adopters(setting.kind(), day).contains(m.by()));
        return m.evidence()
                .lastBefore(m.evidence().told(Fact.VisionAdopted.class), m.entry())
                .filter(e -> e.fact().told().body().kind() == BodyKind.COUNCIL)
                .map(e -> m.evidence().before(e, m.entry()).and(theirs.not()))
                .orElse(Answer.NO);
    }

    private static boolean underTheAct(Moment m) {
        return Appealable.by(m.by());
    }

    /** Conflicts of interest may let the council decide without a quorum (KL 5:46), but not the board or a committee (KL 6:27). */
    private static Answer tooFewPresent(Moment m) {
        return m.proceedings()
                .filter(p -> p.present() != null && p.seats() != null && 2 * p.present() <= p.seats())
                .filter(_ -> m.by(BodyKind.COUNCIL, BodyKind.BOARD, BodyKind.COMMITTEE))
                .map(p -> p.conflicts().isEmpty() || !m.by(BodyKind.COUNCIL) ? Answer.CERTAIN : Answer.POSSIBLE)
                .orElse(Answer.NO);
    }

    private static Answer noBody(Moment m) {
        String id = m.fact().told().body().id();
        Days days = m.days();
        LocalDate first = days.earliest();
        if (id == null || first == null || !(m.fact() instanceof Deciding)) {
            return Answer.NO;
        }
        Municipality municipality = m.evidence().setting().municipality();
        return switch (municipality.existence(id, first, days.latest())) {
            case UNKNOWN -> Answer.NO;
            case NOT_YET, DISSOLVED -> Answer.CERTAIN;
            case PARTLY -> Answer.POSSIBLE;
            case EXISTED -> noTerm(municipality, id, first, days);
        };
    }

    /** No finding if no term is known for years around: then the register is incomplete, not the body. */
    private static Answer noTerm(Municipality municipality, String id, LocalDate first, Days days) {
        List<BodyTerm> terms = municipality.terms(id, first.minusYears(TERM_YEARS), days.latest());
        return terms.isEmpty() ? Answer.NO : days.on(day -> terms.stream().noneMatch(t -> t.contains(day)));
    }

    private static Answer reservedWrongly(Moment m) {
        return m.proceedings().filter(_ -> underTheAct(m)).stream()
                .flatMap(p -> p.reservations().stream().map(r -> wrong(r, p)))
                .reduce(Answer.NO, Answer::or);
    }

    private static Answer wrong(Proceedings.Reservation r, Proceedings p) {
        boolean took = !p.nonParticipating().contains(r.by())
                && p.conflicts().stream()
                        .noneMatch(c -> !c.tookPart() && c.who().equals(r.by()));
        boolean unlisted = !p.served().isEmpty() && !p.served().contains(r.by());
        return Answer.of(r.afterMeeting() || !took, unlisted);
    }
}
