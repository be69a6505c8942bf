package se.rodatraden.views.progress;

import se.rodatraden.vision.event.Fact;

/** How an entry is shown in a vision's history: on its own, or folded together with similar ones. */
public enum EntryGroup {
    /** A decision, or a step from one body to another: always shown. */
    OPEN,
    /** Work done in the matter. */
    ACTIVITY,
    /** Remiss answers, and changes to the remiss. */
    ANSWER,
    /** The announcement of a decision, and its legal force. */
    MINUTES,
    /** Statements, links, interpretations and notes in the register. */
    NOTE;

    public static EntryGroup of(Fact fact) {
        return switch (fact) {
            case Fact.VisionCommissioned _ -> OPEN;
            case Fact.WorkStarted _ -> OPEN;
            case Fact.ActivityPlanned _ -> ACTIVITY;
            case Fact.ActivityHeld _ -> ACTIVITY;
            case Fact.ActivityCancelled _ -> ACTIVITY;
            case Fact.ActivityMoved _ -> ACTIVITY;
            case Fact.VisionProposed _ -> OPEN;
            case Fact.ProposalRevised _ -> OPEN;
            case Fact.SentToRemiss _ -> OPEN;
            case Fact.RemissMaterialSupplemented _ -> ANSWER;
            case Fact.RemissDeadlineExtended _ -> ANSWER;
            case Fact.AddresseeAdded _ -> ANSWER;
            case Fact.RemissResponseReceived _ -> ANSWER;
            case Fact.RemissRoundClosed _ -> OPEN;
            case Fact.SubmittedForDecision _ -> OPEN;
            case Fact.TreatmentRecorded _ -> OPEN;
            case Fact.MatterTabled _ -> OPEN;
            case Fact.MatterReferredBack _ -> OPEN;
            case Fact.DecisionDeferred _ -> OPEN;
            case Fact.DeferralInterpreted _ -> NOTE;
            case Fact.VisionResumed _ -> OPEN;
            case Fact.VisionAdopted _ -> OPEN;
            case Fact.VisionRejected _ -> OPEN;
            case Fact.MatterWrittenOff _ -> OPEN;
            case Fact.ProposalWithdrawn _ -> OPEN;
            case Fact.MatterReopened _ -> OPEN;
            case Fact.RevisionCommissioned _ -> OPEN;
            case Fact.GoalsReplaced _ -> OPEN;
            case Fact.AppliedAsserted _ -> OPEN;
            case Fact.ObsolescenceAsserted _ -> OPEN;
            case Fact.DocumentLinked _ -> NOTE;
            case Fact.DocumentUnlinked _ -> NOTE;
            case Fact.OwnerChanged _ -> NOTE;
            case Fact.MatterTransferred _ -> OPEN;
            case Fact.SourceConflictRecorded _ -> NOTE;
            case Fact.AssertionRecorded _ -> NOTE;
            case Fact.ValidityProlonged _ -> OPEN;
            case Fact.VisionRepealed _ -> OPEN;
            case Fact.RelevanceReviewed _ -> OPEN;
            case Fact.MinutesApproved _ -> MINUTES;
            case Fact.MinutesPosted _ -> MINUTES;
            case Fact.PostingTakenDown _ -> MINUTES;
            case Fact.MinutesReposted _ -> MINUTES;
            case Fact.AppealLodged _ -> OPEN;
            case Fact.DecisionInhibited _ -> OPEN;
            case Fact.InhibitionLifted _ -> OPEN;
            case Fact.AppealDecided _ -> OPEN;
            case Fact.LeaveToAppealDecided _ -> OPEN;
            case Fact.LegalForceConfirmed _ -> OPEN;
            case Fact.DecisionImplemented _ -> OPEN;
            case Fact.ExtraordinaryRemedyRecorded _ -> OPEN;
            case Fact.MinutesRectified _ -> MINUTES;
            case Fact.VoteClassified _ -> NOTE;
            case Fact.DeviationNoted _ -> NOTE;
            case Fact.MarkedConfidential _ -> NOTE;
            case Fact.ConfidentialityLifted _ -> NOTE;
            case Fact.EntryCorrected _ -> NOTE;
            case Fact.EntryAnnulled _ -> NOTE;
            case Fact.RegistrationCorrected _ -> NOTE;
            case Fact.RegistrationAnnulled _ -> NOTE;
        };
    }
}
