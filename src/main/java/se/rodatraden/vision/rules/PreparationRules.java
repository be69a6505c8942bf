package se.rodatraden.vision.rules;

import static se.rodatraden.vision.event.Deviation.Finding.BREACH;
import static se.rodatraden.vision.event.Deviation.Finding.NOT_SHOWN;
import static se.rodatraden.vision.rules.Rule.Tier.AS_OCCURRED;
import static se.rodatraden.vision.rules.Rule.Tier.WARN;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.BodiesOn;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Rounds;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.rules.Check.OfAct;
import se.rodatraden.vision.state.Answer;

/** Rules on the preparation of a matter: remiss, and the requirements before a council decision (KL 5:26–28). */
final class PreparationRules {
    static final List<Rule> ALL = List.of(
            new Rule(
                    "W-05",
                    AS_OCCURRED,
                    Law.kl("5:26"),
                    NOT_SHOWN,
                    "Det framgår varken att en nämnd eller beredning har berett ärendet eller att alla närvarande var ense"
                            + " om att avgöra det ändå (5 kap. 33 §): registrera beredningen (record-treatment) eller"
                            + " enigheten (unprepared).",
                    "Nothing shows that a committee or a preparatory committee has prepared the matter, nor that all"
                            + " present agreed to decide it unprepared (KL 5:33): record the preparation"
                            + " (record-treatment) or the agreement (unprepared).",
                    new OfAct(Prepared::byNobody)),
            new Rule(
                    "W-06",
                    AS_OCCURRED,
                    Law.kl("5:28"),
                    BREACH,
                    "Kommunstyrelsen fick inte tillfälle att yttra sig: registrera yttrandet om det finns"
                            + " (record-treatment).",
                    "The board was not given the chance to comment: record its comment if there is one"
                            + " (record-treatment).",
                    new OfAct(Prepared::withoutTheBoard)),
            new Rule(
                    "W-46",
                    WARN,
                    Law.kl("5:28"),
                    NOT_SHOWN,
                    "Det framgår inte att kommunstyrelsen fick tillfälle att yttra sig: ange det (boardCommented) eller"
                            + " registrera yttrandet (record-treatment).",
                    "Nothing shows that the board was given the chance to comment: say so (boardCommented) or record its"
                            + " comment (record-treatment).",
                    new OfAct(Prepared::boardNotSeen)),
            new Rule(
                    "W-07",
                    WARN,
                    Law.kl("5:27"),
                    NOT_SHOWN,
                    "Bara en beredning syns ha berett ärendet: registrera att nämnden fick yttra sig"
                            + " (record-treatment).",
                    "Only a preparatory committee is seen to have prepared the matter: record that the committee"
                            + " concerned could comment (record-treatment).",
                    new OfAct(Prepared::onlyByPreparatoryCommittee)),
            new Rule(
                    "W-11",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Den antagna versionen är en annan än den som senast lades fram eller sändes på remiss: ange"
                            + " ändringarna som gjordes vid sammanträdet (amendments) eller den nya remissen"
                            + " (send-to-remiss).",
                    "The version adopted is another than the one last laid before the body or sent out for comment: give"
                            + " the amendments made at the meeting (amendments) or the new remiss (send-to-remiss).",
                    new OfAct(PreparationRules::otherVersion)),
            new Rule(
                    "W-12",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Svaret kommer från någon som inte stod på remisslistan.",
                    "The answer comes from someone who was not on the list of addressees.",
                    new OfAct(PreparationRules::uninvited)),
            new Rule(
                    "W-14",
                    WARN,
                    Law.practice(),
                    BREACH,
                    "Remissomgången avslutades före svarstidens slut.",
                    "The remiss round was closed before its due date.",
                    new OfAct(PreparationRules::closedEarly)));

    private PreparationRules() {}

    /** An answer from neither an addressee nor its successor. */
    private static Answer uninvited(Moment m) {
        if (!(m.fact() instanceof Fact.RemissResponseReceived f)
                || m.all().sent(f.round()).isEmpty()) {
            return Answer.NO;
        }
        Municipality municipality = m.evidence().setting().municipality();
        return m.days().on(day -> !Rounds.asked(m.all(), f.round(), f.from(), new BodiesOn(municipality, day)));
    }

