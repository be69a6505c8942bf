package se.rodatraden.vision.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Ground;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Part;
import se.rodatraden.vision.value.Quantity;
import se.rodatraden.vision.value.Relevance;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Route;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.SourceValue;
import se.rodatraden.vision.value.Stance;
import se.rodatraden.vision.value.Support;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.Text;
import se.rodatraden.vision.value.VisionId;

/**
 * A command that records an event of a vision. One record for each act; it is recorded as the corresponding
 * {@link Fact}. Fields are the act's own; date, actor and sources are in {@link EventMetadata}.
 */
public sealed interface Act extends VisionCommand {
    EventMetadata told();

    record CommissionVision(
            VisionId vision,
            EventMetadata told,
            List<String> deliverables,
            @Nullable BodyRef to) implements Act {}

    record StartWork(VisionId vision, EventMetadata told, String what) implements Act {}

    record PlanActivity(
            VisionId vision,
            EventMetadata told,
            ActivityKind kind,
            String what,
            FuzzyDate when,
            @Nullable String audience)
            implements Act {}

    record RecordActivity(
            VisionId vision,
            EventMetadata told,
            ActivityKind kind,
            String what,
            @Nullable String audience,
            @Nullable String place,
            List<Quantity> quantities,
            @Nullable String planned)
            implements Act {}

    record CancelActivity(
            VisionId vision,
            EventMetadata told,
            String what,
            @Nullable String planned,
            @Nullable FuzzyDate when,
            @Nullable String why)
            implements Act {}

    /** A plan was moved to another day: {@code planned} is the entry that planned it, {@code when} the new day. */
    record MoveActivity(
            VisionId vision,
            EventMetadata told,
            String planned,
            FuzzyDate when,
            @Nullable String why) implements Act {}

    record ProposeVision(
            VisionId vision,
            EventMetadata told,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear,
            @Nullable Text text,
            List<Part> parts,
            Route route)
            implements Act {}

    record ReviseProposal(
            VisionId vision,
            EventMetadata told,
            String changes,
            @Nullable String cause,
            @Nullable Text text,
            List<Part> parts)
            implements Act {}

    record SendToRemiss(
            VisionId vision,
            EventMetadata told,
            int round,
            @Nullable Integer version,
            List<Addressee> addressees,
            @Nullable FuzzyDate due,
            List<String> materials,
            RemissMode mode)
            implements Act {}

    record SupplementRemissMaterial(
            VisionId vision,
            EventMetadata told,
            int round,
            String what,
            @Nullable FuzzyDate due) implements Act {}

    record ExtendRemissDeadline(
            VisionId vision,
            EventMetadata told,
            int round,
            @Nullable String addressee,
            FuzzyDate due) implements Act {}

    record AddAddressee(VisionId vision, EventMetadata told, int round, Addressee addressee) implements Act {}

    record RecordRemissResponse(
            VisionId vision,
            EventMetadata told,
            int round,
            Addressee from,
            Stance stance,
            @Nullable String summary) implements Act {}

    record CloseRemissRound(
            VisionId vision,
            EventMetadata told,
            int round,
            boolean answersKnown,
            @Nullable String compilation) implements Act {}

    record SubmitForDecision(
            VisionId vision,
            EventMetadata told,
            BodyRef to,
            @Nullable String wording,
            Commented boardCommented) implements Act {}

    record RecordTreatment(
            VisionId vision,
            EventMetadata told,
            @Nullable Integer ordinal,
            Outcome outcome,
            @Nullable Decision decision)
            implements Act {}

    record TableMatter(
            VisionId vision,
            EventMetadata told,
            Decision decision,
            Support support,
            @Nullable FuzzyDate until) implements Act {}

    record ReferBack(
            VisionId vision,
            EventMetadata told,
            Decision decision,
            Support support,
            @Nullable BodyRef to,
            @Nullable String motivation)
            implements Act {}

    record DeferDecision(VisionId vision, EventMetadata told, Decision decision, DeferralTarget target, Scope scope)
            implements Act {}

    record InterpretDeferral(VisionId vision, EventMetadata told, String deferral, List<TermWindow> terms)
            implements Act {}

    record ResumeVision(
            VisionId vision,
            EventMetadata told,
            String deferral,
            boolean afresh,
            @Nullable String inTerm,
            @Nullable Decision decision)
            implements Act {}

    record AdoptVision(
            VisionId vision,
            EventMetadata told,
            Decision decision,
            String title,
            @Nullable Integer version,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear,
            List<Part> parts,
            @Nullable String amendments)
            implements Act {}

    record RejectVision(VisionId vision, EventMetadata told, Decision decision) implements Act {}

    record WriteOffMatter(VisionId vision, EventMetadata told, Decision decision, String why) implements Act {}

    record WithdrawProposal(VisionId vision, EventMetadata told, String why) implements Act {}

    record ReopenMatter(
            VisionId vision, EventMetadata told, @Nullable Decision decision, String why) implements Act {}

    record CommissionRevision(
            VisionId vision,
            EventMetadata told,
            List<String> deliverables,
            @Nullable BodyRef to) implements Act {}

    record ReplaceGoals(
            VisionId vision,
            EventMetadata told,
            FuzzyDate period,
            List<Goal> goals,
            @Nullable Decision decision) implements Act {}

    record AssertApplied(
            VisionId vision,
            EventMetadata told,
            String title,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear)
            implements Act {}

