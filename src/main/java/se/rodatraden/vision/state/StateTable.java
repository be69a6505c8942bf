package se.rodatraden.vision.state;

import static se.rodatraden.vision.state.Preparation.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Fact;

/**
 * The state tables of the preparation, the document and the legal status of decisions: each command, the fact that records it,
 * and the states in which it is listed. In any other state the fact can still be recorded if it did happen, with
 * a deviation (ADR 0005).
 */
public final class StateTable {
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Set<Preparation> BEGINNING = EnumSet.of(NONE, COMMISSIONED, DRAFTING);
    private static final Set<Preparation> OPEN = EnumSet.range(COMMISSIONED, DEFERRED);
    private static final Set<Preparation> ROUNDS = EnumSet.of(IN_REMISS, REMISS_CLOSED);
    private static final Listed UNSETTLED =
            new Listed.Deciding(EnumSet.range(Legal.RECORDED, Legal.ANNULLED_NOT_FINAL));
    /** A late appeal is still an appeal: the court dismisses it. */
    private static final Listed APPEALABLE = new Listed.Deciding(EnumSet.complementOf(EnumSet.of(Legal.ANNULLED)));

    /** A decision can be executed before or after legal force (KL 13:14), but not once finally annulled. */
    private static final Listed NOT_ANNULLED = new Listed.Deciding(EnumSet.complementOf(EnumSet.of(Legal.ANNULLED)));

    /** Any status: earlier events may not be recorded yet. */
    private static final Listed ANY_DECISION = new Listed.Deciding(EnumSet.allOf(Legal.class));

    private static final Listed ANY = new Listed.Always();
    /** The states in which a command is listed, in one of the three tables, since no command depends on two. */
    public sealed interface Listed {
        /** In any state. */
        record Always() implements Listed {}

        /** By the state of preparation. */
        record Preparing(Set<Preparation> states) implements Listed {}

        /** By the state of the document on the day. */
        record Applying(Set<Document> states) implements Listed {}

        /** By the legal status of the decision it is about. */
        record Deciding(Set<Legal> states) implements Listed {}
    }

    /**
     * A row of the table.
     *
     * @param name the command's external name: {@code defer-decision}
     */
    public record Row(Class<? extends Act> command, Class<? extends Fact> fact, Listed from, String name) {
        Row(Class<? extends Act> command, Class<? extends Fact> fact, Listed from) {
            this(command, fact, from, kebab(command));
        }
    }

