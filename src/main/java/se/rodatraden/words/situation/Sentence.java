package se.rodatraden.words.situation;

import java.util.Objects;
import java.util.stream.Stream;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.words.BodyWords;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.DeferralWords;
import se.rodatraden.words.DelegationWords;
import se.rodatraden.words.FactTitles;
import se.rodatraden.words.StandingWords;

/** The standing as a sentence or two, built from the entry that gave it: who, when, what, and what has not happened. */
final class Sentence {
    private final Situation situation;
    private final Known known;
    private final Lang t;
    private final boolean withAsked;

    private Sentence(Situation situation, Known known, Lang t, boolean withAsked) {
        this.situation = situation;
        this.known = known;
        this.t = t;
        this.withAsked = withAsked;
    }

    static String of(Situation situation, Known known, Lang t) {
        return new Sentence(situation, known, t, true).words();
    }

    private String words() {
        Standing standing = situation.standing();
        if (standing.beforeRecord()) {
            return beforeRecord();
        }
        String document = new DocumentFacet(situation, known, t).of(standing);
        boolean documentFirst = !Situation.settled(standing)
                && standing.document().filter(d -> d != Document.ANNULLED).isPresent();
        return (documentFirst ? Stream.of(document, matter(standing)) : Stream.of(matter(standing), document))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseGet(() -> t.say("Ingenting är registrerat om arbetet.", "Nothing is recorded of the work."));
    }

    /** The document's facet alone: whether it applies, by its own name. */
    static String ofDocument(Situation situation, Known known, Lang t) {
        return new DocumentFacet(situation, known, t).of(situation.standing());
    }

    /** The matter's facet alone: what was done last towards a document or its next version; who is asked for an answer stands beside it. */
    static String ofMatter(Situation situation, Known known, Lang t) {
        return new Sentence(situation, known, t, false).matter(situation.standing());
    }

    private String matter(Standing standing) {
        if (standing.preparation().isPresent()) {
            return preparation(standing.preparation().get());
        }
        return t.say(
                "Oklart den dagen: arbetet kan ha varit " + StandingWords.predicates(standing, t)
                        + ". Källorna säger inte säkert vad som hade hänt då.",
                "Uncertain on that day: the work may have been " + StandingWords.predicates(standing, t)
                        + ". The sources do not say for certain what had happened by then.");
    }

    private String beforeRecord() {
        if (known.placed().isEmpty()) {
            return t.say("Ingenting är registrerat än.", "Nothing is recorded yet.");
        }
        String nothing =
                t.say("Registret har inga uppgifter från den tiden.", "The register holds nothing from that time.");
        return known.firstDay()
                .map(day -> DateWords.day(day, t.locale()))
                .map(first -> nothing
                        + t.say(
                                " Den första daterade uppgiften gäller tidigast den " + first + ".",
                                " Its first dated entry is no earlier than " + first + "."))
                .orElse(nothing);
    }

    private String preparation(Preparation preparation) {
        String since = situation.standing().state().since();
        return since == null
                ? preparation == Preparation.NONE ? "" : Lang.capital(StandingWords.preparation(preparation, t)) + "."
                : known.entries().entry(since).map(this::happened).orElse("");
    }

