package se.rodatraden.vision.event;

/**
 * Whether an entry records work on the matter: preparing, sending on, or deciding. The fate of an earlier
 * decision, interpretations, statements and corrections in the register are not work on the matter.
 */
public final class MatterActivity {
    private MatterActivity() {}

    public static boolean is(Fact fact) {
        return switch (fact) {
            case Fact.VisionCommissioned _ -> true;
            case Fact.WorkStarted _ -> true;
            case Fact.ActivityPlanned _ -> true;
            case Fact.ActivityHeld _ -> true;
            case Fact.ActivityCancelled _ -> true;
            case Fact.ActivityMoved _ -> true;
            case Fact.VisionProposed _ -> true;
            case Fact.ProposalRevised _ -> true;
            case Fact.SentToRemiss _ -> true;
            case Fact.RemissMaterialSupplemented _ -> true;
            case Fact.RemissDeadlineExtended _ -> true;
            case Fact.AddresseeAdded _ -> true;
            case Fact.RemissResponseReceived _ -> true;
            case Fact.RemissRoundClosed _ -> true;
            case Fact.SubmittedForDecision _ -> true;
            case Fact.TreatmentRecorded _ -> true;
            case Fact.MatterTabled _ -> true;
            case Fact.MatterReferredBack _ -> true;
            case Fact.DecisionDeferred _ -> true;
            case Fact.DeferralInterpreted _ -> false;
            case Fact.VisionResumed _ -> true;
            case Fact.VisionAdopted _ -> true;
            case Fact.VisionRejected _ -> true;
            case Fact.MatterWrittenOff _ -> true;
            case Fact.ProposalWithdrawn _ -> true;
            case Fact.MatterReopened _ -> true;
            case Fact.RevisionCommissioned _ -> true;
            case Fact.GoalsReplaced _ -> true;
            case Fact.AppliedAsserted _ -> false;
            case Fact.ObsolescenceAsserted _ -> false;
            case Fact.DocumentLinked _ -> false;
            case Fact.DocumentUnlinked _ -> false;
            case Fact.OwnerChanged _ -> false;
            case Fact.MatterTransferred _ -> true;
            case Fact.SourceConflictRecorded _ -> false;
            case Fact.AssertionRecorded _ -> false;
            case Fact.ValidityProlonged _ -> true;
            case Fact.VisionRepealed _ -> true;
            case Fact.RelevanceReviewed _ -> true;
            case Fact.MinutesApproved _ -> false;
            case Fact.MinutesPosted _ -> false;
            case Fact.PostingTakenDown _ -> false;
            case Fact.MinutesReposted _ -> false;
            case Fact.AppealLodged _ -> false;
            case Fact.DecisionInhibited _ -> false;
            case Fact.InhibitionLifted _ -> false;
            case Fact.AppealDecided _ -> false;
            case Fact.LeaveToAppealDecided _ -> false;
            case Fact.LegalForceConfirmed _ -> false;
            case Fact.DecisionImplemented _ -> false;
            case Fact.ExtraordinaryRemedyRecorded _ -> false;
            case Fact.MinutesRectified _ -> false;
            case Fact.VoteClassified _ -> false;
            case Fact.DeviationNoted _ -> false;
            case Fact.MarkedConfidential _ -> false;
            case Fact.ConfidentialityLifted _ -> false;
            case Fact.EntryCorrected _ -> false;
            case Fact.EntryAnnulled _ -> false;
            case Fact.RegistrationCorrected _ -> false;
            case Fact.RegistrationAnnulled _ -> false;
        };
    }
}
