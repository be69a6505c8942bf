package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.ALERT;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RegisterNotes;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.order.Plans;
import se.rodatraden.vision.rules.Check.ByDay;
import se.rodatraden.vision.rules.Check.InTexts;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.value.TermWindow;

/** Rules on awaited events, and on the keeping of the register itself. */
final class PracticeRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-19",
                    ALERT,
                    Law.behind(Deadlines.TABLED_MATTER),
                    NOT_SHOWN,
                    "Ärendet bordlades till ett sammanträde som har varit, och ingen behandling är registrerad.",
                    "The matter was postponed to a meeting that has been held, and no consideration is recorded.",
                    new ByDay(Alert.Kind.TABLED_PAST)),
            new Rule(
                    "W-20",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Ärendet återupptogs innan den period det hänsköts till hade börjat.",
                    "The matter was resumed before the period it was deferred to had begun.",
                    new OfAct(PracticeRules::resumedEarly)),
            new Rule(
                    "W-22",
                    WARN,
                    Law.practice(),
                    NOT_SHOWN,
                    "Inget beslut om att öppna ärendet igen är registrerat.",
                    "No decision to reopen the matter is recorded.",
                    new OfAct(m -> Answer.of(m.fact() instanceof Fact.MatterReopened f && f.decision() == null))),
            new Rule(
                    "W-23",
                    ALERT,
                    Law.practice(),
                    NOT_SHOWN,
                    "Perioden som ärendet hänsköts till har gått ut; varken återupptagande eller avskrivning är registrerad.",
                    "The period it was deferred to has ended; neither a resumption nor a write-off is recorded.",
                    new ByDay(Alert.Kind.NOT_TAKEN_UP)),
            new Rule(
                    "W-26",
                    ALERT,
                    Law.behind(Deadlines.MOTION),
                    NOT_SHOWN,
                    "Motionen eller medborgarförslaget är äldre än ett år. Varken fullmäktiges beslut eller en anmälan till"
                            + " fullmäktige av hur långt beredningen har kommit är registrerad.",
                    "The motion or citizens’ proposal is more than a year old. Neither a decision of the council nor a report"
                            + " to it of how far the preparation has come is recorded.",
                    new ByDay(Alert.Kind.MOTION_OLD)),
            new Rule(
                    PersonalData.RULE,
                    AS_OCCURRED,
                    Law.always(PersonalData.LAW),
                    BREACH,
                    "Texten ser ut att innehålla ett personnummer, en personlig e-postadress eller ett telefonnummer: ta"
                            + " bort det.",
                    "The text seems to contain a personal identity number, a personal e-mail address or a phone number:"
                            + " remove it.",
                    new InTexts(PersonalData::fields)),
            new Rule(
                    "W-42",
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Källans eget datum är äldre än det den berättar om: kontrollera datumet.",
                    "The source’s own date is earlier than what it tells of: check the date.",
                    new OfAct(PracticeRules::sourceTooOld)),
            new Rule(
                    "W-64",
                    WARN,
                    Law.register(),
                    BREACH,
                    "Det planerade flyttades när det redan hade hållits eller ställts in: kontrollera datumen, eller"
                            + " registrera en ny plan (plan-activity).",
                    "What was planned was moved when it had been held or cancelled already: check the dates, or record a new"
                            + " plan (plan-activity).",
                    new OfAct(Plans::movedWhenSettled)),
            new Rule(
                    Rules.ORDER_LEFT_OUT,
                    WARN,
                    Law.register(),
                    NOT_SHOWN,
                    "Den angivna ordningen stämmer inte med datumen eller med annan angiven ordning och räknas inte:"
                            + " kontrollera after och before.",
                    "The stated order does not agree with the dates or with another stated order and is"
                            + " disregarded: check after and before.",
                    new OfAct(m -> Answer.of(m.evidence().orderLeftOut(m.entry())))));

    private PracticeRules() {}

    private static Answer resumedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.VisionResumed resumed)) {
            return Answer.NO;
        }
        Optional<LocalDate> opens = m.all().windows(resumed.deferral()).stream()
                .map(TermWindow::from)
                .min(Comparator.naturalOrder());
        LocalDate latest = m.entry().occurred().latest();
        return Answer.of(opens.isPresent() && latest != null && latest.isBefore(opens.get()));
    }

    private static Answer sourceTooOld(Moment m) {
        if (RegisterNotes.is(m.fact())) {
            return Answer.NO;
        }
        FuzzyDate occurred = m.entry().occurred();
        return m.fact().told().sources().stream()
                .map(Source::updated)
                .map(stamp -> stamp != null && stamp.certainlyBefore(occurred)
                        ? Answer.of(occurred.year() == YearBasis.STATED, true)
                        : Answer.NO)
                .reduce(Answer.NO, Answer::or);
    }
}
