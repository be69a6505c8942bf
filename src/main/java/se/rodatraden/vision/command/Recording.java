package se.rodatraden.vision.command;

import java.util.List;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.value.VisionId;

/** Maps acts to facts when they are recorded, and facts back to acts. */
public final class Recording {
    private Recording() {}

    /** The fact that records the act. */
    public static Fact fact(Act act, RecordedMetadata n) {
        return switch (act) {
            case Act.CommissionVision a -> new Fact.VisionCommissioned(n, a.deliverables(), a.to());
            case Act.StartWork a -> new Fact.WorkStarted(n, a.what());
            case Act.PlanActivity a -> new Fact.ActivityPlanned(n, a.kind(), a.what(), a.when(), a.audience());
            case Act.RecordActivity a ->
                new Fact.ActivityHeld(n, a.kind(), a.what(), a.audience(), a.place(), a.quantities(), a.planned());
            case Act.CancelActivity a -> new Fact.ActivityCancelled(n, a.what(), a.planned(), a.when(), a.why());
            case Act.MoveActivity a -> new Fact.ActivityMoved(n, a.planned(), a.when(), a.why());
            case Act.ProposeVision a ->
                new Fact.VisionProposed(n, a.title(), a.kind(), a.horizonYear(), a.text(), a.parts(), a.route());
            case Act.ReviseProposal a -> new Fact.ProposalRevised(n, a.changes(), a.cause(), a.text(), a.parts());
            case Act.SendToRemiss a ->
                new Fact.SentToRemiss(n, a.round(), a.version(), a.addressees(), a.due(), a.materials(), a.mode());
            case Act.SupplementRemissMaterial a -> new Fact.RemissMaterialSupplemented(n, a.round(), a.what(), a.due());
            case Act.ExtendRemissDeadline a -> new Fact.RemissDeadlineExtended(n, a.round(), a.addressee(), a.due());
            case Act.AddAddressee a -> new Fact.AddresseeAdded(n, a.round(), a.addressee());
            case Act.RecordRemissResponse a ->
                new Fact.RemissResponseReceived(n, a.round(), a.from(), a.stance(), a.summary());
            case Act.CloseRemissRound a -> new Fact.RemissRoundClosed(n, a.round(), a.answersKnown(), a.compilation());
            case Act.SubmitForDecision a -> new Fact.SubmittedForDecision(n, a.to(), a.wording(), a.boardCommented());
            case Act.RecordTreatment a -> new Fact.TreatmentRecorded(n, a.ordinal(), a.outcome(), a.decision());
            case Act.TableMatter a -> new Fact.MatterTabled(n, a.decision(), a.support(), a.until());
            case Act.ReferBack a -> new Fact.MatterReferredBack(n, a.decision(), a.support(), a.to(), a.motivation());
            case Act.DeferDecision a -> new Fact.DecisionDeferred(n, a.decision(), a.target(), a.scope());
            case Act.InterpretDeferral a -> new Fact.DeferralInterpreted(n, a.deferral(), a.terms());
            case Act.ResumeVision a -> new Fact.VisionResumed(n, a.deferral(), a.afresh(), a.inTerm(), a.decision());
            case Act.AdoptVision a ->
                new Fact.VisionAdopted(
                        n,
                        a.decision(),
                        a.title(),
                        a.version(),
                        a.validFrom(),
                        a.validTo(),
                        a.horizonYear(),
                        a.parts(),
                        a.amendments());
            case Act.RejectVision a -> new Fact.VisionRejected(n, a.decision());
            case Act.WriteOffMatter a -> new Fact.MatterWrittenOff(n, a.decision(), a.why());
            case Act.WithdrawProposal a -> new Fact.ProposalWithdrawn(n, a.why());
            case Act.ReopenMatter a -> new Fact.MatterReopened(n, a.decision(), a.why());
            case Act.CommissionRevision a -> new Fact.RevisionCommissioned(n, a.deliverables(), a.to());
            case Act.ReplaceGoals a -> new Fact.GoalsReplaced(n, a.period(), a.goals(), a.decision());
            case Act.AssertApplied a ->
                new Fact.AppliedAsserted(n, a.title(), a.validFrom(), a.validTo(), a.horizonYear());
            case Act.AssertObsolete a -> new Fact.ObsolescenceAsserted(n, a.assertion());
            case Act.LinkDocument a -> new Fact.DocumentLinked(n, a.link());
            case Act.UnlinkDocument a -> new Fact.DocumentUnlinked(n, a.linked(), a.why());
            case Act.ChangeOwner a -> new Fact.OwnerChanged(n, a.owner());
            case Act.TransferMatter a -> new Fact.MatterTransferred(n, a.to(), a.newDnr(), a.oldDnr(), a.decision());
            case Act.RecordSourceConflict a ->
                new Fact.SourceConflictRecorded(n, a.fact(), a.values(), a.chosen(), a.why(), a.about());
            case Act.RecordAssertion a -> new Fact.AssertionRecorded(n, a.assertion());
            case Act.ProlongValidity a -> new Fact.ValidityProlonged(n, a.version(), a.validTo(), a.decision());
            case Act.RepealVision a -> new Fact.VisionRepealed(n, a.decision(), a.version(), a.from(), a.replacedBy());
            case Act.ReviewRelevance a -> new Fact.RelevanceReviewed(n, a.result(), a.nextDue(), a.decision());
            case Act.ApproveMinutes a -> new Fact.MinutesApproved(n, a.decisions(), a.approvers(), a.immediate());
            case Act.PostMinutes a -> new Fact.MinutesPosted(n, a.decisions(), a.board(), a.proof());
            case Act.TakeDownPosting a -> new Fact.PostingTakenDown(n, a.decisions());
            case Act.RepostMinutes a -> new Fact.MinutesReposted(n, a.decisions(), a.board(), a.proof());
            case Act.LodgeAppeal a -> new Fact.AppealLodged(n, a.decisions(), a.court(), a.received(), a.grounds());
            case Act.GrantInhibition a -> new Fact.DecisionInhibited(n, a.decisions(), a.court());
            case Act.LiftInhibition a -> new Fact.InhibitionLifted(n, a.decisions(), a.court());
            case Act.DecideAppeal a ->
                new Fact.AppealDecided(n, a.decisions(), a.court(), a.outcome(), a.finalJudgment(), a.annulledPart());
            case Act.RecordLeaveToAppeal a -> new Fact.LeaveToAppealDecided(n, a.decisions(), a.court(), a.granted());
            case Act.ConfirmLegalForce a -> new Fact.LegalForceConfirmed(n, a.decisions(), a.basis(), a.since());
            case Act.RecordImplementation a ->
                new Fact.DecisionImplemented(n, a.decisions(), a.what(), a.plannedFrom());
            case Act.RecordExtraordinaryRemedy a ->
                new Fact.ExtraordinaryRemedyRecorded(n, a.decisions(), a.remedy(), a.court(), a.granted());
            case Act.RectifyMinutes a ->
                new Fact.MinutesRectified(n, a.decision(), a.oldText(), a.newText(), a.noteVisible(), a.why());
            case Act.ClassifyVote a -> new Fact.VoteClassified(n, a.about(), a.by(), a.why());
            case Act.NoteDeviation a -> new Fact.DeviationNoted(n, a.about(), a.rule(), a.text());
            case Act.MarkConfidential a -> new Fact.MarkedConfidential(n, a.about(), a.provision(), a.parts(), a.why());
            case Act.LiftConfidentiality a -> new Fact.ConfidentialityLifted(n, a.mark(), a.why());
            case Act.CorrectEntry a ->
                new Fact.EntryCorrected(
                        n,
                        a.corrects(),
                        fact(a.instead(), new RecordedMetadata(a.instead().told(), n.basis(), List.of())),
                        a.kind(),
                        a.why());
            case Act.AnnulEntry a -> new Fact.EntryAnnulled(n, a.annuls(), a.why());
            case Act.CorrectRegistration a ->
                new Fact.RegistrationCorrected(n, a.title(), a.documentKind(), a.horizonYear(), a.kind(), a.why());
            case Act.AnnulRegistration a -> new Fact.RegistrationAnnulled(n, a.why());
        };
    }

