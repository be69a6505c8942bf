package se.rodatraden.vision;

import static se.rodatraden.vision.Handover.Category.DECIDED;
import static se.rodatraden.vision.Handover.Category.WRITTEN_OFF;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.vision.Borders.Sure;
import se.rodatraden.vision.Handover.Category;
import se.rodatraden.vision.Handover.Item;

/** What was decided in a period: on the matter, on the document that there is, and on its goals. */
record DecidedIn(Known known, Borders borders) {

    List<Item> items() {
        return known.placed().stream().flatMap(p -> item(p).stream()).toList();
    }

    private Optional<Item> item(Placed p) {
        Sure sure = borders.within(p);
        return sure == Sure.NO
                ? Optional.empty()
                : category(p.entry().fact())
                        .map(c -> new Item(c, sure == Sure.YES, Set.of(), List.of(), withAnnulment(p), null, null));
    }

    /** Goals, a prolongation and a review count where a decision is told; a source may tell them without one. */
    private static Optional<Category> category(Fact fact) {
        if (fact instanceof Fact.MatterWrittenOff) {
            return Optional.of(WRITTEN_OFF);
        }
        boolean decides = fact instanceof Fact.VisionAdopted
                || fact instanceof Fact.VisionRejected
                || fact instanceof Fact.VisionRepealed
                || fact instanceof Fact.GoalsReplaced g && g.decision() != null
                || fact instanceof Fact.ValidityProlonged v && v.decision() != null
                || fact instanceof Fact.RelevanceReviewed r && r.decision() != null;
        return decides ? Optional.of(DECIDED) : Optional.empty();
    }

    /** The decision and, where a court has annulled it by the day, the judgment that did. */
    private List<Placed> withAnnulment(Placed decision) {
        String id = decision.entry().id();
        Legal court = known.on(borders.day()).state().legal(id).court();
        boolean annulled = court == Legal.ANNULLED || court == Legal.ANNULLED_NOT_FINAL;
        Stream<Placed> judgments = known.placed().stream()
                .filter(p -> annulled
                        && p.by(borders.day())
                        && p.entry().fact() instanceof Fact.AppealDecided f
                        && f.outcome() == AppealOutcome.ANNULLED
                        && f.decisions().contains(id));
        return Stream.concat(Stream.of(decision), judgments.reduce((first, last) -> last).stream())
                .toList();
    }
}
