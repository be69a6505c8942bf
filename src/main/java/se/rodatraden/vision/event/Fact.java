package se.rodatraden.vision.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
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
 * An event that records what happened to a vision. One record for each fact; all fields except {@code noted} are
 * those of the recorded {@link Act}.
 */
public sealed interface Fact extends VisionEvent {
    RecordedMetadata noted();

    /** The metadata given by the recorder. */
    default EventMetadata told() {
        return noted().told();
    }

    /** The entry's id in its history. */
    default String entry() {
        return told().entry();
    }

    record VisionCommissioned(
            RecordedMetadata noted,
            List<String> deliverables,
            @Nullable BodyRef to) implements Fact {}

    record WorkStarted(RecordedMetadata noted, String what) implements Fact {}

    record ActivityPlanned(
            RecordedMetadata noted,
            ActivityKind kind,
            String what,
            FuzzyDate when,
            @Nullable String audience) implements Fact {}

    record ActivityHeld(
            RecordedMetadata noted,
            ActivityKind kind,
            String what,
            @Nullable String audience,
            @Nullable String place,
            List<Quantity> quantities,
            @Nullable String planned)
            implements Fact {}

    record ActivityCancelled(
            RecordedMetadata noted,
            String what,
            @Nullable String planned,
            @Nullable FuzzyDate when,
            @Nullable String why)
            implements Fact {}

    record ActivityMoved(
            RecordedMetadata noted,
            String planned,
            FuzzyDate when,
            @Nullable String why) implements Fact {}

    record VisionProposed(
            RecordedMetadata noted,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear,
            @Nullable Text text,
            List<Part> parts,
            Route route)
            implements Fact {}

    record ProposalRevised(
            RecordedMetadata noted,
            String changes,
            @Nullable String cause,
            @Nullable Text text,
            List<Part> parts) implements Fact {}

    record SentToRemiss(
            RecordedMetadata noted,
            int round,
            @Nullable Integer version,
            List<Addressee> addressees,
            @Nullable FuzzyDate due,
            List<String> materials,
            RemissMode mode)
            implements Fact {}

    record RemissMaterialSupplemented(
            RecordedMetadata noted,
            int round,
            String what,
            @Nullable FuzzyDate due) implements Fact {}

    record RemissDeadlineExtended(
            RecordedMetadata noted, int round, @Nullable String addressee, FuzzyDate due) implements Fact {}

    record AddresseeAdded(RecordedMetadata noted, int round, Addressee addressee) implements Fact {}

    record RemissResponseReceived(
            RecordedMetadata noted,
            int round,
            Addressee from,
            Stance stance,
            @Nullable String summary) implements Fact {}

    record RemissRoundClosed(
            RecordedMetadata noted,
            int round,
            boolean answersKnown,
            @Nullable String compilation) implements Fact {}

    record SubmittedForDecision(
            RecordedMetadata noted, BodyRef to, @Nullable String wording, Commented boardCommented) implements Fact {}

    record TreatmentRecorded(
            RecordedMetadata noted,
            @Nullable Integer ordinal,
            Outcome outcome,
            @Nullable Decision decision) implements Fact, Deciding {}

    record MatterTabled(
            RecordedMetadata noted,
            Decision decision,
            Support support,
            @Nullable FuzzyDate until) implements Fact, Deciding {}

    record MatterReferredBack(
            RecordedMetadata noted,
            Decision decision,
            Support support,
            @Nullable BodyRef to,
            @Nullable String motivation)
            implements Fact, Deciding {}

    record DecisionDeferred(RecordedMetadata noted, Decision decision, DeferralTarget target, Scope scope)
            implements Fact, Deciding {}

    record DeferralInterpreted(RecordedMetadata noted, String deferral, List<TermWindow> terms) implements Fact {}

    record VisionResumed(
            RecordedMetadata noted,
            String deferral,
            boolean afresh,
            @Nullable String inTerm,
            @Nullable Decision decision)
            implements Fact, Deciding {}

    record VisionAdopted(
            RecordedMetadata noted,
            Decision decision,
            String title,
            @Nullable Integer version,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear,
            List<Part> parts,
            @Nullable String amendments)
            implements Fact, Deciding {}

    record VisionRejected(RecordedMetadata noted, Decision decision) implements Fact, Deciding {}

    record MatterWrittenOff(RecordedMetadata noted, Decision decision, String why) implements Fact, Deciding {}

    record ProposalWithdrawn(RecordedMetadata noted, String why) implements Fact {}

    record MatterReopened(RecordedMetadata noted, @Nullable Decision decision, String why) implements Fact, Deciding {}

    record RevisionCommissioned(
            RecordedMetadata noted,
            List<String> deliverables,
            @Nullable BodyRef to) implements Fact {}