    /** Before the last day of the round, as last set, or of an addressee with more time who has not answered. */
    private static Answer closedEarly(Moment m) {
        if (!(m.fact() instanceof Fact.RemissRoundClosed closed)) {
            return Answer.NO;
        }
        BodiesOn bodies =
                new BodiesOn(m.evidence().setting().municipality(), m.days().latest());
        Entries before = new Entries(m.all().ofRound(closed.round()).stream()
                .filter(e -> m.evidence().before(e, m.entry()) != Answer.NO)
                .toList());
        return Answer.of(Rounds.of(before, bodies, closed.round()).stream()
                .flatMap(r -> Stream.concat(
                        Stream.ofNullable(r.due()),
                        Asked.open(r.asked()).stream().map(Asked::due).filter(Objects::nonNull)))
                .anyMatch(due -> m.entry().occurred().certainlyBefore(due)));
    }

    /** The possible number of versions: minimum and maximum. */
    private record Numbers(long least, long most) {
        Answer differ(Numbers other) {
            boolean apart = most < other.least || other.most < least;
            boolean one = least == most && other.least == other.most;
            return Answer.of(apart, !one);
        }
    }

    private static Answer otherVersion(Moment m) {
        if (!(m.fact() instanceof Fact.VisionAdopted f)) {
            return Answer.NO;
        }
        List<Entry> matter = m.evidence().matterUntil(m.entry());
        return thanLaidBefore(m, f, matter).or(thanSentOut(m, f, matter));
    }

    /** Differs from the version last submitted to the body; versions are numbered in the order of recording. */
    private static Answer thanLaidBefore(Moment m, Fact.VisionAdopted f, List<Entry> matter) {
        Integer adopted = f.version();
        if (adopted == null || f.amendments() != null) {
            return Answer.NO;
        }
        return last(m, matter, Fact.SubmittedForDecision.class)
                .map(e -> versions(e, m))
                .filter(laid -> laid.most > 0)
                .map(laid -> laid.differ(new Numbers(adopted, adopted)))
                .orElse(Answer.NO);
    }

    /**
     * Differs from the version last sent out, by its number or by how many there were then. An amendment at the meeting is based on the last
     * version; an adoption without a version may be of an earlier one.
     */
    private static Answer thanSentOut(Moment m, Fact.VisionAdopted f, List<Entry> matter) {
        Integer adopted = f.amendments() == null ? f.version() : null;
        Numbers version = adopted == null ? versions(m.entry(), m) : new Numbers(adopted, adopted);
        Answer most = f.version() == null ? Answer.POSSIBLE : Answer.CERTAIN;
        return last(m, matter, Fact.SentToRemiss.class)
                .map(e -> sent(e, m))
                .filter(sent -> sent.most > 0 && version.most > 0)
                .map(sent -> sent.differ(version).and(most))
                .orElse(Answer.NO);
    }

    private static Numbers sent(Entry remiss, Moment m) {
        Integer stated = ((Fact.SentToRemiss) remiss.fact()).version();
        return stated == null ? versions(remiss, m) : new Numbers(stated, stated);
    }

    private static Numbers versions(Entry at, Moment m) {
        return new Numbers(versions(at, m, Answer.CERTAIN), versions(at, m, Answer.POSSIBLE));
    }

    private static Optional<Entry> last(Moment m, List<Entry> matter, Class<? extends Fact> kind) {
        return m.evidence().lastBefore(matter.stream().filter(e -> kind.isInstance(e.fact())), m.entry());
    }

    private static long versions(Entry at, Moment m, Answer atLeast) {
        return Stream.of(Fact.VisionProposed.class, Fact.ProposalRevised.class)
                .flatMap(m.evidence()::told)
                .filter(e -> m.evidence().before(e, at).compareTo(atLeast) >= 0)
                .count();
    }
}
