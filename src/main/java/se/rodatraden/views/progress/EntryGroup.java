package se.rodatraden.views.progress;

import se.rodatraden.vision.event.Fact;

/** How an entry is shown in a vision's history: on its own, or folded together with similar ones. */
public enum EntryGroup {
    /** A decision, what ends or reopens a matter, what a court made of a decision, and its legal force: never folded away. */
    DECISION,
    /** A step from one body to another. */
    STEP,
    /** Work done in the matter. */
    ACTIVITY,
    /** Remiss answers, and changes to the remiss. */
    ANSWER,
    /** The approval and announcement of a decision. */
    MINUTES,
    /** Statements, links, interpretations and notes in the register. */
    NOTE;

    public static EntryGroup of(Fact fact) {
        return switch (fact) {
            case Fact.VisionCommissioned _ -> DECISION;
            case Fact.WorkStarted _ -> STEP;
            case Fact.ActivityPlanned _ -> ACTIVITY;
            case Fact.ActivityHeld _ -> ACTIVITY;
            case Fact.ActivityCancelled _ -> ACTIVITY;
            case Fact.ActivityMoved _ -> ACTIVITY;
            case Fact.VisionProposed _ -> STEP;
            case Fact.ProposalRevised _ -> STEP;
            case Fact.SentToRemiss _ -> STEP;
            case Fact.RemissMaterialSupplemented _ -> ANSWER;
            case Fact.RemissDeadlineExtended _ -> ANSWER;
            case Fact.AddresseeAdded _ -> ANSWER;
            case Fact.RemissResponseReceived _ -> ANSWER;
            case Fact.RemissRoundClosed _ -> STEP;
            case Fact.SubmittedForDecision _ -> STEP;
            case Fact.TreatmentRecorded _ -> DECISION;
            case Fact.MatterTabled _ -> DECISION;
            case Fact.MatterReferredBack _ -> DECISION;
            case Fact.DecisionDeferred _ -> DECISION;
            case Fact.DeferralInterpreted _ -> NOTE;
            case Fact.VisionResumed _ -> DECISION;
            case Fact.VisionAdopted _ -> DECISION;
            case Fact.VisionRejected _ -> DECISION;
            case Fact.MatterWrittenOff _ -> DECISION;
            case Fact.ProposalWithdrawn _ -> DECISION;
            case Fact.MatterReopened _ -> DECISION;
            case Fact.RevisionCommissioned _ -> DECISION;
            case Fact.GoalsReplaced _ -> DECISION;
            case Fact.AppliedAsserted _ -> STEP;
            case Fact.ObsolescenceAsserted _ -> STEP;
            case Fact.DocumentLinked _ -> NOTE;
            case Fact.DocumentUnlinked _ -> NOTE;
            case Fact.OwnerChanged _ -> NOTE;
            case Fact.MatterTransferred _ -> DECISION;
            case Fact.SourceConflictRecorded _ -> NOTE;
            case Fact.AssertionRecorded _ -> NOTE;
            case Fact.ValidityProlonged _ -> DECISION;
            case Fact.VisionRepealed _ -> DECISION;
            case Fact.RelevanceReviewed _ -> DECISION;
            case Fact.MinutesApproved _ -> MINUTES;
            case Fact.MinutesPosted _ -> MINUTES;
            case Fact.PostingTakenDown _ -> MINUTES;
            case Fact.MinutesReposted _ -> MINUTES;
            case Fact.AppealLodged _ -> DECISION;
            case Fact.DecisionInhibited _ -> DECISION;
            case Fact.InhibitionLifted _ -> DECISION;
            case Fact.AppealDecided _ -> DECISION;
            case Fact.LeaveToAppealDecided _ -> DECISION;
            case Fact.LegalForceConfirmed _ -> DECISION;
            case Fact.DecisionImplemented _ -> STEP;
            case Fact.ExtraordinaryRemedyRecorded _ -> DECISION;
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