    record GoalsReplaced(
            RecordedMetadata noted,
            FuzzyDate period,
            List<Goal> goals,
            @Nullable Decision decision) implements Fact, Deciding {}

    record AppliedAsserted(
            RecordedMetadata noted,
            String title,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear)
            implements Fact {}

    record ObsolescenceAsserted(RecordedMetadata noted, String assertion) implements Fact {}

    record DocumentLinked(RecordedMetadata noted, Link link) implements Fact {}

    record DocumentUnlinked(RecordedMetadata noted, String linked, String why) implements Fact {}

    record OwnerChanged(RecordedMetadata noted, String owner) implements Fact {}

    record MatterTransferred(
            RecordedMetadata noted,
            BodyRef to,
            @Nullable String newDnr,
            @Nullable String oldDnr,
            @Nullable Decision decision)
            implements Fact, Deciding {}

    record SourceConflictRecorded(
            RecordedMetadata noted,
            String fact,
            List<SourceValue> values,
            @Nullable String chosen,
            String why,
            @Nullable String about)
            implements Fact {}

    record AssertionRecorded(RecordedMetadata noted, String assertion) implements Fact {}

    record ValidityProlonged(
            RecordedMetadata noted,
            @Nullable String version,
            FuzzyDate validTo,
            @Nullable Decision decision) implements Fact, Deciding {}

    record VisionRepealed(
            RecordedMetadata noted,
            Decision decision,
            @Nullable String version,
            @Nullable FuzzyDate from,
            @Nullable VisionId replacedBy)
            implements Fact, Deciding {}

    record RelevanceReviewed(
            RecordedMetadata noted,
            Relevance result,
            @Nullable FuzzyDate nextDue,
            @Nullable Decision decision) implements Fact, Deciding {}

    record MinutesApproved(RecordedMetadata noted, List<String> decisions, List<String> approvers, boolean immediate)
            implements Fact, OnDecisions {}

    record MinutesPosted(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable String board,
            @Nullable String proof) implements Fact, OnDecisions {}

    record PostingTakenDown(RecordedMetadata noted, List<String> decisions) implements Fact, OnDecisions {}

    record MinutesReposted(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable String board,
            @Nullable String proof) implements Fact, OnDecisions {}

    record AppealLodged(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable CourtCase court,
            @Nullable FuzzyDate received,
            List<Ground> grounds)
            implements Fact, OnDecisions {}

    record DecisionInhibited(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable CourtCase court) implements Fact, OnDecisions {}

    record InhibitionLifted(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable CourtCase court) implements Fact, OnDecisions {}

    record AppealDecided(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable CourtCase court,
            AppealOutcome outcome,
            boolean finalJudgment,
            @Nullable String annulledPart)
            implements Fact, OnDecisions {}

    record LeaveToAppealDecided(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable CourtCase court,
            @Nullable Boolean granted) implements Fact, OnDecisions {}

    record LegalForceConfirmed(
            RecordedMetadata noted,
            List<String> decisions,
            ForceBasis basis,
            @Nullable FuzzyDate since) implements Fact, OnDecisions {}

    record DecisionImplemented(
            RecordedMetadata noted,
            List<String> decisions,
            @Nullable String what,
            @Nullable FuzzyDate plannedFrom) implements Fact, OnDecisions {}

    record ExtraordinaryRemedyRecorded(
            RecordedMetadata noted,
            List<String> decisions,
            Remedy remedy,
            @Nullable CourtCase court,
            boolean granted) implements Fact, OnDecisions {}

    record MinutesRectified(
            RecordedMetadata noted, String decision, String oldText, String newText, boolean noteVisible, String why)
            implements Fact {}

    record VoteClassified(RecordedMetadata noted, String about, Support.By by, String why) implements Fact {}

    record DeviationNoted(
            RecordedMetadata noted, String about, @Nullable String rule, String text) implements Fact {}

    record MarkedConfidential(RecordedMetadata noted, String about, String provision, List<String> parts, String why)
            implements Fact {}

    record ConfidentialityLifted(RecordedMetadata noted, String mark, String why) implements Fact {}

    record EntryCorrected(RecordedMetadata noted, String corrects, Fact instead, CorrectionKind kind, String why)
            implements Fact {}

    record EntryAnnulled(RecordedMetadata noted, String annuls, String why) implements Fact {}

    record RegistrationCorrected(
            RecordedMetadata noted,
            @Nullable String title,
            @Nullable DocumentKind documentKind,
            @Nullable Integer horizonYear,
            CorrectionKind kind,
            String why)
            implements Fact {}

    record RegistrationAnnulled(RecordedMetadata noted, String why) implements Fact {}
}
