package se.rodatraden.vision.state;

import static se.rodatraden.vision.state.Preparation.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.value.Scope;

/**
 * The effect of each fact on the state. Total: every fact has an effect in any state, and nothing is refused; a fact
 * not listed by the state table is a deviation found by {@link Rules}, never an error.
 */
public final class Fold {
    /** There is a proposal, and it is not decided. */
    private static final Set<Preparation> PROPOSAL = EnumSet.range(PROPOSED, REFERRED_BACK);

    private Fold() {}

    public static State evolve(State s, Fact fact) {
        String e = fact.entry();
        return switch (fact) {
            case Fact.VisionCommissioned _ -> s.preparation() == NONE ? s.to(COMMISSIONED, e) : s;
            case Fact.RevisionCommissioned _ -> s.to(COMMISSIONED, e).proposals(0);
            case Fact.WorkStarted _ -> started(s, e);
            case Fact.ActivityHeld _ -> started(s, e);
            case Fact.VisionProposed f ->
                s.to(PROPOSED, e).proposals(s.proposals() + 1).kind(f.kind());
            case Fact.ProposalRevised _ -> s.to(PROPOSED, e).proposals(s.proposals() + 1);
            case Fact.SentToRemiss f -> s.to(IN_REMISS, e).openRounds(with(s.openRounds(), f.round()));
            case Fact.RemissRoundClosed f -> closed(s, f, e);
            case Fact.SubmittedForDecision _ -> s.to(BEFORE_DECISION, e);
            case Fact.TreatmentRecorded f -> treated(s, f, e);
            case Fact.MatterTabled _ -> s.to(TABLED, e);
            case Fact.MatterReferredBack _ -> s.to(REFERRED_BACK, e);
            case Fact.DecisionDeferred f -> deferred(s, f, e);
            case Fact.VisionResumed f -> resumed(s, f, e);
            case Fact.VisionAdopted f -> adopted(s, f, e);
            case Fact.AppliedAsserted f -> applied(s, f, e);
            case Fact.ObsolescenceAsserted _ -> obsolete(s, e);
            case Fact.VisionRejected _ -> s.to(CLOSED, e).openRounds(List.of());
            case Fact.MatterWrittenOff _ -> s.to(CLOSED, e).openRounds(List.of());
            case Fact.ProposalWithdrawn _ -> s.to(DRAFTING, e).proposals(0).openRounds(List.of());
            case Fact.MatterReopened _ -> s.to(PROPOSED, e);
            case Fact.ActivityPlanned _ -> s;
            case Fact.ActivityCancelled _ -> s;
            case Fact.ActivityMoved _ -> s;
            case Fact.RemissMaterialSupplemented _ -> s;
            case Fact.RemissDeadlineExtended _ -> s;
            case Fact.AddresseeAdded _ -> s;
            case Fact.RemissResponseReceived _ -> s;
            case Fact.DeferralInterpreted _ -> s;
            case Fact.GoalsReplaced _ -> s.goalsWaiting() == null ? s : s.goalsWaiting(null);
            case Fact.DocumentLinked _ -> s;
            case Fact.DocumentUnlinked _ -> s;
            case Fact.OwnerChanged _ -> s;
            case Fact.MatterTransferred _ -> s;
            case Fact.SourceConflictRecorded _ -> s;
            case Fact.AssertionRecorded _ -> s;
            case Fact.ValidityProlonged f -> prolonged(s, f, e);
            case Fact.VisionRepealed f -> repealed(s, f, e);
            case Fact.RelevanceReviewed _ -> s;
            case Fact.MinutesApproved f -> legal(s, f, e);
            case Fact.MinutesPosted f -> legal(s, f, e);
            case Fact.PostingTakenDown f -> legal(s, f, e);
            case Fact.MinutesReposted f -> legal(s, f, e);
            case Fact.AppealLodged f -> legal(s, f, e);
            case Fact.DecisionInhibited f -> legal(s, f, e);
            case Fact.InhibitionLifted f -> legal(s, f, e);
            case Fact.AppealDecided f -> legal(s, f, e);
            case Fact.LeaveToAppealDecided f -> legal(s, f, e);
            case Fact.LegalForceConfirmed f -> legal(s, f, e);
            case Fact.DecisionImplemented _ -> s;
            case Fact.ExtraordinaryRemedyRecorded f -> legal(s, f, e);
            case Fact.MinutesRectified _ -> s;
            case Fact.VoteClassified _ -> s;
            case Fact.DeviationNoted _ -> s;
            case Fact.MarkedConfidential _ -> s;
            case Fact.ConfidentialityLifted _ -> s;
            case Fact.EntryCorrected _ -> s;
            case Fact.EntryAnnulled _ -> s;
            case Fact.RegistrationCorrected _ -> s;
            case Fact.RegistrationAnnulled _ -> s;
        };
    }

