package se.rodatraden.pages.thread;

import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;

/** What each fact is called beside its ring, in a word or two, and the votes it was decided by. */
final class StepWords {
    private StepWords() {}

    /** Whether the drawing must say it: decisions, what a court made of them, and their legal force. */
    static boolean needed(Fact fact) {
        return fact instanceof Deciding || StepMarks.legal(fact) || fact instanceof Fact.ProposalWithdrawn;
    }

    /** The word, with the votes behind it where yes was a vote for it. */
    static String of(Fact fact, Lang t) {
        Proceedings.Ballot last = ballot(fact);
        boolean other = fact instanceof Fact.MatterReferredBack || fact instanceof Fact.MatterTabled;
        return last == null || last.yes() == null || last.no() == null || other || last.yes() < last.no()
                ? word(fact, t)
                : word(fact, t) + " " + last.yes() + "–" + last.no();
    }

    /** The last vote, which is the one that settled it; null where none is told. */
    private static Proceedings.@Nullable Ballot ballot(Fact fact) {
        Decision decision = fact instanceof Deciding d ? d.decision() : null;
        Proceedings how = decision == null ? null : decision.proceedings();
        return how == null || how.ballots().isEmpty() ? null : how.ballots().getLast();
    }

    /** What was voted on, where it is told, and the numbers; null where they are not. */
    static @Nullable String votesInWords(Fact fact, Lang t) {
        Proceedings.Ballot last = ballot(fact);
        if (last == null || last.yes() == null || last.no() == null) {
            return null;
        }
        String question = last.question() == null ? "" : last.question() + " ";
        return question + last.yes() + t.say(" ja, ", " yes, ") + last.no() + t.say(" nej", " no");
    }

    /** What came of an appeal, for the name of its step: “, beslutet upphävdes”; empty for other facts. */
    static String outcome(Fact fact, Lang t) {
        return fact instanceof Fact.AppealDecided f
                ? ", "
                        + switch (f.outcome()) {
                            case ANNULLED -> t.say("beslutet upphävdes", "decision annulled");
                            case PARTLY_ANNULLED -> t.say("beslutet upphävdes delvis", "decision annulled in part");
                            case UPHELD -> t.say("överklagandet avslogs", "appeal rejected");
                            case DISMISSED -> t.say("överklagandet avvisades", "appeal dismissed");
                            case WITHDRAWN -> t.say("överklagandet återkallades", "appeal withdrawn");
                        }
                : "";
    }

