package se.rodatraden.vision.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.BodiesOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Route;

/** Derives the holder of the matter from the entries: from the one that gave the preparation its state, and later transfers. */
final class Holding {
    /** Kinds that are not authorities: what they raise or answer lies with another body. The same applies to unnamed bodies. */
    private static final Set<BodyKind> OUTSIDE = Set.of(BodyKind.PARTY, BodyKind.RESIDENTS, BodyKind.EXTERNAL);

    private static final Had UNTOLD = new Had(Holder.How.UNKNOWN, List.of(), null);

    /** A body as named by an entry at its time. */
    private record Named(BodyRef body, FuzzyDate then) {}

    private record Had(
            Holder.How how, List<Named> with, @Nullable BodyRef last) {}

    private final List<Entry> happened;
    private final BodiesOn bodies;

    private Holding(List<Entry> happened, BodiesOn bodies) {
        this.happened = happened;
        this.bodies = bodies;
    }

    static Holder of(List<Entry> happened, State state, BodiesOn bodies) {
        return new Holding(happened, bodies).since(state.since());
    }

    private Holder since(@Nullable String since) {
        Optional<Entry> giver =
                happened.stream().filter(e -> e.id().equals(since)).findFirst();
        if (giver.isEmpty()) {
            return Holder.UNKNOWN;
        }
        Had had = had(giver.get());
        Optional<Named> transferred = after(giver.get())
                .filter(e -> e.fact() instanceof Fact.MatterTransferred)
                .map(e -> new Named(((Fact.MatterTransferred) e.fact()).to(), e.occurred()))
                .reduce((first, second) -> second);
        return transferred.isPresent() && had.how != Holder.How.CLOSED
                ? onTheDay(new Had(Holder.How.WITH, List.of(transferred.get()), had.last))
                : onTheDay(had);
    }

    private Holder onTheDay(Had had) {
        boolean several = false;
        List<BodyRef> with = new ArrayList<>();
        for (Named named : had.with) {
            List<BodyRef> heirs = bodies.of(named.body, named.then);
            several = several || heirs.size() > 1;
            heirs.stream().filter(h -> !with.contains(h)).forEach(with::add);
        }
        return new Holder(several ? Holder.How.ONE_OF : had.how, with, had.last);
    }

