package se.rodatraden.words;

import java.util.regex.Pattern;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Fact;

/** What each fact is called, in a few words. */
public final class FactTitles {
    private static final Pattern FORMALLY = Pattern.compile("(?iu)\\b(formellt|formally)\\b");

    private FactTitles() {}

    public static String of(Fact fact, Lang t) {
        return switch (fact) {
            case Fact.VisionCommissioned _ -> t.say("Uppdrag", "Commission");
            case Fact.WorkStarted f ->
                formally(f)
                        ? t.say("Arbetet inleddes formellt", "Work formally began")
                        : t.say("Arbetet inleddes", "Work began");
            case Fact.ActivityPlanned f -> t.say("Planerat: ", "Planned: ") + f.what();
            case Fact.ActivityHeld f -> Lang.capital(f.what());
            case Fact.ActivityCancelled f -> t.say("Inställt: ", "Cancelled: ") + f.what();
            case Fact.ActivityMoved f -> Lang.capital(MoveWords.moved(null, f.when(), t));
            case Fact.VisionProposed _ -> t.say("Förslag", "Proposal");
            case Fact.ProposalRevised _ -> t.say("Förslaget omarbetades", "Proposal revised");
            case Fact.SentToRemiss f -> t.say("Remiss, omgång ", "Sent out for comment (remiss), round ") + f.round();
            case Fact.RemissMaterialSupplemented f ->
                t.say("Materialet kompletterades, omgång ", "Material supplemented, round ") + f.round();
            case Fact.RemissDeadlineExtended f ->
                t.say("Förlängd svarstid, omgång ", "More time to answer, round ") + f.round();
            case Fact.AddresseeAdded f -> t.say("Ny remissinstans, omgång ", "Addressee added, round ") + f.round();
            case Fact.RemissResponseReceived f ->
                t.say("Remissvar från ", "Answer from ") + f.from().name();
            case Fact.RemissRoundClosed f ->
                t.say("Remissomgång " + f.round() + " avslutades", "Remiss round " + f.round() + " closed");
            case Fact.SubmittedForDecision _ -> t.say("Lades fram för beslut", "Laid before a deciding body");
            case Fact.TreatmentRecorded f -> EnumWords.treatment(f.ordinal(), t);
            case Fact.MatterTabled _ -> t.say("Bordlades", "Postponed");
            case Fact.MatterReferredBack _ -> t.say("Återremitterades", "Referred back");
            case Fact.DecisionDeferred _ -> t.say("Hänsköts", "Deferred");
            case Fact.DeferralInterpreted _ -> t.say("Vad hänskjutandet avser", "What the deferral refers to");
            case Fact.VisionResumed _ -> t.say("Återupptogs", "Resumed");
            case Fact.VisionAdopted _ -> t.say("Antogs", "Adopted");
            case Fact.VisionRejected _ -> t.say("Avslogs", "Rejected");
            case Fact.MatterWrittenOff _ -> t.say("Avskrevs", "Written off");
            case Fact.ProposalWithdrawn _ -> t.say("Förslaget drogs tillbaka", "Proposal withdrawn");
            case Fact.MatterReopened _ -> t.say("Ärendet öppnades igen", "Matter reopened");
            case Fact.RevisionCommissioned _ -> t.say("Uppdrag om revidering", "Revision commissioned");
            case Fact.GoalsReplaced f -> t.say("Mål för ", "Goals for ") + DatePhrases.alone(f.period(), t);
            case Fact.AppliedAsserted f ->
                (begins(f)
                                ? t.say("Uppges finnas: ", "Said to exist: ")
                                : t.say("Uppges ha gällt: ", "Said to have applied: "))
                        + f.title();
            case Fact.ObsolescenceAsserted _ -> t.say("Uppges vara inaktuell", "Said to be out of date");
            case Fact.DocumentLinked f ->
                EnumWords.relation(f.link().relation(), t) + ": " + f.link().title();
            case Fact.DocumentUnlinked _ -> t.say("Kopplingen togs bort", "Link removed");
            case Fact.OwnerChanged f -> t.say("Ny ägare: ", "New owner: ") + f.owner();
            case Fact.MatterTransferred _ -> t.say("Ärendet flyttades", "Matter transferred");
            case Fact.SourceConflictRecorded f ->
                t.say("Motstridiga uppgifter: ", "Conflicting statements: ") + f.fact();
            case Fact.AssertionRecorded _ -> t.say("Uppgift", "Statement");
            case Fact.ValidityProlonged _ -> t.say("Giltigheten förlängdes", "Validity prolonged");
            case Fact.VisionRepealed _ -> t.say("Upphävdes", "Repealed");
            case Fact.RelevanceReviewed _ -> t.say("Aktualitetsprövning", "Relevance reviewed");
            case Fact.MinutesApproved _ -> t.say("Protokollet justerades", "Minutes approved");
            case Fact.MinutesPosted _ ->
                t.say("Justeringen tillkännagavs på anslagstavlan", "Approval announced on the notice board");
            case Fact.PostingTakenDown _ -> t.say("Anslaget togs ned", "Notice taken down");
            case Fact.MinutesReposted _ -> t.say("Anslogs på nytt", "Announced again");
            case Fact.AppealLodged _ -> t.say("Överklagades", "Appealed");
            case Fact.DecisionInhibited _ -> t.say("Beslutet inhiberades", "Decision stayed (inhibition)");
            case Fact.InhibitionLifted _ -> t.say("Inhibitionen hävdes", "Stay lifted");
            case Fact.AppealDecided _ -> t.say("Överklagandet avgjordes", "Appeal decided");
            case Fact.LeaveToAppealDecided f -> LegalWords.leave(f.granted(), t);
            case Fact.LegalForceConfirmed _ -> t.say("Laga kraft bekräftades", "Legal force confirmed");
            case Fact.DecisionImplemented f ->
                f.plannedFrom() == null
                        ? t.say("Beslutet verkställdes", "Decision carried out")
                        : t.say("Beslutet ska verkställas", "Decision to be carried out");
            case Fact.ExtraordinaryRemedyRecorded _ -> t.say("Extraordinärt rättsmedel", "Extraordinary remedy");
            case Fact.MinutesRectified _ -> t.say("Protokollet rättades", "Minutes rectified");
            case Fact.VoteClassified _ -> t.say("Omröstningen bedömdes", "Vote classified");
            case Fact.DeviationNoted _ -> t.say("Avvikelse noterad", "Deviation noted");
            case Fact.MarkedConfidential _ -> t.say("Sekretessmarkering", "Marked confidential");
            case Fact.ConfidentialityLifted _ -> t.say("Sekretessmarkering hävd", "Confidentiality mark lifted");
            case Fact.EntryCorrected _ -> t.say("Post rättad", "Entry corrected");
            case Fact.EntryAnnulled _ -> t.say("Post struken", "Entry struck");
            case Fact.RegistrationCorrected _ -> t.say("Registreringen rättad", "Registration corrected");
            case Fact.RegistrationAnnulled _ -> t.say("Registreringen struken", "Registration struck");
        };
    }

    /** A word of the source that is part of the fact: what was begun formally may have been under way before. */
    public static boolean formally(Fact.WorkStarted f) {
        return FORMALLY.matcher(f.what()).find();
    }

    /** Since when a document is there is told, and not that it has ceased to be. */
    static boolean begins(Fact.AppliedAsserted f) {
        return f.validFrom() != null && f.validTo() == null;
    }
}
