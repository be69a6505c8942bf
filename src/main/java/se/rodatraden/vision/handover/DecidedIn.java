package se.rodatraden.vision.handover;

import static se.rodatraden.vision.handover.Handover.Category.DECIDED;
import static se.rodatraden.vision.handover.Handover.Category.WRITTEN_OFF;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Borders.Sure;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Handover.Item;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.LegalStatus;

/** The decisions in a term: on the matter, on the existing document, and on its goals. */
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

    /** Goals, a prolongation and a review count only with a decision; a source may report them without one. */
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

    /** The decision and, if a court had annulled it or a part of it by the day, the judgment. */
    private List<Placed> withAnnulment(Placed decision) {
        String id = decision.entry().id();
        LegalStatus status = known.on(borders.day()).state().legal(id);
        Stream<Placed> judgment = known.placed().stream()
                .filter(p -> (status.annulled() || status.partlyAnnulled())
                        && p.entry().id().equals(status.ruling()));
        return Stream.concat(Stream.of(decision), judgment).toList();
    }
}