    private Had had(Entry e) {
        return switch (e.fact()) {
            case Fact.VisionCommissioned f -> commissioned(f.to(), e);
            case Fact.RevisionCommissioned f -> commissioned(f.to(), e);
            case Fact.WorkStarted _ -> working(e);
            case Fact.ActivityHeld _ -> working(e);
            case Fact.ProposalWithdrawn _ -> working(e);
            case Fact.VisionProposed f -> raised(f.route()) ? beforeTheCouncil(e) : acting(e);
            case Fact.ProposalRevised _ -> acting(e);
            case Fact.SentToRemiss _ -> acting(e);
            case Fact.RemissRoundClosed _ -> acting(e);
            case Fact.SubmittedForDecision f -> with(f.to(), e);
            case Fact.TreatmentRecorded _ -> acting(e);
            case Fact.MatterTabled _ -> acting(e);
            case Fact.MatterReferredBack f -> f.to() == null ? referredBack(e) : with(f.to(), e);
            case Fact.DecisionDeferred _ -> acting(e);
            case Fact.VisionResumed _ -> acting(e);
            case Fact.MatterReopened _ -> acting(e);
            case Fact.VisionAdopted _ -> closed(e);
            case Fact.VisionRejected _ -> closed(e);
            case Fact.MatterWrittenOff _ -> closed(e);
            case Fact.ActivityPlanned _ -> UNTOLD;
            case Fact.ActivityCancelled _ -> UNTOLD;
            case Fact.ActivityMoved _ -> UNTOLD;
            case Fact.RemissMaterialSupplemented _ -> UNTOLD;
            case Fact.RemissDeadlineExtended _ -> UNTOLD;
            case Fact.AddresseeAdded _ -> UNTOLD;
            case Fact.RemissResponseReceived _ -> UNTOLD;
            case Fact.DeferralInterpreted _ -> UNTOLD;
            case Fact.GoalsReplaced _ -> UNTOLD;
            case Fact.AppliedAsserted _ -> closed(e);
            case Fact.ObsolescenceAsserted _ -> UNTOLD;
            case Fact.DocumentLinked _ -> UNTOLD;
            case Fact.DocumentUnlinked _ -> UNTOLD;
            case Fact.OwnerChanged _ -> UNTOLD;
            case Fact.MatterTransferred _ -> UNTOLD;
            case Fact.SourceConflictRecorded _ -> UNTOLD;
            case Fact.AssertionRecorded _ -> UNTOLD;
            case Fact.ValidityProlonged _ -> UNTOLD;
            case Fact.VisionRepealed _ -> UNTOLD;
            case Fact.RelevanceReviewed _ -> UNTOLD;
            case Fact.MinutesApproved _ -> UNTOLD;
            case Fact.MinutesPosted _ -> UNTOLD;
            case Fact.PostingTakenDown _ -> UNTOLD;
            case Fact.MinutesReposted _ -> UNTOLD;
            case Fact.AppealLodged _ -> UNTOLD;
            case Fact.DecisionInhibited _ -> UNTOLD;
            case Fact.InhibitionLifted _ -> UNTOLD;
            case Fact.AppealDecided f -> decidedBy(f);
            case Fact.LeaveToAppealDecided f -> decidedBy(f);
            case Fact.LegalForceConfirmed f -> decidedBy(f);
            case Fact.DecisionImplemented _ -> UNTOLD;
            case Fact.ExtraordinaryRemedyRecorded _ -> UNTOLD;
            case Fact.MinutesRectified _ -> UNTOLD;
            case Fact.VoteClassified _ -> UNTOLD;
            case Fact.DeviationNoted _ -> UNTOLD;
            case Fact.MarkedConfidential _ -> UNTOLD;
            case Fact.ConfidentialityLifted _ -> UNTOLD;
            case Fact.EntryCorrected _ -> UNTOLD;
            case Fact.EntryAnnulled _ -> UNTOLD;
            case Fact.RegistrationCorrected _ -> UNTOLD;
            case Fact.RegistrationAnnulled _ -> UNTOLD;
        };
    }

    private Had with(Named named, Entry e) {
        return new Had(Holder.How.WITH, List.of(named), authority(e));
    }

    private Had with(BodyRef body, Entry e) {
        return with(new Named(body, e.occurred()), e);
    }

    private static Had closed(Entry e) {
        return new Had(Holder.How.CLOSED, List.of(), authority(e));
    }

    private Had commissioned(@Nullable BodyRef to, Entry e) {
        return to == null || outside(to) ? acting(e) : with(to, e);
    }

    /** Held by the body that was commissioned or given the matter, whoever does the work. */
    private Had working(Entry e) {
        return last(happened.stream().flatMap(Holding::given), null)
                .map(n -> with(n, e))
                .orElseGet(() -> acting(e));
    }

    /** Held by the acting body; if that is not an authority, by the preparing one. */
    private Had acting(Entry e) {
        BodyRef actor = authority(e);
        if (actor != null) {
            return with(actor, e);
        }
        return preparing(null)
                .map(n -> with(n, e))
                .orElseGet(() -> happened.stream().anyMatch(Holding::motion) ? council(e) : UNTOLD);
    }

    /** A motion or a citizens' proposal is raised in the council (KL 5:22), and stays there until it is referred for preparation. */
    private Had beforeTheCouncil(Entry e) {
        return after(e).flatMap(Holding::commission)
                .reduce((first, second) -> second)
                .map(n -> with(n, e))
                .orElseGet(() -> council(e));
    }

    /** The council as named by the entries, otherwise by the register; every municipality has one. */
    private Had council(Entry e) {
        BodyRef council = named(BodyKind.COUNCIL)
                .or(() -> bodies.only(BodyKind.COUNCIL, "kommunfullmäktige"))
                .orElseGet(() -> new BodyRef(null, BodyKind.COUNCIL, "kommunfullmäktige"));
        return with(council, e);
    }