    public static final List<Row> ROWS = List.of(
            new Row(Act.CommissionVision.class, Fact.VisionCommissioned.class, when(EnumSet.of(NONE))),
            new Row(Act.StartWork.class, Fact.WorkStarted.class, when(BEGINNING)),
            new Row(Act.PlanActivity.class, Fact.ActivityPlanned.class, ANY),
            new Row(Act.RecordActivity.class, Fact.ActivityHeld.class, ANY),
            new Row(Act.CancelActivity.class, Fact.ActivityCancelled.class, ANY),
            new Row(Act.MoveActivity.class, Fact.ActivityMoved.class, ANY),
            new Row(Act.ProposeVision.class, Fact.VisionProposed.class, when(BEGINNING)),
            new Row(
                    Act.ReviseProposal.class,
                    Fact.ProposalRevised.class,
                    when(EnumSet.of(PROPOSED, REMISS_CLOSED, REFERRED_BACK))),
            new Row(
                    Act.SendToRemiss.class,
                    Fact.SentToRemiss.class,
                    when(EnumSet.of(PROPOSED, REMISS_CLOSED, REFERRED_BACK))),
            new Row(Act.SupplementRemissMaterial.class, Fact.RemissMaterialSupplemented.class, when(ROUNDS)),
            new Row(Act.ExtendRemissDeadline.class, Fact.RemissDeadlineExtended.class, when(EnumSet.of(IN_REMISS))),
            new Row(Act.AddAddressee.class, Fact.AddresseeAdded.class, when(EnumSet.of(IN_REMISS))),
            // Incoming documents are received in any state of the matter (OSL 5:1).
            new Row(
                    Act.RecordRemissResponse.class,
                    Fact.RemissResponseReceived.class,
                    when(EnumSet.range(PROPOSED, CLOSED))),
            new Row(Act.CloseRemissRound.class, Fact.RemissRoundClosed.class, when(EnumSet.of(IN_REMISS))),
            new Row(
                    Act.SubmitForDecision.class,
                    Fact.SubmittedForDecision.class,
                    when(EnumSet.of(PROPOSED, IN_REMISS, REMISS_CLOSED, REFERRED_BACK))),
            new Row(Act.RecordTreatment.class, Fact.TreatmentRecorded.class, when(EnumSet.range(NONE, REFERRED_BACK))),
            new Row(Act.TableMatter.class, Fact.MatterTabled.class, when(EnumSet.of(BEFORE_DECISION, TABLED))),
            new Row(
                    Act.ReferBack.class,
                    Fact.MatterReferredBack.class,
                    when(EnumSet.of(COMMISSIONED, DRAFTING, PROPOSED, REMISS_CLOSED, BEFORE_DECISION, TABLED))),
            new Row(Act.DeferDecision.class, Fact.DecisionDeferred.class, when(OPEN)),
            new Row(Act.InterpretDeferral.class, Fact.DeferralInterpreted.class, ANY),
            new Row(Act.ResumeVision.class, Fact.VisionResumed.class, when(EnumSet.of(DEFERRED))),
            new Row(
                    Act.AdoptVision.class,
                    Fact.VisionAdopted.class,
                    when(EnumSet.of(BEFORE_DECISION, TABLED, DECIDED))),
            new Row(Act.RejectVision.class, Fact.VisionRejected.class, when(EnumSet.of(BEFORE_DECISION, TABLED))),
            new Row(Act.WriteOffMatter.class, Fact.MatterWrittenOff.class, when(OPEN)),
            new Row(Act.WithdrawProposal.class, Fact.ProposalWithdrawn.class, when(OPEN)),
            new Row(Act.ReopenMatter.class, Fact.MatterReopened.class, when(EnumSet.of(CLOSED))),
            new Row(Act.CommissionRevision.class, Fact.RevisionCommissioned.class, when(EnumSet.of(DECIDED))),
            new Row(Act.ReplaceGoals.class, Fact.GoalsReplaced.class, document(Document.IN_FORCE)),
            new Row(Act.AssertApplied.class, Fact.AppliedAsserted.class, ANY),
            new Row(
                    Act.AssertObsolete.class,
                    Fact.ObsolescenceAsserted.class,
                    document(Document.IN_FORCE, Document.EXPIRED)),
            new Row(Act.LinkDocument.class, Fact.DocumentLinked.class, ANY),
            new Row(Act.UnlinkDocument.class, Fact.DocumentUnlinked.class, ANY),
            new Row(Act.ChangeOwner.class, Fact.OwnerChanged.class, ANY),
            new Row(Act.TransferMatter.class, Fact.MatterTransferred.class, when(OPEN)),
            new Row(Act.RecordSourceConflict.class, Fact.SourceConflictRecorded.class, ANY),
            new Row(Act.RecordAssertion.class, Fact.AssertionRecorded.class, ANY),
            new Row(
                    Act.ProlongValidity.class,
                    Fact.ValidityProlonged.class,
                    document(Document.IN_FORCE, Document.EXPIRED)),
            new Row(Act.RepealVision.class, Fact.VisionRepealed.class, document(Document.IN_FORCE, Document.EXPIRED)),
            new Row(Act.ReviewRelevance.class, Fact.RelevanceReviewed.class, document(Document.IN_FORCE)),
            new Row(Act.ApproveMinutes.class, Fact.MinutesApproved.class, legal(Legal.RECORDED)),
            new Row(Act.PostMinutes.class, Fact.MinutesPosted.class, legal(Legal.APPROVED)),
            new Row(
                    Act.TakeDownPosting.class,
                    Fact.PostingTakenDown.class,
                    legal(
                            Legal.POSTED,
                            Legal.UPHELD_NOT_FINAL,
                            Legal.PARTLY_ANNULLED_NOT_FINAL,
                            Legal.ANNULLED_NOT_FINAL,
                            Legal.ANNULLED,
                            Legal.PARTLY_ANNULLED,
                            Legal.FINAL)),
            new Row(Act.RepostMinutes.class, Fact.MinutesReposted.class, legal(Legal.POSTED, Legal.TIME_NOT_RUNNING)),
            new Row(Act.LodgeAppeal.class, Fact.AppealLodged.class, APPEALABLE),
            new Row(Act.GrantInhibition.class, Fact.DecisionInhibited.class, UNSETTLED),
            new Row(Act.LiftInhibition.class, Fact.InhibitionLifted.class, UNSETTLED),
            new Row(
                    Act.DecideAppeal.class,
                    Fact.AppealDecided.class,
                    legal(
                            Legal.APPEALED,
                            Legal.UPHELD_NOT_FINAL,
                            Legal.PARTLY_ANNULLED_NOT_FINAL,
                            Legal.ANNULLED_NOT_FINAL)),
            new Row(Act.RecordLeaveToAppeal.class, Fact.LeaveToAppealDecided.class, ANY_DECISION),
            new Row(
                    Act.ConfirmLegalForce.class,
                    Fact.LegalForceConfirmed.class,
                    legal(
                            Legal.POSTED,
                            Legal.UPHELD_NOT_FINAL,
                            Legal.PARTLY_ANNULLED_NOT_FINAL,
                            Legal.ANNULLED_NOT_FINAL)),
            new Row(Act.RecordImplementation.class, Fact.DecisionImplemented.class, NOT_ANNULLED),
            new Row(Act.RecordExtraordinaryRemedy.class, Fact.ExtraordinaryRemedyRecorded.class, ANY),
            new Row(Act.RectifyMinutes.class, Fact.MinutesRectified.class, ANY),
            new Row(Act.ClassifyVote.class, Fact.VoteClassified.class, ANY),
            new Row(Act.NoteDeviation.class, Fact.DeviationNoted.class, ANY),
            new Row(Act.MarkConfidential.class, Fact.MarkedConfidential.class, ANY),
            new Row(Act.LiftConfidentiality.class, Fact.ConfidentialityLifted.class, ANY),
            new Row(Act.CorrectEntry.class, Fact.EntryCorrected.class, ANY),
            new Row(Act.AnnulEntry.class, Fact.EntryAnnulled.class, ANY),
            new Row(Act.CorrectRegistration.class, Fact.RegistrationCorrected.class, ANY),
            new Row(Act.AnnulRegistration.class, Fact.RegistrationAnnulled.class, ANY));