    /** The act recorded as the fact. */
    public static Act act(VisionId v, Fact fact) {
        EventMetadata t = fact.told();
        return switch (fact) {
            case Fact.VisionCommissioned f -> new Act.CommissionVision(v, t, f.deliverables(), f.to());
            case Fact.WorkStarted f -> new Act.StartWork(v, t, f.what());
            case Fact.ActivityPlanned f -> new Act.PlanActivity(v, t, f.kind(), f.what(), f.when(), f.audience());
            case Fact.ActivityHeld f ->
                new Act.RecordActivity(v, t, f.kind(), f.what(), f.audience(), f.place(), f.quantities(), f.planned());
            case Fact.ActivityCancelled f -> new Act.CancelActivity(v, t, f.what(), f.planned(), f.when(), f.why());
            case Fact.ActivityMoved f -> new Act.MoveActivity(v, t, f.planned(), f.when(), f.why());
            case Fact.VisionProposed f ->
                new Act.ProposeVision(v, t, f.title(), f.kind(), f.horizonYear(), f.text(), f.parts(), f.route());
            case Fact.ProposalRevised f -> new Act.ReviseProposal(v, t, f.changes(), f.cause(), f.text(), f.parts());
            case Fact.SentToRemiss f ->
                new Act.SendToRemiss(v, t, f.round(), f.version(), f.addressees(), f.due(), f.materials(), f.mode());
            case Fact.RemissMaterialSupplemented f ->
                new Act.SupplementRemissMaterial(v, t, f.round(), f.what(), f.due());
            case Fact.RemissDeadlineExtended f -> new Act.ExtendRemissDeadline(v, t, f.round(), f.addressee(), f.due());
            case Fact.AddresseeAdded f -> new Act.AddAddressee(v, t, f.round(), f.addressee());
            case Fact.RemissResponseReceived f ->
                new Act.RecordRemissResponse(v, t, f.round(), f.from(), f.stance(), f.summary());
            case Fact.RemissRoundClosed f ->
                new Act.CloseRemissRound(v, t, f.round(), f.answersKnown(), f.compilation());
            case Fact.SubmittedForDecision f ->
                new Act.SubmitForDecision(v, t, f.to(), f.wording(), f.boardCommented());
            case Fact.TreatmentRecorded f -> new Act.RecordTreatment(v, t, f.ordinal(), f.outcome(), f.decision());
            case Fact.MatterTabled f -> new Act.TableMatter(v, t, f.decision(), f.support(), f.until());
            case Fact.MatterReferredBack f ->
                new Act.ReferBack(v, t, f.decision(), f.support(), f.to(), f.motivation());
            case Fact.DecisionDeferred f -> new Act.DeferDecision(v, t, f.decision(), f.target(), f.scope());
            case Fact.DeferralInterpreted f -> new Act.InterpretDeferral(v, t, f.deferral(), f.terms());
            case Fact.VisionResumed f -> new Act.ResumeVision(v, t, f.deferral(), f.afresh(), f.inTerm(), f.decision());
            case Fact.VisionAdopted f ->
                new Act.AdoptVision(
                        v,
                        t,
                        f.decision(),
                        f.title(),
                        f.version(),
                        f.validFrom(),
                        f.validTo(),
                        f.horizonYear(),
                        f.parts(),
                        f.amendments());
            case Fact.VisionRejected f -> new Act.RejectVision(v, t, f.decision());
            case Fact.MatterWrittenOff f -> new Act.WriteOffMatter(v, t, f.decision(), f.why());
            case Fact.ProposalWithdrawn f -> new Act.WithdrawProposal(v, t, f.why());
            case Fact.MatterReopened f -> new Act.ReopenMatter(v, t, f.decision(), f.why());
            case Fact.RevisionCommissioned f -> new Act.CommissionRevision(v, t, f.deliverables(), f.to());
            case Fact.GoalsReplaced f -> new Act.ReplaceGoals(v, t, f.period(), f.goals(), f.decision());
            case Fact.AppliedAsserted f ->
                new Act.AssertApplied(v, t, f.title(), f.validFrom(), f.validTo(), f.horizonYear());
            case Fact.ObsolescenceAsserted f -> new Act.AssertObsolete(v, t, f.assertion());
            case Fact.DocumentLinked f -> new Act.LinkDocument(v, t, f.link());
            case Fact.DocumentUnlinked f -> new Act.UnlinkDocument(v, t, f.linked(), f.why());
            case Fact.OwnerChanged f -> new Act.ChangeOwner(v, t, f.owner());
            case Fact.MatterTransferred f -> new Act.TransferMatter(v, t, f.to(), f.newDnr(), f.oldDnr(), f.decision());
            case Fact.SourceConflictRecorded f ->
                new Act.RecordSourceConflict(v, t, f.fact(), f.values(), f.chosen(), f.why(), f.about());
            case Fact.AssertionRecorded f -> new Act.RecordAssertion(v, t, f.assertion());
            case Fact.ValidityProlonged f -> new Act.ProlongValidity(v, t, f.version(), f.validTo(), f.decision());
            case Fact.VisionRepealed f ->
                new Act.RepealVision(v, t, f.decision(), f.version(), f.from(), f.replacedBy());
            case Fact.RelevanceReviewed f -> new Act.ReviewRelevance(v, t, f.result(), f.nextDue(), f.decision());
            case Fact.MinutesApproved f -> new Act.ApproveMinutes(v, t, f.decisions(), f.approvers(), f.immediate());
            case Fact.MinutesPosted f -> new Act.PostMinutes(v, t, f.decisions(), f.board(), f.proof());
            case Fact.PostingTakenDown f -> new Act.TakeDownPosting(v, t, f.decisions());
            case Fact.MinutesReposted f -> new Act.RepostMinutes(v, t, f.decisions(), f.board(), f.proof());
            case Fact.AppealLodged f -> new Act.LodgeAppeal(v, t, f.decisions(), f.court(), f.received(), f.grounds());
            case Fact.DecisionInhibited f -> new Act.GrantInhibition(v, t, f.decisions(), f.court());
            case Fact.InhibitionLifted f -> new Act.LiftInhibition(v, t, f.decisions(), f.court());
            case Fact.AppealDecided f ->
                new Act.DecideAppeal(v, t, f.decisions(), f.court(), f.outcome(), f.finalJudgment(), f.annulledPart());
            case Fact.LeaveToAppealDecided f ->
                new Act.RecordLeaveToAppeal(v, t, f.decisions(), f.court(), f.granted());
            case Fact.LegalForceConfirmed f -> new Act.ConfirmLegalForce(v, t, f.decisions(), f.basis(), f.since());
            case Fact.DecisionImplemented f ->
                new Act.RecordImplementation(v, t, f.decisions(), f.what(), f.plannedFrom());
            case Fact.ExtraordinaryRemedyRecorded f ->
                new Act.RecordExtraordinaryRemedy(v, t, f.decisions(), f.remedy(), f.court(), f.granted());
            case Fact.MinutesRectified f ->
                new Act.RectifyMinutes(v, t, f.decision(), f.oldText(), f.newText(), f.noteVisible(), f.why());
            case Fact.VoteClassified f -> new Act.ClassifyVote(v, t, f.about(), f.by(), f.why());
            case Fact.DeviationNoted f -> new Act.NoteDeviation(v, t, f.about(), f.rule(), f.text());
            case Fact.MarkedConfidential f ->
                new Act.MarkConfidential(v, t, f.about(), f.provision(), f.parts(), f.why());
            case Fact.ConfidentialityLifted f -> new Act.LiftConfidentiality(v, t, f.mark(), f.why());
            case Fact.EntryCorrected f ->
                new Act.CorrectEntry(v, t, f.corrects(), act(v, f.instead()), f.kind(), f.why());
            case Fact.EntryAnnulled f -> new Act.AnnulEntry(v, t, f.annuls(), f.why());
            case Fact.RegistrationCorrected f ->
                new Act.CorrectRegistration(v, t, f.title(), f.documentKind(), f.horizonYear(), f.kind(), f.why());
            case Fact.RegistrationAnnulled f -> new Act.AnnulRegistration(v, t, f.why());
        };
    }
}
