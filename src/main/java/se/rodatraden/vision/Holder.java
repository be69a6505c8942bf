package se.rodatraden.vision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has the matter: those it lies with, none while it waits or is settled, and who had it last. */
public record Holder(List<BodyRef> with, @Nullable BodyRef last) {
    private static final Holder NOBODY = new Holder(List.of(), null);

    public Holder {
        with = List.copyOf(with);
    }

    /** Read from the entry that gave the preparation its state, and from a transfer after it. */
    static Holder on(List<Entry> happened, State state) {
        String since = state.since();
        Optional<Entry> giver =
                happened.stream().filter(e -> e.id().equals(since)).findFirst();
        if (giver.isEmpty()) {
            return NOBODY;
        }
        List<Entry> after = happened.subList(happened.indexOf(giver.get()), happened.size());
        Optional<BodyRef> transferred = after.stream()
                .map(Entry::fact)
                .filter(Fact.MatterTransferred.class::isInstance)
                .map(f -> ((Fact.MatterTransferred) f).to())
                .reduce((first, second) -> second);
        Holder holder = of(giver.get().fact(), happened);
        return transferred.map(to -> new Holder(List.of(to), holder.last)).orElse(holder);
    }

    private static Holder of(Fact fact, List<Entry> happened) {
        BodyRef actor = fact.told().body();
        return switch (fact) {
            case Fact.VisionCommissioned f -> at(f.to() == null ? actor : f.to(), actor);
            case Fact.RevisionCommissioned f -> at(f.to() == null ? actor : f.to(), actor);
            case Fact.WorkStarted _ -> at(commissioned(happened, actor), actor);
            case Fact.ActivityHeld _ -> at(commissioned(happened, actor), actor);
            case Fact.ProposalWithdrawn _ -> at(commissioned(happened, actor), actor);
            case Fact.SentToRemiss f ->
                new Holder(
                        f.addressees().stream()
                                .map(a -> new BodyRef(null, a.kind(), a.name()))
                                .toList(),
                        actor);
            case Fact.RemissRoundClosed _ -> at(actor, actor);
            case Fact.SubmittedForDecision f -> at(f.to(), actor);
            case Fact.MatterReferredBack f -> f.to() == null ? new Holder(List.of(), actor) : at(f.to(), actor);
            case Fact.DecisionDeferred _ -> new Holder(List.of(), actor);
            case Fact.VisionAdopted _ -> new Holder(List.of(), actor);
            case Fact.VisionRejected _ -> new Holder(List.of(), actor);
            case Fact.MatterWrittenOff _ -> new Holder(List.of(), actor);
            case Fact.VisionProposed _ -> at(actor, actor);
            case Fact.ProposalRevised _ -> at(actor, actor);
            case Fact.TreatmentRecorded _ -> at(actor, actor);
            case Fact.MatterTabled _ -> at(actor, actor);
            case Fact.VisionResumed _ -> at(actor, actor);
            case Fact.MatterReopened _ -> at(actor, actor);
            case Fact.ActivityPlanned _ -> NOBODY;
            case Fact.ActivityCancelled _ -> NOBODY;
            case Fact.RemissMaterialSupplemented _ -> NOBODY;
            case Fact.RemissDeadlineExtended _ -> NOBODY;
            case Fact.AddresseeAdded _ -> NOBODY;
            case Fact.RemissResponseReceived _ -> NOBODY;
            case Fact.DeferralInterpreted _ -> NOBODY;
            case Fact.GoalsReplaced _ -> NOBODY;
            case Fact.AppliedAsserted _ -> NOBODY;
            case Fact.ObsolescenceAsserted _ -> NOBODY;
            case Fact.DocumentLinked _ -> NOBODY;
            case Fact.DocumentUnlinked _ -> NOBODY;
            case Fact.OwnerChanged _ -> NOBODY;
            case Fact.MatterTransferred _ -> NOBODY;
            case Fact.SourceConflictRecorded _ -> NOBODY;
            case Fact.AssertionRecorded _ -> NOBODY;
            case Fact.ValidityProlonged _ -> NOBODY;
            case Fact.VisionRepealed _ -> NOBODY;
            case Fact.RelevanceReviewed _ -> NOBODY;
            case Fact.MinutesApproved _ -> NOBODY;
            case Fact.MinutesPosted _ -> NOBODY;
            case Fact.PostingTakenDown _ -> NOBODY;
            case Fact.MinutesReposted _ -> NOBODY;
            case Fact.AppealLodged _ -> NOBODY;
            case Fact.DecisionInhibited _ -> NOBODY;
            case Fact.InhibitionLifted _ -> NOBODY;
            case Fact.AppealDecided f -> decidedBy(f, happened);
            case Fact.LegalForceConfirmed f -> decidedBy(f, happened);
            case Fact.ExtraordinaryRemedyRecorded _ -> NOBODY;
            case Fact.MinutesRectified _ -> NOBODY;
            case Fact.VoteClassified _ -> NOBODY;
            case Fact.DeviationNoted _ -> NOBODY;
            case Fact.MarkedConfidential _ -> NOBODY;
            case Fact.ConfidentialityLifted _ -> NOBODY;
            case Fact.EntryCorrected _ -> NOBODY;
            case Fact.EntryAnnulled _ -> NOBODY;
        };
    }

    private static Holder at(BodyRef with, BodyRef last) {
        return new Holder(List.of(with), last);
    }

    /** After an annulment the matter lies with those whose decision it was. */
    private static Holder decidedBy(OnDecisions annulled, List<Entry> happened) {
        List<BodyRef> bodies = happened.stream()
                .filter(e -> annulled.decisions().contains(e.id()))
                .map(e -> e.fact().told().body())
                .distinct()
                .toList();
        return new Holder(bodies, bodies.isEmpty() ? null : bodies.getLast());
    }

    private static BodyRef commissioned(List<Entry> happened, BodyRef otherwise) {
        return happened.stream()
                .map(Entry::fact)
                .filter(Fact.VisionCommissioned.class::isInstance)
                .map(f -> ((Fact.VisionCommissioned) f).to())
                .filter(java.util.Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(otherwise);
    }
}
