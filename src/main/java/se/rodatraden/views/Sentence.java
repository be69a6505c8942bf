package se.rodatraden.views;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.BodyKind;
import se.rodatraden.time.DateWords;
import se.rodatraden.vision.BodyRef;
import se.rodatraden.vision.Deciding;
import se.rodatraden.vision.Decision;
import se.rodatraden.vision.Document;
import se.rodatraden.vision.Entry;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Link;
import se.rodatraden.vision.Placed;
import se.rodatraden.vision.Preparation;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.Standing;
import se.rodatraden.vision.Validity;

/** The standing as a sentence or two, built from the entry that gave it: who, when, what, and what has not happened. */
final class Sentence {
    private final Situation situation;
    private final Known known;
    private final Tongue t;

    private Sentence(Situation situation, Known known, Tongue t) {
        this.situation = situation;
        this.known = known;
        this.t = t;
    }

    static String of(Situation situation, Known known, Tongue t) {
        return new Sentence(situation, known, t).words();
    }

    private String words() {
        Standing standing = situation.standing();
        if (standing.beforeRecord()) {
            return beforeRecord();
        }
        if (standing.preparation().isEmpty()) {
            return t.say(
                    "Oklart just då: kan vara " + StandingWords.possibilities(standing, t)
                            + ". Källorna säger inte säkert vad som hade hänt den dagen.",
                    "Uncertain at that time: may be " + StandingWords.possibilities(standing, t)
                            + ". The sources do not say for certain what had happened by that day.");
        }
        return Stream.of(preparation(standing.preparation().orElseThrow()), document(standing))
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElseGet(() -> t.say("Ingenting är registrerat om arbetet.", "Nothing is recorded of the work."));
    }

    private String beforeRecord() {
        Optional<LocalDate> first = known.timeline().periods().stream()
                .map(p -> p.from())
                .filter(java.util.Objects::nonNull)
                .min(LocalDate::compareTo);
        String until = first.map(day -> DateWords.day(day, t.locale())).orElse("");
        return first.isEmpty()
                ? t.say("Ingenting är registrerat än.", "Nothing is recorded yet.")
                : t.say(
                        "Registret har inga uppgifter från den tiden. Den första daterade uppgiften gäller tidigast "
                                + until + ".",
                        "The register holds nothing from that time. Its first dated entry is no earlier than " + until
                                + ".");
    }

    private String preparation(Preparation preparation) {
        String since = situation.standing().state().since();
        return since == null
                ? preparation == Preparation.NONE ? "" : Tongue.capital(StandingWords.preparation(preparation, t)) + "."
                : known.entries().entry(since).map(this::happened).orElse("");
    }

    private String happened(Entry entry) {
        Fact fact = entry.fact();
        String when = DateTalk.then(entry.occurred(), t);
        return switch (fact) {
            case Fact.VisionCommissioned f ->
                who(f, "gav" + when + " uppdraget", "gave the commission" + when) + aim(f) + nothing(Nothing.PROPOSED);
            case Fact.RevisionCommissioned f ->
                who(f, "beslutade" + when + " om en revidering", "commissioned a revision" + when) + "."
                        + nothing(Nothing.PROPOSED);
            case Fact.WorkStarted _ ->
                t.say("Arbetet inleddes" + when + ".", "Work began" + when + ".") + nothing(Nothing.PROPOSED);
            case Fact.ActivityHeld _ ->
                t.say("Arbetet pågår sedan " + plain(entry) + ".", "Work has been going on since " + plain(entry) + ".")
                        + nothing(Nothing.PROPOSED);
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
                who(f, "behandlade" + when + " ärendet", "treated the matter" + when) + "." + nothing(Nothing.DECIDED);
            case Fact.MatterTabled f -> who(f, "bordlade" + when + " ärendet", "tabled the matter" + when) + until(f);
            case Fact.MatterReferredBack f ->
                who(f, "återremitterade" + when + " ärendet", "referred the matter back" + when)
                        + (f.to() == null ? "" : t.say(" till ", " to ") + BodyWords.inText(f.to(), t)) + "."
                        + nothing(Nothing.DECIDED);
            case Fact.DecisionDeferred f -> deferred(f, when);
            case Fact.VisionResumed f ->
                who(f, "tog" + when + " upp det vilande ärendet igen", "took the deferred matter up again" + when) + "."
                        + nothing(Nothing.DECIDED);
            case Fact.VisionAdopted f ->
                who(f, "antog" + when + " " + t.quoted(f.title()), "adopted " + t.quoted(f.title()) + when) + ".";
            case Fact.VisionRejected f -> who(f, "avslog" + when + " förslaget", "rejected the proposal" + when) + ".";
            case Fact.MatterWrittenOff f -> who(f, "skrev" + when + " av ärendet", "wrote the matter off" + when) + ".";
            case Fact.ProposalWithdrawn _ ->
                t.say("Förslaget drogs tillbaka" + when + ".", "The proposal was withdrawn" + when + ".");
            case Fact.MatterReopened f ->
                who(f, "öppnade" + when + " ärendet igen", "reopened the matter" + when) + ".";
            case Fact.ActivityPlanned _ -> "";
            case Fact.ActivityCancelled _ -> "";
            case Fact.RemissMaterialSupplemented _ -> "";
            case Fact.RemissDeadlineExtended _ -> "";
            case Fact.AddresseeAdded _ -> "";
            case Fact.RemissResponseReceived _ -> "";
            case Fact.DeferralInterpreted _ -> "";
            case Fact.GoalsReplaced _ -> "";
            case Fact.AppliedAsserted _ -> "";
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
            case Fact.LegalForceConfirmed f -> talk().openAgain(f, when);
            case Fact.ExtraordinaryRemedyRecorded _ -> "";
            case Fact.MinutesRectified _ -> "";
            case Fact.VoteClassified _ -> "";
            case Fact.DeviationNoted _ -> "";
            case Fact.MarkedConfidential _ -> "";
            case Fact.ConfidentialityLifted _ -> "";
            case Fact.EntryCorrected _ -> "";
            case Fact.EntryAnnulled _ -> "";
        };
    }

