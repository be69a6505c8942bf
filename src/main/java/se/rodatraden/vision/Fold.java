package se.rodatraden.vision;

import static se.rodatraden.vision.Preparation.*;

import java.util.ArrayList;
import java.util.List;

/**
 * What each fact does to the state. Total: every fact has its effect from any state, and nothing is refused; what the
 * state table does not list is a deviation that {@link Rules} finds, never an error.
 */
final class Fold {
    private Fold() {}

    static State evolve(State s, Fact fact) {
        String e = fact.entry();
        return switch (fact) {
            case Fact.VisionCommissioned _ -> s.preparation() == NONE ? s.to(COMMISSIONED, e) : s;
            case Fact.RevisionCommissioned _ -> s.to(COMMISSIONED, e).proposals(0);
            case Fact.WorkStarted _ -> started(s, e);
            case Fact.ActivityHeld _ -> started(s, e);
            case Fact.VisionProposed _ -> s.to(PROPOSED, e).proposals(s.proposals() + 1);
            case Fact.ProposalRevised _ -> s.to(PROPOSED, e).proposals(s.proposals() + 1);
            case Fact.SentToRemiss f -> s.to(IN_REMISS, e).openRounds(with(s.openRounds(), f.round()));
            case Fact.RemissRoundClosed f -> closed(s, f, e);
            case Fact.SubmittedForDecision _ -> s.to(BEFORE_DECISION, e);
            case Fact.TreatmentRecorded _ -> s.preparation() == TABLED ? s.to(BEFORE_DECISION, e) : s;
            case Fact.MatterTabled _ -> s.to(TABLED, e);
            case Fact.MatterReferredBack _ -> s.to(REFERRED_BACK, e);
            case Fact.DecisionDeferred f -> deferred(s, f, e);
            case Fact.VisionResumed f -> resumed(s, f, e);
            case Fact.VisionAdopted f ->
                s.to(DECIDED, e).openRounds(List.of()).versions(with(s.versions(), version(f)));
            case Fact.AppliedAsserted f -> s.versions(with(s.versions(), version(f)));
            case Fact.ObsolescenceAsserted _ -> obsolete(s, e);
            case Fact.VisionRejected _ -> s.to(CLOSED, e).openRounds(List.of());
            case Fact.MatterWrittenOff _ -> s.to(CLOSED, e).openRounds(List.of());
            case Fact.ProposalWithdrawn _ -> s.to(DRAFTING, e).proposals(0).openRounds(List.of());
            case Fact.MatterReopened _ -> s.to(PROPOSED, e);
            case Fact.ActivityPlanned _ -> s;
            case Fact.ActivityCancelled _ -> s;
            case Fact.RemissMaterialSupplemented _ -> s;
            case Fact.RemissDeadlineExtended _ -> s;
            case Fact.AddresseeAdded _ -> s;
            case Fact.RemissResponseReceived _ -> s;
            case Fact.DeferralInterpreted _ -> s;
            case Fact.GoalsReplaced _ -> s;
            case Fact.DocumentLinked _ -> s;
            case Fact.DocumentUnlinked _ -> s;
            case Fact.OwnerChanged _ -> s;
            case Fact.MatterTransferred _ -> s;
            case Fact.SourceConflictRecorded _ -> s;
            case Fact.AssertionRecorded _ -> s;
            case Fact.ValidityProlonged _ -> s;
            case Fact.VisionRepealed _ -> s;
            case Fact.RelevanceReviewed _ -> s;
            case Fact.MinutesApproved _ -> s;
            case Fact.MinutesPosted _ -> s;
            case Fact.PostingTakenDown _ -> s;
            case Fact.MinutesReposted _ -> s;
            case Fact.AppealLodged _ -> s;
            case Fact.DecisionInhibited _ -> s;
            case Fact.InhibitionLifted _ -> s;
            case Fact.AppealDecided _ -> s;
            case Fact.LegalForceConfirmed _ -> s;
            case Fact.ExtraordinaryRemedyRecorded _ -> s;
            case Fact.MinutesRectified _ -> s;
            case Fact.VoteClassified _ -> s;
            case Fact.DeviationNoted _ -> s;
            case Fact.EntryCorrected _ -> s;
            case Fact.EntryAnnulled _ -> s;
        };
    }

