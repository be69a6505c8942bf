package se.rodatraden.vision.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.Route;

/**
 * Which body prepared a matter submitted to the council or decided by it. Judged only if the entries show the
 * preparation: a bare adoption gives no finding, and an unnamed body gets the benefit of the doubt.
 */
final class Prepared {
    private static final Set<BodyKind> COMMITTEES = EnumSet.of(BodyKind.BOARD, BodyKind.COMMITTEE);

    private Prepared() {}

    static Answer byNobody(Moment m) {
        List<Entry> way = way(m);
        return Answer.of(!way.isEmpty()
                && !handled(way, COMMITTEES)
                && !handled(way, EnumSet.of(BodyKind.PREPARATORY_COMMITTEE))
                && !handled(way, EnumSet.of(BodyKind.UNKNOWN)));
    }

    static Answer onlyByPreparatoryCommittee(Moment m) {
        List<Entry> way = way(m);
        boolean heard = way.stream().anyMatch(e -> switch (e.fact()) {
            case Fact.SubmittedForDecision f ->
                f.boardCommented() == Commented.YES || f.boardCommented() == Commented.GIVEN_CHANCE;
            case Fact.SentToRemiss f -> f.addressees().stream().anyMatch(a -> COMMITTEES.contains(a.kind()));
            case Fact.RemissResponseReceived f -> COMMITTEES.contains(f.from().kind());
            case Fact _ -> false;
        });
        return Answer.of(!heard
                && handled(way, EnumSet.of(BodyKind.PREPARATORY_COMMITTEE))
                && !handled(way, COMMITTEES)
                && !handled(way, EnumSet.of(BodyKind.UNKNOWN)));
    }

    /**
     * If a committee prepared what the council decides, the board's opportunity to comment must be recorded:
     * as its own work on the matter, in the submission to the council, or as a request to it.
     */
    static Answer boardNotSeen(Moment m) {
        List<Entry> way = m.fact() instanceof Fact.SubmittedForDecision ? List.of() : way(m);
        boolean seen = way.stream().anyMatch(e -> switch (e.fact()) {
            case Fact.SubmittedForDecision f -> f.boardCommented() != Commented.UNKNOWN;
            case Fact.SentToRemiss f -> f.addressees().stream().anyMatch(a -> a.kind() == BodyKind.BOARD);
            case Fact.AddresseeAdded f -> f.addressee().kind() == BodyKind.BOARD;
            case Fact.RemissResponseReceived f -> f.from().kind() == BodyKind.BOARD;
            case Fact _ -> false;
        });
        return Answer.of(!seen
                && handled(way, EnumSet.of(BodyKind.COMMITTEE, BodyKind.PREPARATORY_COMMITTEE))
                && !handled(way, EnumSet.of(BodyKind.BOARD, BodyKind.UNKNOWN)));
    }

    /** Only if the entries state that it was given no opportunity. */
    static Answer withoutTheBoard(Moment m) {
        List<Entry> way = way(m);
        Optional<Entry> submitted = m.fact() instanceof Fact.SubmittedForDecision
                ? Optional.of(m.entry())
                : m.evidence()
                        .lastBefore(way.stream().filter(e -> e.fact() instanceof Fact.SubmittedForDecision), m.entry());
        return Answer.of(submitted.isPresent()
                && ((Fact.SubmittedForDecision) submitted.get().fact()).boardCommented() == Commented.NO
                && !handled(way, EnumSet.of(BodyKind.BOARD)));
    }

    /** The preparation before a submission to the council or a council decision; otherwise empty. */
    private static List<Entry> way(Moment m) {
        boolean laid = m.fact() instanceof Fact.SubmittedForDecision f && f.to().kind() == BodyKind.COUNCIL;
        boolean settled = m.by(BodyKind.COUNCIL)
                && (m.fact() instanceof Fact.VisionAdopted || m.fact() instanceof Fact.VisionRejected);
        if (!laid && !settled || agreed(m)) {
            return List.of();
        }
        List<Entry> way = m.evidence().matterUntil(m.entry());
        return way.stream().anyMatch(e -> e.fact() instanceof Fact.SubmittedForDecision) ? way : List.of();
    }

    /** Whether the council settled it with the consent of all present (KL 5:33), now or after the submission. */
    private static boolean agreed(Moment m) {
        return m.proceedings().filter(Proceedings::agreedUnprepared).isPresent()
                || m.fact() instanceof Fact.SubmittedForDecision
                        && agreedSettlements(m).findAny().isPresent();
    }

    /** The council's settlements, with the consent of all present, of the matter that was laid before it. */
    private static Stream<Entry> agreedSettlements(Moment m) {
        return m.evidence().agreedUnprepared().stream()
                .filter(e -> e.fact() instanceof Fact.VisionAdopted || e.fact() instanceof Fact.VisionRejected)
                .filter(e -> e.fact().told().body().kind() == BodyKind.COUNCIL)
                .filter(e -> m.evidence().before(m.entry(), e) != Answer.NO
                        && m.evidence().sameMatter(m.entry(), e) != Answer.NO);
    }

    private static boolean handled(List<Entry> way, Set<BodyKind> by) {
        return way.stream().anyMatch(e -> switch (e.fact()) {
            case Fact.SubmittedForDecision f -> by.contains(f.told().body().kind());
            case Fact.TreatmentRecorded f -> by.contains(f.told().body().kind());
            case Fact.SentToRemiss f -> by.contains(f.told().body().kind());
            case Fact.MatterReferredBack f -> by.contains(f.told().body().kind());
            case Fact.MatterTabled f -> by.contains(f.told().body().kind());
            case Fact.DecisionDeferred f -> by.contains(f.told().body().kind());
            case Fact.ProposalRevised f -> by.contains(f.told().body().kind());
            case Fact.VisionProposed f ->
                by.contains(f.told().body().kind())
                        || f.route() == Route.COMMITTEE && by.contains(BodyKind.COMMITTEE)
                        || f.route() == Route.PREPARATORY_COMMITTEE && by.contains(BodyKind.PREPARATORY_COMMITTEE);
            case Fact _ -> false;
        });
    }
}
