package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.ALERT;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.time.Deadlines;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.ByDay;
import se.rodatraden.vision.rules.Check.InState;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.rules.Check.OfDecisions;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.state.Days;
import se.rodatraden.vision.state.State;

/** Rules from the minutes to legal force (KL 5:69, 8:12, 13:5), and rulings by courts or JO on it. */
final class MinutesRules {
    /** Disregarding a court's inhibition was unlawful before a paragraph on execution before legal force existed. */
    private static final Law BEFORE_THE_PARAGRAPH = new Law(null, LocalDate.of(2002, 6, 30), Law.REGISTER);

    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-24",
                    WARN,
                    Law.always("praxis (MÖD 2013:5)"),
                    BREACH,
                    "Antogs igen innan det tidigare antagandet hade vunnit laga kraft: bekräfta laga kraft om den finns"
                            + " (confirm-legal-force).",
                    "Adopted again before the earlier adoption had gained legal force: confirm legal force if there is"
                            + " any (confirm-legal-force).",
                    new OfAct(Appeals::adoptedAgainEarly)),
            new Rule(
                    "W-30",
                    WARN,
                    Law.behind(Deadlines.APPROVAL),
                    BREACH,
                    "Protokollet justerades senare än fjorton dagar efter sammanträdet.",
                    "The minutes were approved later than fourteen days after the meeting.",
                    new OfDecisions(MinutesRules::approvedLate)),
            new Rule(
                    "W-31",
                    WARN,
                    Law.behind(Deadlines.LAST_APPEAL_DAY),
                    NOT_SHOWN,
                    "Inget anslag är registrerat före överklagandet: registrera anslaget, för tiden räknas därifrån"
                            + " (post-minutes).",
                    "No posting is recorded before the appeal: record the posting, since the time runs from it"
                            + " (post-minutes).",
                    new OfDecisions(Appeals::lodgedBeforePosting)),
            new Rule(
                    "W-32",
                    WARN,
                    Law.behind(Deadlines.POSTING),
                    BREACH,
                    "Justeringen anslogs senare än andra dagen efter.",
                    "The approval was posted later than the second day after it.",
                    new OfDecisions(MinutesRules::postedLate)),
            new Rule(
                    "W-33",
                    WARN,
                    Law.behind(Deadlines.TAKE_DOWN),
                    BREACH,
                    "Anslaget togs ned innan tiden för överklagande var ute, så tiden har inte löpt ut: registrera det"
                            + " nya anslaget (repost-minutes).",
                    "The notice was taken down before the time for appeal was over, so that time has not run out: record"
                            + " the new posting (repost-minutes).",
                    new OfDecisions(Appeals::takenDownEarly)),
            new Rule(
                    "W-34",
                    AS_OCCURRED,
                    Law.behind(Deadlines.LEGAL_FORCE),
                    BREACH,
                    "Laga kraft anges tidigare än den beräknade dagen: kontrollera anslagsdagen.",
                    "Legal force is stated earlier than the computed day: check the day of posting.",
                    new OfDecisions(Appeals::forceStatedEarly)),
            new Rule(
                    "W-35",
                    WARN,
                    Law.always("JO 581-2013"),
                    BREACH,
                    "Protokollet ändrades utan att det syns i protokollet.",
                    "The minutes were changed without a note of it in them.",
                    new OfAct(m -> Answer.of(m.fact() instanceof Fact.MinutesRectified f && !f.noteVisible()))),
            new Rule(
                    "W-36",
                    WARN,
                    Law.behind(Deadlines.LAST_APPEAL_DAY),
                    BREACH,
                    "Överklagandet kom in för sent, efter sista dagen för att överklaga: registrera domstolens beslut när"
                            + " det kommer (decide-appeal).",
                    "The appeal came in too late, after the last day to appeal: record the court’s decision when it comes"
                            + " (decide-appeal).",
                    new OfDecisions(Appeals::lodgedLate)),
            new Rule(
                    "W-37",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Domen som prövningstillståndet gäller är inte registrerad: registrera den (decide-appeal).",
                    "The judgment that leave to appeal was asked for is not recorded: record it (decide-appeal).",
                    new OfAct(Appeals::leaveWithoutRuling)),
            new Rule(
                    "W-38",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Det framgår inte om prövningstillstånd gavs: ange det (granted) när det är känt.",
                    "Nothing shows whether leave to appeal was granted: say so (granted) when it is known.",
                    new OfAct(m -> Answer.of(m.fact() instanceof Fact.LeaveToAppealDecided f && f.granted() == null))),
            new Rule(
                    "W-39",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Domen upphäver beslutet delvis, men vilken del framgår inte: ange den (annulledPart) när den är känd.",
                    "The judgment annuls the decision in part, but nothing shows which part: say which (annulledPart) when"
                            + " it is known.",
                    new OfAct(m -> Answer.of(m.fact() instanceof Fact.AppealDecided f
                            && f.outcome() == AppealOutcome.PARTLY_ANNULLED
                            && f.annulledPart() == null))),
            new Rule(
                    "W-48",
                    WARN,
                    Stream.concat(Stream.of(BEFORE_THE_PARAGRAPH), Appealable.AT_ONCE.stream())
                            .toList(),
                    BREACH,
                    "Beslutet verkställdes trots att en domstol hade förbjudit det tills vidare (inhibition).",
                    "The decision was carried out although a court had forbidden that for now (inhibition).",
                    new InState(MinutesRules::carriedOutWhileInhibited)),
            new Rule(
                    "W-49",
                    ALERT,
                    Law.kl("13:15"),
                    NOT_SHOWN,
                    "Det beslut som har verkställts är slutligt upphävt. Att verkställigheten har rättats så långt det är"
                            + " möjligt är inte registrerat.",
                    "The decision that was carried out is annulled for good. Nothing recorded says that what was done has"
                            + " been undone as far as possible.",
                    new ByDay(Alert.Kind.TO_BE_UNDONE)));

    private MinutesRules() {}

    /** A planned execution does not mean that it took place. */
    private static boolean carriedOutWhileInhibited(State s, Moment m) {
        return m.fact() instanceof Fact.DecisionImplemented f
                && f.plannedFrom() == null
                && f.decisions().stream().anyMatch(d -> s.legal(d).inhibited());
    }

    private static Answer approvedLate(Moment m) {
        return m.fact() instanceof Fact.MinutesApproved
                ? Appeals.decisions(m).map(d -> approvedLate(m, d)).reduce(Answer.NO, Answer::or)
                : Answer.NO;
    }

    /** For a delegated decision the meeting is the one it was reported to, if stated. */
    private static Answer approvedLate(Moment m, Entry decision) {
        Days decided = m.evidence().days(decision);
        return Delegation.minuted(decision.fact())
                .map(meeting -> Delegation.of(decision.fact()).isEmpty() ? decided : Days.of(meeting, decided))
                .map(meeting -> m.days().after(meeting, Deadlines::approveMinutesBy))
                .orElse(Answer.NO);
    }

    private static Answer postedLate(Moment m) {
        return m.fact() instanceof Fact.MinutesPosted
                ? Appeals.decisions(m)
                        .flatMap(d -> m.evidence().about(d, Fact.MinutesApproved.class))
                        .map(a -> m.days().after(m.evidence().days(a), Deadlines::postBy))
                        .reduce(Answer.NO, Answer::or)
                : Answer.NO;
    }
}