    private String happened(Entry entry) {
        Fact fact = entry.fact();
        String when = DatePhrases.then(entry.occurred(), t);
        return switch (fact) {
            case Fact.VisionCommissioned f ->
                who(f, "gav" + when + " uppdraget", "gave the commission" + when) + aim(f) + nothing(Nothing.PROPOSED);
            case Fact.RevisionCommissioned f ->
                who(f, "beslutade" + when + " om en revidering", "commissioned a revision" + when) + "."
                        + nothing(Nothing.PROPOSED);
            case Fact.WorkStarted f ->
                t.say(
                                "Arbetet inleddes" + formally(f, " formellt") + when + ".",
                                "Work" + formally(f, " formally") + " began" + when + ".")
                        + nothing(Nothing.PROPOSED);
            case Fact.ActivityHeld _ ->
                t.say("Arbetet var i gång" + when + ".", "Work was under way" + when + ".") + nothing(Nothing.PROPOSED);
            case Fact.VisionProposed f ->
                t.say("Ett förslag finns: ", "There is a proposal: ") + t.quoted(f.title()) + "."
                        + nothing(Nothing.DECIDED);
            case Fact.ProposalRevised _ ->
                t.say("Förslaget omarbetades" + when + ".", "The proposal was revised" + when + ".")
                        + nothing(Nothing.DECIDED);
            case Fact.SentToRemiss f -> remiss(f, when);
            case Fact.RemissRoundClosed f ->
                t.say(
                                "Remissomgång " + f.round() + " avslutades" + when + ".",
                                "Remiss round " + f.round() + " was closed" + when + ".")
                        + nothing(Nothing.DECIDED);
            case Fact.SubmittedForDecision f ->
                t.say(
                                "Förslaget lades" + when + " fram för " + BodyWords.inText(f.to(), t) + ".",
                                "The proposal was laid before " + BodyWords.inText(f.to(), t) + when + ".")
                        + nothing(Nothing.DECIDED);
            case Fact.TreatmentRecorded f ->
                who(f, "behandlade" + when + " ärendet", "considered the matter" + when) + "."
                        + nothing(Nothing.FINALLY_DECIDED);
            case Fact.MatterTabled f ->
                who(f, "bordlade" + when + " ärendet", "postponed the matter" + when) + until(f);
            case Fact.MatterReferredBack f ->
                who(f, "återremitterade" + when + " ärendet", "referred the matter back" + when)
                        + (f.to() == null ? "" : t.say(" till ", " to ") + BodyWords.inText(f.to(), t)) + "."
                        + nothing(Nothing.FINALLY_DECIDED);
            case Fact.DecisionDeferred f -> deferred(f, when);
            case Fact.VisionResumed f ->
                who(f, "tog" + when + " upp det vilande ärendet igen", "took the deferred matter up again" + when) + "."
                        + nothing(Nothing.FINALLY_DECIDED);
            case Fact.VisionAdopted f ->
                who(f, "antog" + when + " " + t.quoted(f.title()), "adopted " + t.quoted(f.title()) + when) + ".";
            case Fact.VisionRejected f -> who(f, "avslog" + when + " förslaget", "rejected the proposal" + when) + ".";
            case Fact.MatterWrittenOff f -> who(f, "avskrev" + when + " ärendet", "wrote the matter off" + when) + ".";
            case Fact.ProposalWithdrawn _ ->
                t.say("Förslaget drogs tillbaka" + when + ".", "The proposal was withdrawn" + when + ".");
            case Fact.MatterReopened f ->
                who(f, "öppnade" + when + " ärendet igen", "reopened the matter" + when) + ".";
            case Fact.ActivityPlanned _ -> "";
            case Fact.ActivityCancelled _ -> "";
            case Fact.ActivityMoved _ -> "";
            case Fact.RemissMaterialSupplemented _ -> "";
            case Fact.RemissDeadlineExtended _ -> "";
            case Fact.AddresseeAdded _ -> "";
            case Fact.RemissResponseReceived _ -> "";
            case Fact.DeferralInterpreted _ -> "";
            case Fact.GoalsReplaced _ -> "";
            case Fact.AppliedAsserted f -> there(f);
            case Fact.ObsolescenceAsserted _ -> "";
            case Fact.DocumentLinked _ -> "";
            case Fact.DocumentUnlinked _ -> "";
            case Fact.OwnerChanged _ -> "";
            case Fact.MatterTransferred _ -> "";
            case Fact.SourceConflictRecorded _ -> "";
            case Fact.AssertionRecorded _ -> "";
            case Fact.ValidityProlonged _ -> "";
            case Fact.VisionRepealed _ -> "";
            case Fact.RelevanceReviewed _ -> "";
            case Fact.MinutesApproved _ -> "";
            case Fact.MinutesPosted _ -> "";
            case Fact.PostingTakenDown _ -> "";
            case Fact.MinutesReposted _ -> "";
            case Fact.AppealLodged _ -> "";
            case Fact.DecisionInhibited _ -> "";
            case Fact.InhibitionLifted _ -> "";
            case Fact.AppealDecided f -> talk().openAgain(f, when);
            case Fact.LeaveToAppealDecided f -> talk().openAgain(f, when);
            case Fact.LegalForceConfirmed f -> talk().openAgain(f, when);
            case Fact.DecisionImplemented _ -> "";
            case Fact.ExtraordinaryRemedyRecorded _ -> "";
            case Fact.MinutesRectified _ -> "";
            case Fact.VoteClassified _ -> "";
            case Fact.DeviationNoted _ -> "";
            case Fact.MarkedConfidential _ -> "";
            case Fact.ConfidentialityLifted _ -> "";
            case Fact.EntryCorrected _ -> "";
            case Fact.EntryAnnulled _ -> "";
            case Fact.RegistrationCorrected _ -> "";
            case Fact.RegistrationAnnulled _ -> "";
        };
    }