    /** Whether the fact can change a state at all; the others are placed, shown and checked, but make no worlds. */
    static boolean moves(Fact fact) {
        return switch (fact) {
            case Fact.ActivityPlanned _ -> false;
            case Fact.ActivityCancelled _ -> false;
            case Fact.RemissMaterialSupplemented _ -> false;
            case Fact.RemissDeadlineExtended _ -> false;
            case Fact.AddresseeAdded _ -> false;
            case Fact.RemissResponseReceived _ -> false;
            case Fact.DeferralInterpreted _ -> false;
            case Fact.GoalsReplaced _ -> false;
            case Fact.DocumentLinked _ -> false;
            case Fact.DocumentUnlinked _ -> false;
            case Fact.OwnerChanged _ -> false;
            case Fact.MatterTransferred _ -> false;
            case Fact.SourceConflictRecorded _ -> false;
            case Fact.AssertionRecorded _ -> false;
            case Fact.ValidityProlonged _ -> false;
            case Fact.VisionRepealed _ -> false;
            case Fact.RelevanceReviewed _ -> false;
            case Fact.MinutesApproved _ -> false;
            case Fact.MinutesPosted _ -> false;
            case Fact.PostingTakenDown _ -> false;
            case Fact.MinutesReposted _ -> false;
            case Fact.AppealLodged _ -> false;
            case Fact.DecisionInhibited _ -> false;
            case Fact.InhibitionLifted _ -> false;
            case Fact.AppealDecided _ -> false;
            case Fact.LegalForceConfirmed _ -> false;
            case Fact.ExtraordinaryRemedyRecorded _ -> false;
            case Fact.MinutesRectified _ -> false;
            case Fact.VoteClassified _ -> false;
            case Fact.DeviationNoted _ -> false;
            case Fact.EntryCorrected _ -> false;
            case Fact.EntryAnnulled _ -> false;
            case Fact.DecisionDeferred f -> f.scope() != Scope.GOALS;
            case Fact.VisionCommissioned _ -> true;
            case Fact.RevisionCommissioned _ -> true;
            case Fact.WorkStarted _ -> true;
            case Fact.ActivityHeld _ -> true;
            case Fact.VisionProposed _ -> true;
            case Fact.ProposalRevised _ -> true;
            case Fact.SentToRemiss _ -> true;
            case Fact.RemissRoundClosed _ -> true;
            case Fact.SubmittedForDecision _ -> true;
            case Fact.TreatmentRecorded _ -> true;
            case Fact.MatterTabled _ -> true;
            case Fact.MatterReferredBack _ -> true;
            case Fact.VisionResumed _ -> true;
            case Fact.VisionAdopted _ -> true;
            case Fact.AppliedAsserted _ -> true;
            case Fact.ObsolescenceAsserted _ -> true;
            case Fact.VisionRejected _ -> true;
            case Fact.MatterWrittenOff _ -> true;
            case Fact.ProposalWithdrawn _ -> true;
            case Fact.MatterReopened _ -> true;
        };
    }

    private static State started(State s, String e) {
        return s.preparation() == NONE || s.preparation() == COMMISSIONED ? s.to(DRAFTING, e) : s;
    }

    private static State closed(State s, Fact.RemissRoundClosed f, String e) {
        List<Integer> open = s.openRounds().stream().filter(r -> r != f.round()).toList();
        State left = s.openRounds(open);
        return open.isEmpty() && s.preparation() == IN_REMISS ? left.to(REMISS_CLOSED, e) : left;
    }

    private static State deferred(State s, Fact.DecisionDeferred f, String e) {
        if (f.scope() == Scope.GOALS) {
            return s;
        }
        State.Waiting again = s.waiting();
        Preparation before = again != null ? again.before() : s.preparation();
        return s.to(DEFERRED, e).waiting(new State.Waiting(e, before));
    }

    private static State resumed(State s, Fact.VisionResumed f, String e) {
        State.Waiting waiting = s.waiting();
        Preparation before = waiting == null ? s.preparation() : waiting.before();
        return f.afresh() ? s.to(DRAFTING, e).proposals(0) : s.to(before == NONE ? DRAFTING : before, e);
    }

    private static State obsolete(State s, String e) {
        if (s.versions().isEmpty()) {
            return s.versions(List.of(new State.Version(e, true, null, null, e)));
        }
        State.Version v = s.versions().getLast();
        List<State.Version> all = new ArrayList<>(s.versions());
        all.set(all.size() - 1, new State.Version(v.entry(), v.asserted(), v.validFrom(), v.validTo(), e));
        return s.versions(List.copyOf(all));
    }

    private static State.Version version(Fact.VisionAdopted f) {
        return new State.Version(f.entry(), false, f.validFrom(), f.validTo(), null);
    }

    private static State.Version version(Fact.AppliedAsserted f) {
        return new State.Version(f.entry(), true, f.validFrom(), f.validTo(), null);
    }

    private static <T> List<T> with(List<T> list, T item) {
        List<T> all = new ArrayList<>(list);
        all.add(item);
        return List.copyOf(all);
    }
}
