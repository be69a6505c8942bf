package se.rodatraden.vision;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.municipality.BodyKind;

/**
 * Who is seen to have prepared a matter that is laid before the council or decided by it. Judged only where the entries show the way
 * there: of a bare adoption nothing is said, and a body that the source leaves unsaid has the benefit of the doubt.
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

    /** Only where the entries say outright that it was not given the chance. */
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

    /** What led up to the act, where it lays the matter before the council or is the council's decision; else nothing. */
    private static List<Entry> way(Moment m) {
        boolean laid = m.fact() instanceof Fact.SubmittedForDecision f && f.to().kind() == BodyKind.COUNCIL;
        boolean settled = m.by(BodyKind.COUNCIL)
                && (m.fact() instanceof Fact.VisionAdopted || m.fact() instanceof Fact.VisionRejected);
        boolean urgent = m.proceedings()
                .filter(p -> p.called() == Proceedings.Called.URGENT_UNANIMOUS)
                .isPresent();
        if (urgent || !laid && !settled) {
            return List.of();
        }
        List<Entry> way = m.evidence().matterUntil(m.entry());
        return way.stream().anyMatch(e -> e.fact() instanceof Fact.SubmittedForDecision) ? way : List.of();
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
