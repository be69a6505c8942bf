package se.rodatraden.vision.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entries that a fact refers to by id, and which it cannot precede. A note on a source conflict is about the
 * sources, so its date sets no bound.
 */
public final class References {
    private References() {}

    public static List<String> of(Fact fact) {
        return switch (fact) {
            case Fact.ActivityHeld f -> maybe(f.planned());
            case Fact.ActivityCancelled f -> maybe(f.planned());
            case Fact.ActivityMoved f -> List.of(f.planned());
            case Fact.ProposalRevised f -> maybe(f.cause());
            case Fact.DeferralInterpreted f -> List.of(f.deferral());
            case Fact.VisionResumed f -> List.of(f.deferral());
            case Fact.DocumentUnlinked f -> List.of(f.linked());
            case Fact.ActivityPlanned _ -> List.of();
            case Fact.VisionCommissioned _ -> List.of();
            case Fact.RevisionCommissioned _ -> List.of();
            case Fact.WorkStarted _ -> List.of();
            case Fact.VisionProposed _ -> List.of();
            case Fact.SentToRemiss _ -> List.of();
            case Fact.RemissMaterialSupplemented _ -> List.of();
            case Fact.RemissDeadlineExtended _ -> List.of();
            case Fact.AddresseeAdded _ -> List.of();
            case Fact.RemissResponseReceived _ -> List.of();
            case Fact.RemissRoundClosed _ -> List.of();
            case Fact.SubmittedForDecision _ -> List.of();
            case Fact.TreatmentRecorded _ -> List.of();
            case Fact.MatterTabled _ -> List.of();
            case Fact.MatterReferredBack _ -> List.of();
            case Fact.DecisionDeferred _ -> List.of();
            case Fact.VisionAdopted _ -> List.of();
            case Fact.VisionRejected _ -> List.of();
            case Fact.MatterWrittenOff _ -> List.of();
            case Fact.ProposalWithdrawn _ -> List.of();
            case Fact.MatterReopened _ -> List.of();
            case Fact.GoalsReplaced _ -> List.of();
            case Fact.AppliedAsserted _ -> List.of();
            case Fact.ObsolescenceAsserted _ -> List.of();
            case Fact.DocumentLinked _ -> List.of();
            case Fact.OwnerChanged _ -> List.of();
            case Fact.MatterTransferred _ -> List.of();
            case Fact.SourceConflictRecorded _ -> List.of();
            case Fact.AssertionRecorded _ -> List.of();
            case Fact.ValidityProlonged f -> maybe(f.version());
            case Fact.VisionRepealed f -> maybe(f.version());
            case Fact.RelevanceReviewed _ -> List.of();
            case Fact.MinutesApproved f -> f.decisions();
            case Fact.MinutesPosted f -> f.decisions();
            case Fact.PostingTakenDown f -> f.decisions();
            case Fact.MinutesReposted f -> f.decisions();
            case Fact.AppealLodged f -> f.decisions();
            case Fact.DecisionInhibited f -> f.decisions();
            case Fact.InhibitionLifted f -> f.decisions();
            case Fact.AppealDecided f -> f.decisions();
            case Fact.LeaveToAppealDecided f -> f.decisions();
            case Fact.LegalForceConfirmed f -> f.decisions();
            case Fact.DecisionImplemented f -> f.decisions();
            case Fact.ExtraordinaryRemedyRecorded f -> f.decisions();
            case Fact.MinutesRectified f -> List.of(f.decision());
            case Fact.VoteClassified f -> List.of(f.about());
            case Fact.DeviationNoted f -> List.of(f.about());
            case Fact.MarkedConfidential f -> List.of(f.about());
            case Fact.ConfidentialityLifted f -> List.of(f.mark());
            case Fact.EntryCorrected f -> List.of(f.corrects());
            case Fact.EntryAnnulled f -> List.of(f.annuls());
            case Fact.RegistrationCorrected _ -> List.of();
            case Fact.RegistrationAnnulled _ -> List.of();
        };
    }

    private static List<String> maybe(@Nullable String entry) {
        return entry == null ? List.of() : List.of(entry);
    }
}