    private static final Map<Class<?>, Row> BY_FACT = new HashMap<>();

    static {
        ROWS.forEach(row -> BY_FACT.put(row.fact(), row));
        for (Class<?> fact : Fact.class.getPermittedSubclasses()) {
            if (!BY_FACT.containsKey(fact)) {
                throw new IllegalStateException("no row in the state table for " + fact.getSimpleName());
            }
        }
    }

    private StateTable() {}

    /** Whether the fact is listed in every state. */
    public static boolean everywhere(Fact fact) {
        return of(fact).from() instanceof Listed.Always;
    }

    /** The fact's row. */
    public static Row of(Fact fact) {
        Row row = BY_FACT.get(fact.getClass());
        if (row == null) {
            throw new IllegalStateException("no row for " + fact.getClass());
        }
        return row;
    }

    private static Listed when(Set<Preparation> states) {
        return new Listed.Preparing(states);
    }

    private static Listed document(Document first, Document... more) {
        return new Listed.Applying(EnumSet.of(first, more));
    }

    private static Listed legal(Legal first, Legal... more) {
        return new Listed.Deciding(EnumSet.of(first, more));
    }

    /** A class name in kebab case: {@code DeferDecision} is {@code defer-decision}. */
    public static String kebab(Class<?> type) {
        return WORD_BORDER.matcher(type.getSimpleName()).replaceAll("-").toLowerCase(java.util.Locale.ROOT);
    }
}
