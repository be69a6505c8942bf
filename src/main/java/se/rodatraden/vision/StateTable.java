package se.rodatraden.vision;

import static se.rodatraden.vision.Preparation.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state table of the preparation: each command, the fact it becomes, and the states from which it is listed. From any
 * other state the fact is still recorded when it did happen; it then carries a deviation (ADR 0005).
 */
public final class StateTable {
    private static final Set<Preparation> ANY = Collections.unmodifiableSet(EnumSet.allOf(Preparation.class));
    private static final Set<Preparation> BEGINNING = EnumSet.of(NONE, COMMISSIONED, DRAFTING);
    private static final Set<Preparation> OPEN = EnumSet.range(COMMISSIONED, DEFERRED);
    private static final Set<Preparation> ROUNDS = EnumSet.of(IN_REMISS, REMISS_CLOSED);

    /** One line of the table. */
    public record Row(Class<? extends Act> command, Class<? extends Fact> fact, Set<Preparation> from) {
        /** The command's name outside: {@code defer-decision}. */
        public String name() {
            return kebab(command);
        }
    }

    public static final List<Row> ROWS = List.of(
            new Row(Act.CommissionVision.class, Fact.VisionCommissioned.class, EnumSet.of(NONE)),
            new Row(Act.StartWork.class, Fact.WorkStarted.class, BEGINNING),
            new Row(Act.PlanActivity.class, Fact.ActivityPlanned.class, ANY),
            new Row(Act.RecordActivity.class, Fact.ActivityHeld.class, ANY),
            new Row(Act.CancelActivity.class, Fact.ActivityCancelled.class, ANY),
            new Row(Act.ProposeVision.class, Fact.VisionProposed.class, BEGINNING),
            new Row(
                    Act.ReviseProposal.class,
                    Fact.ProposalRevised.class,
                    EnumSet.of(PROPOSED, REMISS_CLOSED, REFERRED_BACK)),
            new Row(
                    Act.SendToRemiss.class,
                    Fact.SentToRemiss.class,
                    EnumSet.of(PROPOSED, REMISS_CLOSED, REFERRED_BACK)),
            new Row(Act.SupplementRemissMaterial.class, Fact.RemissMaterialSupplemented.class, ROUNDS),
            new Row(Act.ExtendRemissDeadline.class, Fact.RemissDeadlineExtended.class, EnumSet.of(IN_REMISS)),
            new Row(Act.AddAddressee.class, Fact.AddresseeAdded.class, EnumSet.of(IN_REMISS)),
            new Row(Act.RecordRemissResponse.class, Fact.RemissResponseReceived.class, ROUNDS),
            new Row(Act.CloseRemissRound.class, Fact.RemissRoundClosed.class, EnumSet.of(IN_REMISS)),
            new Row(
                    Act.SubmitForDecision.class,
                    Fact.SubmittedForDecision.class,
                    EnumSet.of(PROPOSED, IN_REMISS, REMISS_CLOSED, REFERRED_BACK)),
            new Row(Act.RecordTreatment.class, Fact.TreatmentRecorded.class, EnumSet.range(NONE, REFERRED_BACK)),
            new Row(Act.TableMatter.class, Fact.MatterTabled.class, EnumSet.of(BEFORE_DECISION)),
            new Row(
                    Act.ReferBack.class,
                    Fact.MatterReferredBack.class,
                    EnumSet.of(COMMISSIONED, DRAFTING, PROPOSED, REMISS_CLOSED, BEFORE_DECISION, TABLED)),
            new Row(Act.DeferDecision.class, Fact.DecisionDeferred.class, OPEN),
            new Row(Act.InterpretDeferral.class, Fact.DeferralInterpreted.class, ANY),
            new Row(Act.ResumeVision.class, Fact.VisionResumed.class, EnumSet.of(DEFERRED)),
            new Row(Act.AdoptVision.class, Fact.VisionAdopted.class, EnumSet.of(BEFORE_DECISION, TABLED, DECIDED)),
            new Row(Act.RejectVision.class, Fact.VisionRejected.class, EnumSet.of(BEFORE_DECISION, TABLED)),
            new Row(Act.WriteOffMatter.class, Fact.MatterWrittenOff.class, OPEN),
            new Row(Act.WithdrawProposal.class, Fact.ProposalWithdrawn.class, OPEN),
            new Row(Act.ReopenMatter.class, Fact.MatterReopened.class, EnumSet.of(CLOSED)),
            new Row(Act.CommissionRevision.class, Fact.RevisionCommissioned.class, EnumSet.of(DECIDED)),
            new Row(Act.ReplaceGoals.class, Fact.GoalsReplaced.class, ANY),
            new Row(Act.AssertApplied.class, Fact.AppliedAsserted.class, ANY),
            new Row(Act.AssertObsolete.class, Fact.ObsolescenceAsserted.class, ANY),
            new Row(Act.LinkDocument.class, Fact.DocumentLinked.class, ANY),
            new Row(Act.UnlinkDocument.class, Fact.DocumentUnlinked.class, ANY),
            new Row(Act.ChangeOwner.class, Fact.OwnerChanged.class, ANY),
            new Row(Act.TransferMatter.class, Fact.MatterTransferred.class, OPEN),
            new Row(Act.RecordSourceConflict.class, Fact.SourceConflictRecorded.class, ANY),
            new Row(Act.RecordAssertion.class, Fact.AssertionRecorded.class, ANY),
            new Row(Act.ProlongValidity.class, Fact.ValidityProlonged.class, ANY),
            new Row(Act.RepealVision.class, Fact.VisionRepealed.class, ANY),
            new Row(Act.ReviewRelevance.class, Fact.RelevanceReviewed.class, ANY),
            new Row(Act.ApproveMinutes.class, Fact.MinutesApproved.class, ANY),
            new Row(Act.PostMinutes.class, Fact.MinutesPosted.class, ANY),
            new Row(Act.TakeDownPosting.class, Fact.PostingTakenDown.class, ANY),
            new Row(Act.RepostMinutes.class, Fact.MinutesReposted.class, ANY),
            new Row(Act.LodgeAppeal.class, Fact.AppealLodged.class, ANY),
            new Row(Act.GrantInhibition.class, Fact.DecisionInhibited.class, ANY),
            new Row(Act.LiftInhibition.class, Fact.InhibitionLifted.class, ANY),
            new Row(Act.DecideAppeal.class, Fact.AppealDecided.class, ANY),
            new Row(Act.ConfirmLegalForce.class, Fact.LegalForceConfirmed.class, ANY),
            new Row(Act.RecordExtraordinaryRemedy.class, Fact.ExtraordinaryRemedyRecorded.class, ANY),
            new Row(Act.RectifyMinutes.class, Fact.MinutesRectified.class, ANY),
            new Row(Act.ClassifyVote.class, Fact.VoteClassified.class, ANY),
            new Row(Act.NoteDeviation.class, Fact.DeviationNoted.class, ANY),
            new Row(Act.CorrectEntry.class, Fact.EntryCorrected.class, ANY),
            new Row(Act.AnnulEntry.class, Fact.EntryAnnulled.class, ANY));

    private static final Map<Class<?>, Row> BY_FACT = new HashMap<>();

    static {
        ROWS.forEach(row -> BY_FACT.put(row.fact(), row));
        if (!Arrays.stream(Fact.class.getPermittedSubclasses()).allMatch(BY_FACT::containsKey)) {
            throw new IllegalStateException("a fact has no row in the state table");
        }
    }

    private StateTable() {}

    /** Whether the table lists the fact in this state. */
    public static boolean lists(Fact fact, Preparation state) {
        return of(fact).from().contains(state);
    }

    /** The fact's row. */
    public static Row of(Fact fact) {
        Row row = BY_FACT.get(fact.getClass());
        if (row == null) {
            throw new IllegalStateException("no row for " + fact.getClass());
        }
        return row;
    }

    /** The names of the commands that the table lists in this state. */
    public static List<String> possible(Preparation state) {
        return ROWS.stream()
                .filter(r -> r.from().contains(state))
                .map(Row::name)
                .toList();
    }

    /** A class's name as it is written outside: {@code DeferDecision} is {@code defer-decision}. */
    public static String kebab(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    }
}