    private static String word(Fact fact, Lang t) {
        return switch (fact) {
            case Fact.VisionCommissioned _ -> t.say("uppdrag", "commissioned");
            case Fact.RevisionCommissioned _ -> t.say("uppdrag om revidering", "revision commissioned");
            case Fact.WorkStarted _ -> t.say("arbetet inleds", "work begins");
            case Fact.ActivityPlanned _ -> t.say("planerat", "planned");
            case Fact.ActivityHeld f -> activity(f, t);
            case Fact.ActivityCancelled _ -> t.say("inställt", "cancelled");
            case Fact.ActivityMoved _ -> t.say("flyttat", "moved");
            case Fact.VisionProposed _ -> t.say("förslag", "proposal");
            case Fact.ProposalRevised _ -> t.say("omarbetat", "revised");
            case Fact.SentToRemiss _ -> "";
            case Fact.SubmittedForDecision _ -> t.say("till beslut", "submitted");
            case Fact.TreatmentRecorded f -> treatment(f, t);
            case Fact.MatterTabled _ -> t.say("bordlades", "postponed");
            case Fact.MatterReferredBack _ -> t.say("återremiss", "referred back");
            case Fact.DecisionDeferred _ -> t.say("hänsköts", "deferred");
            case Fact.VisionResumed _ -> t.say("återupptogs", "resumed");
            case Fact.VisionAdopted _ -> t.say("antogs", "adopted");
            case Fact.VisionRejected _ -> t.say("avslogs", "rejected");
            case Fact.MatterWrittenOff _ -> t.say("avskrevs", "written off");
            case Fact.ProposalWithdrawn _ -> t.say("drogs tillbaka", "withdrawn");
            case Fact.MatterReopened _ -> t.say("öppnades igen", "reopened");
            case Fact.GoalsReplaced _ -> t.say("nya mål", "new goals");
            case Fact.AppliedAsserted _ -> t.say("uppges finnas", "said to exist");
            case Fact.ObsolescenceAsserted _ -> t.say("uppges inaktuell", "said to be out of date");
            case Fact.MatterTransferred _ -> t.say("flyttades", "transferred");
            case Fact.ValidityProlonged _ -> t.say("förlängdes", "prolonged");
            case Fact.VisionRepealed _ -> t.say("upphävdes", "repealed");
            case Fact.RelevanceReviewed _ -> t.say("prövades", "reviewed");
            case Fact.AppealLodged _ -> t.say("överklagades", "appealed");
            case Fact.LegalForceConfirmed _ -> t.say("laga kraft", "legal force");
            case Fact.DecisionInhibited _ -> t.say("inhiberades", "stayed");
            case Fact.InhibitionLifted _ -> t.say("inhibition hävd", "stay lifted");
            case Fact.AppealDecided f -> appeal(f, t);
            case Fact.LeaveToAppealDecided _ -> t.say("prövningstillstånd", "leave to appeal");
            case Fact.ExtraordinaryRemedyRecorded _ -> t.say("rättsmedel", "remedy");
            case Fact.RemissRoundClosed _,
                    Fact.RemissMaterialSupplemented _,
                    Fact.RemissDeadlineExtended _,
                    Fact.AddresseeAdded _,
                    Fact.RemissResponseReceived _,
                    Fact.DeferralInterpreted _,
                    Fact.DocumentLinked _,
                    Fact.DocumentUnlinked _,
                    Fact.OwnerChanged _,
                    Fact.SourceConflictRecorded _,
                    Fact.AssertionRecorded _,
                    Fact.MinutesApproved _,
                    Fact.MinutesPosted _,
                    Fact.PostingTakenDown _,
                    Fact.MinutesReposted _,
                    Fact.DecisionImplemented _,
                    Fact.MinutesRectified _,
                    Fact.VoteClassified _,
                    Fact.DeviationNoted _,
                    Fact.MarkedConfidential _,
                    Fact.ConfidentialityLifted _,
                    Fact.EntryCorrected _,
                    Fact.EntryAnnulled _,
                    Fact.RegistrationCorrected _,
                    Fact.RegistrationAnnulled _ -> "";
        };
    }

    /** A committee's support is no adoption, and is never called one. */
    private static String treatment(Fact.TreatmentRecorded f, Lang t) {
        return switch (f.outcome()) {
            case SUPPORTS_ADOPTION -> t.say("tillstyrkte", "supported");
            case SUPPORTS_REJECTION -> t.say("avstyrkte", "advised against");
            case NOTED -> t.say("lade till handlingarna", "noted");
            case DECIDED_SEPARATELY, OTHER, UNKNOWN -> t.say("behandling", "considered");
        };
    }

    private static String appeal(Fact.AppealDecided f, Lang t) {
        return switch (f.outcome()) {
            case ANNULLED -> t.say("upphävde", "annulled");
            case PARTLY_ANNULLED -> t.say("upphävde delvis", "annulled in part");
            case UPHELD -> t.say("avslog överklagandet", "upheld");
            case DISMISSED -> t.say("avvisade", "dismissed");
            case WITHDRAWN -> t.say("återkallades", "withdrawn");
        };
    }

    private static String activity(Fact.ActivityHeld f, Lang t) {
        return switch (f.kind()) {
            case MEETING -> t.say("träff", "meeting");
            case WORKSHOP -> "workshop";
            case FOCUS_GROUP -> t.say("fokusgrupp", "focus group");
            case DIALOGUE -> t.say("dialog", "dialogue");
            case SURVEY -> t.say("enkät", "survey");
            case INFORMATION -> "information";
            case STUDY_VISIT -> t.say("studiebesök", "study visit");
            case REVIEW -> t.say("genomgång", "review");
            case DELIVERY -> t.say("leverans", "delivery");
            case OTHER -> t.say("aktivitet", "activity");
        };
    }
}