    record AssertObsolete(VisionId vision, EventMetadata told, String assertion) implements Act {}

    record LinkDocument(VisionId vision, EventMetadata told, Link link) implements Act {}

    record UnlinkDocument(VisionId vision, EventMetadata told, String linked, String why) implements Act {}

    record ChangeOwner(VisionId vision, EventMetadata told, String owner) implements Act {}

    record TransferMatter(
            VisionId vision,
            EventMetadata told,
            BodyRef to,
            @Nullable String newDnr,
            @Nullable String oldDnr,
            @Nullable Decision decision)
            implements Act {}

    record RecordSourceConflict(
            VisionId vision,
            EventMetadata told,
            String fact,
            List<SourceValue> values,
            @Nullable String chosen,
            String why,
            @Nullable String about)
            implements Act {}

    record RecordAssertion(VisionId vision, EventMetadata told, String assertion) implements Act {}

    record ProlongValidity(
            VisionId vision,
            EventMetadata told,
            @Nullable String version,
            FuzzyDate validTo,
            @Nullable Decision decision)
            implements Act {}

    record RepealVision(
            VisionId vision,
            EventMetadata told,
            Decision decision,
            @Nullable String version,
            @Nullable FuzzyDate from,
            @Nullable VisionId replacedBy)
            implements Act {}

    record ReviewRelevance(
            VisionId vision,
            EventMetadata told,
            Relevance result,
            @Nullable FuzzyDate nextDue,
            @Nullable Decision decision)
            implements Act {}

    record ApproveMinutes(
            VisionId vision, EventMetadata told, List<String> decisions, List<String> approvers, boolean immediate)
            implements Act {}

    record PostMinutes(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable String board,
            @Nullable String proof) implements Act {}

    record TakeDownPosting(VisionId vision, EventMetadata told, List<String> decisions) implements Act {}

    record RepostMinutes(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable String board,
            @Nullable String proof) implements Act {}

    record LodgeAppeal(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable CourtCase court,
            @Nullable FuzzyDate received,
            List<Ground> grounds)
            implements Act {}

    record GrantInhibition(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable CourtCase court) implements Act {}

    record LiftInhibition(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable CourtCase court) implements Act {}

    /**
     * A court ruled on an appeal.
     *
     * @param annulledPart the part of the decision annulled; only with the outcome {@code PARTLY_ANNULLED}
     */
    record DecideAppeal(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable CourtCase court,
            AppealOutcome outcome,
            boolean finalJudgment,
            @Nullable String annulledPart)
            implements Act {}

    /**
     * A higher court granted or refused leave to appeal (prövningstillstånd, KL 13:12, FPL 34 a §).
     *
     * @param granted null if unknown
     */
    record RecordLeaveToAppeal(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable CourtCase court,
            @Nullable Boolean granted)
            implements Act {}

    record ConfirmLegalForce(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            ForceBasis basis,
            @Nullable FuzzyDate since) implements Act {}

    /**
     * Decisions were carried out, on the day that the entry gives.
     *
     * @param what what was done
     * @param plannedFrom earliest day of a planned execution; if given, nothing says that it was carried out
     */
    record RecordImplementation(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            @Nullable String what,
            @Nullable FuzzyDate plannedFrom)
            implements Act {}

    record RecordExtraordinaryRemedy(
            VisionId vision,
            EventMetadata told,
            List<String> decisions,
            Remedy remedy,
            @Nullable CourtCase court,
            boolean granted)
            implements Act {}

    record RectifyMinutes(
            VisionId vision,
            EventMetadata told,
            String decision,
            String oldText,
            String newText,
            boolean noteVisible,
            String why)
            implements Act {}

    record ClassifyVote(VisionId vision, EventMetadata told, String about, Support.By by, String why) implements Act {}

    record NoteDeviation(
            VisionId vision,
            EventMetadata told,
            String about,
            @Nullable String rule,
            String text) implements Act {}

    /**
     * Text of an entry was marked confidential (OSL 5:5): the acting body is the authority that sets the mark, on the day it was set.
     *
     * @param parts confidential fields, by name in the command ({@code note}, {@code decision.wording}); empty means all text
     */
    record MarkConfidential(
            VisionId vision, EventMetadata told, String about, String provision, List<String> parts, String why)
            implements Act {}

    /**
     * The text is no longer confidential.
     *
     * @param mark the entry that set the mark; other marks of the same entry remain
     */
    record LiftConfidentiality(VisionId vision, EventMetadata told, String mark, String why) implements Act {}

    record CorrectEntry(
            VisionId vision, EventMetadata told, String corrects, Act instead, CorrectionKind kind, String why)
            implements Act {}

    record AnnulEntry(VisionId vision, EventMetadata told, String annuls, String why) implements Act {}

    /**
     * The registration was wrong: its title, the kind of document or the target year. Null means unchanged; {@code kind} is the
     * kind of error.
     */
    record CorrectRegistration(
            VisionId vision,
            EventMetadata told,
            @Nullable String title,
            @Nullable DocumentKind documentKind,
            @Nullable Integer horizonYear,
            CorrectionKind kind,
            String why)
            implements Act {}

    /** The vision should never have been registered: it is removed from the register, but its ledger remains. */
    record AnnulRegistration(VisionId vision, EventMetadata told, String why) implements Act {}
}
