package se.rodatraden.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.time.FuzzyDate;

/**
 * An event that says what happened to a vision, as it was told. One record a fact; every field but {@code noted} is the
 * one of the {@link Act} that was recorded.
 */
public sealed interface Fact extends VisionEvent {
    Noted noted();

    /** What the one who recorded it said about it. */
    default Told told() {
        return noted().told();
    }

    /** The entry's id in its history. */
    default String entry() {
        return told().entry();
    }

    record VisionCommissioned(
            Noted noted,
            List<String> deliverables,
            @Nullable BodyRef to) implements Fact {}

    record WorkStarted(Noted noted, String what) implements Fact {}

    record ActivityPlanned(
            Noted noted,
            ActivityKind kind,
            String what,
            FuzzyDate when,
            @Nullable String audience) implements Fact {}

    record ActivityHeld(
            Noted noted,
            ActivityKind kind,
            String what,
            @Nullable String audience,
            @Nullable String place,
            List<Quantity> quantities,
            @Nullable String planned)
            implements Fact {}

    record ActivityCancelled(
            Noted noted,
            String what,
            @Nullable String planned,
            @Nullable FuzzyDate when,
            @Nullable String why) implements Fact {}

    record VisionProposed(
            Noted noted,
            String title,
            DocumentKind kind,
            @Nullable Integer horizonYear,
            @Nullable Text text,
            List<Part> parts,
            Route route)
            implements Fact {}

    record ProposalRevised(
            Noted noted,
            String changes,
            @Nullable String cause,
            @Nullable Text text,
            List<Part> parts) implements Fact {}

    record SentToRemiss(
            Noted noted,
            int round,
            @Nullable Integer version,
            List<Addressee> addressees,
            @Nullable FuzzyDate due,
            List<String> materials,
            RemissMode mode)
            implements Fact {}

    record RemissMaterialSupplemented(
            Noted noted, int round, String what, @Nullable FuzzyDate due) implements Fact {}

    record RemissDeadlineExtended(
            Noted noted, int round, @Nullable String addressee, FuzzyDate due) implements Fact {}

    record AddresseeAdded(Noted noted, int round, Addressee addressee) implements Fact {}

    record RemissResponseReceived(
            Noted noted,
            int round,
            Addressee from,
            Stance stance,
            @Nullable String summary) implements Fact {}

    record RemissRoundClosed(
            Noted noted,
            int round,
            boolean answersKnown,
            @Nullable String compilation) implements Fact {}

    record SubmittedForDecision(
            Noted noted, BodyRef to, @Nullable String wording, Commented boardCommented) implements Fact {}

    record TreatmentRecorded(
            Noted noted,
            int ordinal,
            Outcome outcome,
            @Nullable Decision decision) implements Fact {}

    record MatterTabled(
            Noted noted,
            Decision decision,
            Support support,
            @Nullable FuzzyDate until) implements Fact {}

    record MatterReferredBack(
            Noted noted,
            Decision decision,
            Support support,
            @Nullable BodyRef to,
            @Nullable String motivation) implements Fact {}

    record DecisionDeferred(Noted noted, Decision decision, DeferralTarget target, Scope scope) implements Fact {}

    record DeferralInterpreted(Noted noted, String deferral, List<TermWindow> terms) implements Fact {}

    record VisionResumed(
            Noted noted,
            String deferral,
            boolean afresh,
            @Nullable String inTerm,
            @Nullable Decision decision) implements Fact {}

    record VisionAdopted(
            Noted noted,
            Decision decision,
            String title,
            @Nullable Integer version,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear,
            List<Part> parts,
            @Nullable String amendments)
            implements Fact {}

    record VisionRejected(Noted noted, Decision decision) implements Fact {}

    record MatterWrittenOff(Noted noted, Decision decision, String why) implements Fact {}

    record ProposalWithdrawn(Noted noted, String why) implements Fact {}

    record MatterReopened(Noted noted, @Nullable Decision decision, String why) implements Fact {}

    record RevisionCommissioned(
            Noted noted,
            List<String> deliverables,
            @Nullable BodyRef to) implements Fact {}

    record GoalsReplaced(
            Noted noted,
            FuzzyDate period,
            List<Goal> goals,
            @Nullable Decision decision) implements Fact {}

    record AppliedAsserted(
            Noted noted,
            String title,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable Integer horizonYear)
            implements Fact {}

    record ObsolescenceAsserted(Noted noted, String assertion) implements Fact {}

    record DocumentLinked(Noted noted, Link link) implements Fact {}

    record DocumentUnlinked(Noted noted, String linked, String why) implements Fact {}

    record OwnerChanged(Noted noted, String owner) implements Fact {}

    record MatterTransferred(
            Noted noted,
            BodyRef to,
            @Nullable String newDnr,
            @Nullable String oldDnr) implements Fact {}

    record SourceConflictRecorded(
            Noted noted,
            String fact,
            List<SourceValue> values,
            @Nullable String chosen,
            String why) implements Fact {}

    record AssertionRecorded(Noted noted, String assertion) implements Fact {}
}