    /** Since when a document is there; that is less than an adoption, and who adopted it is left unsaid. */
    private String there(Fact.AppliedAsserted f) {
        String since = DatePhrases.definite(Objects.requireNonNull(f.validFrom()), t);
        return t.say(
                t.quoted(f.title()) + " finns sedan " + DatePhrases.small(since)
                        + ". Källan säger inte vem som antog dokumentet.",
                t.quoted(f.title()) + " has existed since " + since + ". The source does not say who adopted it.");
    }

    private static String formally(Fact.WorkStarted f, String word) {
        return FactTitles.formally(f) ? word : "";
    }

    private DocumentSentences talk() {
        return new DocumentSentences(situation, known, t);
    }

    private String deferred(Fact.DecisionDeferred f, String when) {
        String what = DeferralWords.what(f.scope(), t) + " " + DeferralWords.to(f.target(), t);
        return who(f, "hänsköt" + when + " " + what, "deferred " + what + when) + ". " + takenUp();
    }

    /** The matter may go on as another document: then it is not true that nothing came of it. */
    private String takenUp() {
        return situation
                .goesOnIn()
                .map(c -> t.say("Arbetet fortsätter i ", "The work goes on in ") + t.quoted(c.title(situation.day()))
                        + ".")
                .orElseGet(() -> t.say("Inget återupptagande är registrerat.", "No resumption is recorded."));
    }

    private String remiss(Fact.SentToRemiss f, String when) {
        String out = t.say(
                "Förslaget är på remiss, omgång " + f.round() + (when.isEmpty() ? "" : " (sänt" + when + ")") + ".",
                "The proposal is out for comment (remiss), round " + f.round() + (when.isEmpty() ? "" : ", sent" + when)
                        + ".");
        return !withAsked
                ? out
                : out
                        + AskedWords.of(
                                situation.asked().stream()
                                        .filter(a -> a.round() == f.round())
                                        .toList(),
                                t);
    }

    private String aim(Fact.VisionCommissioned f) {
        return f.deliverables().isEmpty()
                ? "."
                : t.say(" att ta fram: ", " to prepare: ") + BodyWords.join(f.deliverables(), t) + ".";
    }

    private String until(Fact.MatterTabled f) {
        return f.until() == null ? "." : t.say(" till ", " until ") + DatePhrases.definite(f.until(), t) + ".";
    }

    /** Subject and verb; a body that the source leaves unsaid is said to be unsaid, and never guessed. */
    private String who(Fact fact, String swedish, String english) {
        BodyRef body = fact.told().body();
        String said = Lang.capital(BodyWords.inText(body, t)) + DelegationWords.clause(fact, t) + " "
                + t.say(swedish, english);
        return BodyWords.unsaid(body)
                ? said + t.say(" (källan säger inte vilket organ)", " (the source does not say which body)")
                : said;
    }

    private enum Nothing {
        PROPOSED,
        DECIDED,
        FINALLY_DECIDED
    }

    private String nothing(Nothing kind) {
        return switch (kind) {
            case PROPOSED -> t.say(" Inget förslag är registrerat.", " No proposal is recorded.");
            case DECIDED -> t.say(" Inget beslut är registrerat.", " No decision is recorded.");
            case FINALLY_DECIDED -> t.say(" Inget slutligt beslut är registrerat.", " No final decision is recorded.");
        };
    }
}