    /** Whether the fact can change the state at all; others are placed, shown and checked, but create no worlds. */
    public static boolean moves(Fact fact) {
        return switch (fact) {
            case Fact.ActivityPlanned _ -> false;
            case Fact.ActivityCancelled _ -> false;
            case Fact.ActivityMoved _ -> false;
            case Fact.RemissMaterialSupplemented _ -> false;
            case Fact.RemissDeadlineExtended _ -> false;
            case Fact.AddresseeAdded _ -> false;
            case Fact.RemissResponseReceived _ -> false;
            case Fact.DeferralInterpreted _ -> false;
            case Fact.GoalsReplaced _ -> true;
            case Fact.DocumentLinked _ -> false;
            case Fact.DocumentUnlinked _ -> false;
            case Fact.OwnerChanged _ -> false;
            case Fact.MatterTransferred _ -> false;
            case Fact.SourceConflictRecorded _ -> false;
            case Fact.AssertionRecorded _ -> false;
            case Fact.ValidityProlonged _ -> true;
            case Fact.VisionRepealed _ -> true;
            case Fact.RelevanceReviewed _ -> false;
            case Fact.MinutesApproved _ -> true;
            case Fact.MinutesPosted _ -> true;
            case Fact.PostingTakenDown _ -> true;
            case Fact.MinutesReposted _ -> true;
            case Fact.AppealLodged _ -> true;
            case Fact.DecisionInhibited _ -> true;
            case Fact.InhibitionLifted _ -> true;
            case Fact.AppealDecided _ -> true;
            case Fact.LeaveToAppealDecided _ -> true;
            case Fact.LegalForceConfirmed _ -> true;
            case Fact.DecisionImplemented _ -> false;
            case Fact.ExtraordinaryRemedyRecorded _ -> true;
            case Fact.MinutesRectified _ -> false;
            case Fact.VoteClassified _ -> false;
            case Fact.DeviationNoted _ -> false;
            case Fact.MarkedConfidential _ -> false;
            case Fact.ConfidentialityLifted _ -> false;
            case Fact.EntryCorrected _ -> false;
            case Fact.EntryAnnulled _ -> false;
            case Fact.RegistrationCorrected _ -> false;
            case Fact.RegistrationAnnulled _ -> false;
            case Fact.DecisionDeferred _ -> true;
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

    /** A matter that was tabled, or deferred to this date, is taken up again. */
    private static State treated(State s, Fact.TreatmentRecorded f, String e) {
        State met = Listing.met(f, s);
        if (met.preparation() == TABLED) {
            return met.to(BEFORE_DECISION, e);
        }
        return met.equals(s) ? s : met.to(met.preparation(), e);
    }

    private static State closed(State s, Fact.RemissRoundClosed f, String e) {
        List<Integer> open = s.openRounds().stream().filter(r -> r != f.round()).toList();
        State left = s.openRounds(open);
        return open.isEmpty() && s.preparation() == IN_REMISS ? left.to(REMISS_CLOSED, e) : left;
    }

    private static State deferred(State s, Fact.DecisionDeferred f, String e) {
        if (f.scope() == Scope.GOALS) {
            return s.goalsWaiting(e);
        }
        State.Waiting again = s.waiting();
        Preparation before = again != null ? again.before() : s.preparation();
        return s.to(DEFERRED, e).waiting(new State.Waiting(e, before, f.target().date()));
    }

    private static State resumed(State s, Fact.VisionResumed f, String e) {
        if (f.deferral().equals(s.goalsWaiting())) {
            return s.goalsWaiting(null);
        }
        State.Waiting waiting = s.waiting();
        Preparation before = waiting == null ? s.preparation() : waiting.before();
        return f.afresh() ? s.to(DRAFTING, e).proposals(0) : s.to(before == NONE ? DRAFTING : before, e);
    }

    private static State adopted(State s, Fact.VisionAdopted f, String e) {
        State.Version version = version(s, f);
        State next = s.to(DECIDED, e).openRounds(List.of()).versions(with(s.versions(), version));
        return version.fromLegalForce() ? next.legal(LegalStatus.made(f)) : next;
    }

    /**
     * A document that applies from a day settles the work on a proposal of it, whoever decided. A statement that it applied
     * at some time does not affect the work.
     */
    private static State applied(State s, Fact.AppliedAsserted f, String e) {
        State next = s.versions(with(s.versions(), version(f)));
        return PROPOSAL.contains(s.preparation()) && beginsThen(f)
                ? next.to(DECIDED, e).openRounds(List.of())
                : next;
    }

    private static boolean beginsThen(Fact.AppliedAsserted f) {
        FuzzyDate from = f.validFrom();
        FuzzyDate occurred = f.told().occurred();
        return from != null
                && from.earliest() != null
                && from.earliest().equals(occurred.earliest())
                && Objects.equals(from.latest(), occurred.latest());
    }

    private static State obsolete(State s, String e) {
        return s.versions(s.version().map(State.Version::entry).orElse(null), e, v -> v.obsolete(e));
    }

    private static State prolonged(State s, Fact.ValidityProlonged f, String e) {
        String named = f.version() != null
                ? f.version()
                : s.version().map(State.Version::entry).orElse(null);
        return s.versions(named, e, v -> v.prolonged(new State.Prolonged(e, f.validTo())));
    }

    private static State repealed(State s, Fact.VisionRepealed f, String e) {
        State.Repealed by = new State.Repealed(e, f.told().occurred(), f.from(), f.replacedBy());
        return s.versions(f.version(), e, v -> v.repealed() == null ? v.repealed(by) : v);
    }

    private static State legal(State s, OnDecisions fact, String e) {
        State next = s;
        for (String decision : fact.decisions()) {
            LegalStatus before = next.legal(decision);
            LegalStatus after = before.after(fact);
            next = next.legal(after);
            if (after.court() == Legal.ANNULLED && before.court() != Legal.ANNULLED) {
                next = open(next, decision, e);
            }
        }
        return next;
    }

    /**
     * An annulment does not end the matter (MÖD 2021:33): if the annulled decision determined its state, it returns to the state
     * before the decision, until the register says otherwise; for a deferral, to the state before it.
     */
    private static State open(State s, String annulled, String e) {
        if (!annulled.equals(s.since())) {
            return s;
        }
        return switch (s.preparation()) {
            case DECIDED, CLOSED, TABLED, REFERRED_BACK -> s.to(BEFORE_DECISION, e);
            case DEFERRED -> s.waiting() == null ? s : s.to(s.waiting().before(), e);
            case NONE, COMMISSIONED, DRAFTING, PROPOSED, IN_REMISS, REMISS_CLOSED, BEFORE_DECISION -> s;
        };
    }

    private static State.Version version(State s, Fact.VisionAdopted f) {
        boolean later = Validity.fromLegalForce(s.kind(), f.told().occurred());
        return new State.Version(f.entry(), false, later, f.validFrom(), f.validTo(), List.of(), null, null);
    }

    private static State.Version version(Fact.AppliedAsserted f) {
        return new State.Version(f.entry(), true, false, f.validFrom(), f.validTo(), List.of(), null, null);
    }

    public static <T> List<T> with(List<T> list, T item) {
        List<T> all = new ArrayList<>(list);
        all.add(item);
        return List.copyOf(all);
    }
}