    private DocumentTalk talk() {
        return new DocumentTalk(situation, known, t);
    }

    private String deferred(Fact.DecisionDeferred f, String when) {
        String what = DeferralWords.what(f.scope(), t) + " " + DeferralWords.to(f.target(), t);
        return who(f, "hänsköt" + when + " " + what, "deferred " + what + when) + ". " + takenUp();
    }

    /** The matter may go on as another document: then it is not true that nobody took it up. */
    private String takenUp() {
        Optional<Link> onwards = known.placed().stream()
                .filter(p -> p.by(situation.day()))
                .map(Placed::entry)
                .map(Entry::fact)
                .filter(Fact.DocumentLinked.class::isInstance)
                .map(f -> ((Fact.DocumentLinked) f).link())
                .filter(l -> l.relation() == Link.Relation.CONTINUED_IN)
                .findFirst();
        return onwards.map(l -> t.say("Arbetet fortsätter i ", "The work goes on in ") + t.quoted(l.title()) + ".")
                .orElseGet(() -> t.say("Ingen har tagit upp det igen.", "Nobody has taken it up again."));
    }

    private String remiss(Fact.SentToRemiss f, String when) {
        String to = BodyWords.addressees(f.addressees(), t);
        String due = situation.rounds().stream()
                .filter(r -> r.number() == f.round() && r.due() != null)
                .map(r -> DateTalk.alone(java.util.Objects.requireNonNull(r.due()), t))
                .findFirst()
                .map(d -> t.say("Svar senast ", "Answers by ") + d + ".")
                .orElseGet(() -> t.say("Svarstiden är inte känd.", "The date for answers is not known."));
        return t.say(
                "Förslaget är på remiss, omgång " + f.round() + (when.isEmpty() ? "" : " (sänt" + when + ")") + ", hos "
                        + to + ". " + due,
                "The proposal is out for comment (remiss), round " + f.round() + (when.isEmpty() ? "" : ", sent" + when)
                        + ", with " + to + ". " + due);
    }

    private String document(Standing standing) {
        Optional<Document> document = standing.document();
        if (document.isEmpty()) {
            return talk().unconfirmed()
                    .orElseGet(() -> t.say("Oklart om dokumentet: kan vara ", "Uncertain of the document: may be ")
                            + StandingWords.possibilities(standing, t) + ".");
        }
        Optional<String> another = talk().another(document.get());
        if (another.isPresent()) {
            return another.get();
        }
        return switch (document.get()) {
            case NO_VERSION -> "";
            case ADOPTED -> talk().notYet();
            case IN_FORCE -> inForce(standing);
            case SUSPENDED -> talk().stopped();
            case SUPERSEDED -> t.say("En senare version gäller i stället.", "A later version applies instead.");
            case REPEALED -> t.say("Den är upphävd.", "It has been repealed.");
            case ANNULLED -> talk().annulled();
            case EXPIRED -> t.say("Giltighetstiden har gått ut.", "Its period of validity has ended.");
            case OBSOLETE_ASSERTED ->
                t.say(
                        "Dokumentet uppges ha blivit inaktuellt; något beslut om att upphäva det är inte registrerat.",
                        "The document is said to be out of date; no decision to repeal it is recorded.");
        };
    }

    private String inForce(Standing standing) {
        if (standing.validityPresumed()) {
            return talk().presumed();
        }
        return Validity.applying(standing.state(), situation.day())
                .filter(v -> v.validFrom() != null)
                .map(v -> t.say("Den gäller från ", "It has been in force from ")
                        + DateTalk.alone(java.util.Objects.requireNonNull(v.validFrom()), t) + ".")
                .orElse(t.say("Den gäller.", "It is in force."));
    }

    private String aim(Fact.VisionCommissioned f) {
        return f.deliverables().isEmpty()
                ? "."
                : t.say(" att ta fram: ", " to prepare: ") + BodyWords.join(f.deliverables(), t) + ".";
    }

    private String until(Fact.MatterTabled f) {
        return f.until() == null ? "." : t.say(" till ", " until ") + DateTalk.alone(f.until(), t) + ".";
    }

    private String plain(Entry entry) {
        String words = DateTalk.alone(entry.occurred(), t);
        return t == Tongue.SWEDISH ? DateTalk.small(words) : words;
    }

    /** Subject and verb; a body that the source leaves unsaid is said to be unsaid, and never guessed. */
    private String who(Fact fact, String swedish, String english) {
        BodyRef body = fact.told().body();
        String said = Tongue.capital(BodyWords.inText(body, t)) + " " + t.say(swedish, english);
        return body.kind() == BodyKind.UNKNOWN
                ? said + t.say(" (källan säger inte vilket organ)", " (the source does not say which body)")
                : said;
    }

    private enum Nothing {
        PROPOSED,
        DECIDED
    }

    private String nothing(Nothing kind) {
        return switch (kind) {
            case PROPOSED -> t.say(" Inget förslag är registrerat.", " No proposal is recorded.");
            case DECIDED -> t.say(" Inget beslut är registrerat.", " No decision is recorded.");
        };
    }

    /** The wording of the decision that the fact is, where one is known. */
    static @Nullable String wording(Fact fact) {
        Decision decision = fact instanceof Deciding d ? d.decision() : null;
        return decision == null ? null : decision.wording();
    }
}