    /** If no body is named, back to the preparing one, otherwise to the board if known (KL 6:13). */
    private Had referredBack(Entry e) {
        BodyRef by = e.fact().told().body();
        return preparing(by)
                .or(() -> named(BodyKind.BOARD)
                        .or(() -> bodies.only(BodyKind.BOARD, "kommunstyrelsen"))
                        .map(board -> new Named(board, e.occurred())))
                .map(n -> with(n, e))
                .orElseGet(() -> new Had(Holder.How.UNKNOWN, List.of(), authority(e)));
    }

    /** The last body that submitted or received the matter; otherwise the last authority that made a proposal. */
    private Optional<Named> preparing(@Nullable BodyRef otherThan) {
        return last(happened.stream().flatMap(Holding::preparation), otherThan)
                .or(() -> last(
                        happened.stream()
                                .filter(e -> e.fact() instanceof Fact.VisionProposed
                                        || e.fact() instanceof Fact.ProposalRevised
                                        || e.fact() instanceof Fact.SentToRemiss)
                                .flatMap(Holding::actor),
                        otherThan));
    }

    private static Optional<Named> last(Stream<Named> named, @Nullable BodyRef otherThan) {
        return named.filter(n -> otherThan == null || !n.body.same(otherThan)).reduce((first, second) -> second);
    }

    private static Stream<Named> preparation(Entry e) {
        return switch (e.fact()) {
            case Fact.SubmittedForDecision _ -> actor(e);
            case Fact.MatterReferredBack f when f.to() != null -> Stream.of(new Named(f.to(), e.occurred()));
            case Fact _ -> given(e);
        };
    }

    private static Stream<Named> given(Entry e) {
        return e.fact() instanceof Fact.MatterTransferred f
                ? Stream.of(new Named(f.to(), e.occurred()))
                : commission(e);
    }

    private static Stream<Named> commission(Entry e) {
        BodyRef to = switch (e.fact()) {
            case Fact.VisionCommissioned f -> f.to();
            case Fact.RevisionCommissioned f -> f.to();
            case Fact _ -> null;
        };
        return to == null || outside(to) ? Stream.empty() : Stream.of(new Named(to, e.occurred()));
    }

    private static Stream<Named> actor(Entry e) {
        BodyRef body = authority(e);
        return body == null ? Stream.empty() : Stream.of(new Named(body, e.occurred()));
    }

    /** After an annulment the matter lies with the body whose decision it was. */
    private Had decidedBy(OnDecisions annulled) {
        List<Named> deciding = happened.stream()
                .filter(e -> annulled.decisions().contains(e.id()))
                .flatMap(Holding::actor)
                .toList();
        return deciding.isEmpty() ? UNTOLD : new Had(Holder.How.WITH, deciding, deciding.getLast().body);
    }

    private Optional<BodyRef> named(BodyKind kind) {
        return happened.stream()
                .flatMap(e -> Stream.concat(
                        Stream.of(e.fact().told().body()),
                        e.fact() instanceof Fact.SubmittedForDecision f ? Stream.of(f.to()) : Stream.empty()))
                .filter(b -> b.kind() == kind)
                .reduce((first, second) -> second);
    }

    private Stream<Entry> after(Entry giver) {
        return happened.subList(happened.indexOf(giver), happened.size()).stream();
    }

    private static boolean motion(Entry e) {
        return e.fact() instanceof Fact.VisionProposed f && raised(f.route());
    }

    private static boolean raised(Route route) {
        return route == Route.MEMBER_MOTION || route == Route.CITIZEN_PROPOSAL;
    }

    /** The acting body; for a delegated decision the delegating one. */
    private static @Nullable BodyRef authority(Entry e) {
        BodyRef actor = Delegation.of(e.fact())
                .map(Delegation::from)
                .orElse(e.fact().told().body());
        return outside(actor) ? null : actor;
    }

    private static boolean outside(BodyRef body) {
        return OUTSIDE.contains(body.kind()) || body.unnamed();
    }
}
