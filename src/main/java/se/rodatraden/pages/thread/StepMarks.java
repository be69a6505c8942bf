package se.rodatraden.pages.thread;

import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Outcome;

/** How each entry is marked, in the drawing and in the list that says the same in words. */
public final class StepMarks {
    private StepMarks() {}

    /** The mark of an entry in the list: that of its step, or a plain one where it is no step of its own. */
    public static String css(Placed p, Situation situation) {
        if (p.entry().fact() instanceof Fact.ActivityPlanned) {
            return Drawing.css(Step.Mark.PLAN);
        }
        Step.Mark mark = of(p, situation);
        return Drawing.css(mark == null || mark == Step.Mark.END ? usual(p, situation) : mark);
    }

    /** The mark of the entry's step; null where it has none. */
    static Step.@Nullable Mark of(Placed p, Situation situation) {
        Step.Mark mark = of(p.entry().fact(), usual(p, situation), situation);
        Legal court = situation.standing().state().legal(p.entry().id()).court();
        return mark != null && court == Legal.ANNULLED ? Step.Mark.ANNULLED : mark;
    }

    /** Whether it concerns a decision's way to legal force. Days that are only computed for it are no entries, and have no mark. */
    static boolean legal(Fact fact) {
        return fact instanceof Fact.AppealLodged
                || fact instanceof Fact.DecisionInhibited
                || fact instanceof Fact.InhibitionLifted
                || fact instanceof Fact.AppealDecided
                || fact instanceof Fact.LeaveToAppealDecided
                || fact instanceof Fact.LegalForceConfirmed
                || fact instanceof Fact.ExtraordinaryRemedyRecorded;
    }

    private static Step.Mark usual(Placed p, Situation situation) {
        if (!p.by(situation.day())) {
            return Step.Mark.MAYBE;
        }
        return p.entry().fact().told().certainty() == Certainty.STATED ? Step.Mark.HAPPENED : Step.Mark.IMPLIED;
    }

    private static Step.Mark sure(Step.Mark usual, Step.Mark mark) {
        return usual == Step.Mark.MAYBE ? usual : mark;
    }

    /** What a court did, and legal force, have a mark of their own only where somebody has stated them. */
    private static Step.Mark told(Step.Mark usual, Step.Mark mark) {
        return usual == Step.Mark.HAPPENED ? mark : usual;
    }

    private static Step.@Nullable Mark of(Fact fact, Step.Mark usual, Situation situation) {
        boolean here = fact.entry().equals(situation.standing().state().since());
        return switch (fact) {
            case Fact.VisionCommissioned _ -> usual;
            case Fact.RevisionCommissioned _ -> usual;
            case Fact.WorkStarted _ -> usual;
            case Fact.ActivityHeld _ -> usual;
            case Fact.VisionProposed _ -> usual;
            case Fact.ProposalRevised _ -> usual;
            case Fact.SentToRemiss _ -> usual;
            case Fact.RemissRoundClosed _ -> Step.Mark.END;
            case Fact.SubmittedForDecision _ -> usual;
            case Fact.TreatmentRecorded f -> f.outcome() == Outcome.DECIDED_SEPARATELY ? null : usual;
            case Fact.MatterTabled _ -> here ? Step.Mark.STOP : usual;
            case Fact.MatterReferredBack _ -> usual;
            case Fact.DecisionDeferred _ -> sure(usual, Step.Mark.STOP);
            case Fact.VisionResumed _ -> usual;
            case Fact.VisionAdopted _ -> sure(usual, Step.Mark.ADOPTED);
            case Fact.VisionRejected _ -> sure(usual, Step.Mark.STOP);
            case Fact.MatterWrittenOff _ -> sure(usual, Step.Mark.STOP);
            case Fact.ProposalWithdrawn _ -> usual;
            case Fact.MatterReopened _ -> usual;
            case Fact.ActivityCancelled _ -> Step.Mark.CANCELLED;
            case Fact.GoalsReplaced f -> f.decision() == null ? null : usual;
            case Fact.AppliedAsserted _ -> usual;
            case Fact.ObsolescenceAsserted _ -> usual;
            case Fact.ActivityPlanned _ -> null;
            case Fact.ActivityMoved _ -> null;
            case Fact.RemissMaterialSupplemented _ -> null;
            case Fact.RemissDeadlineExtended _ -> null;
            case Fact.AddresseeAdded _ -> null;
            case Fact.RemissResponseReceived _ -> null;
            case Fact.DeferralInterpreted _ -> null;
            case Fact.DocumentLinked _ -> null;
            case Fact.DocumentUnlinked _ -> null;
            case Fact.OwnerChanged _ -> null;
            case Fact.MatterTransferred f -> f.decision() == null ? null : usual;
            case Fact.SourceConflictRecorded _ -> null;
            case Fact.AssertionRecorded _ -> null;
            case Fact.ValidityProlonged _ -> usual;
            case Fact.VisionRepealed _ -> sure(usual, Step.Mark.REPEALED);
            case Fact.RelevanceReviewed f -> f.decision() == null ? null : usual;
            case Fact.MinutesApproved _ -> null;
            case Fact.MinutesPosted _ -> null;
            case Fact.PostingTakenDown _ -> null;
            case Fact.MinutesReposted _ -> null;
            case Fact.AppealLodged _ -> told(usual, Step.Mark.APPEAL);
            case Fact.DecisionInhibited _ -> told(usual, Step.Mark.RULING);
            case Fact.InhibitionLifted _ -> told(usual, Step.Mark.RULING);
            case Fact.AppealDecided f ->
                told(usual, f.outcome() == AppealOutcome.WITHDRAWN ? Step.Mark.APPEAL : Step.Mark.RULING);
            case Fact.LeaveToAppealDecided _ -> told(usual, Step.Mark.RULING);
            case Fact.LegalForceConfirmed _ -> told(usual, Step.Mark.FORCE);
            case Fact.DecisionImplemented _ -> null;
            case Fact.ExtraordinaryRemedyRecorded _ -> told(usual, Step.Mark.RULING);
            case Fact.MinutesRectified _ -> null;
            case Fact.VoteClassified _ -> null;
            case Fact.DeviationNoted _ -> null;
            case Fact.MarkedConfidential _ -> null;
            case Fact.ConfidentialityLifted _ -> null;
            case Fact.EntryCorrected _ -> null;
            case Fact.EntryAnnulled _ -> null;
            case Fact.RegistrationCorrected _ -> null;
            case Fact.RegistrationAnnulled _ -> null;
        };
    }
}
