package se.rodatraden.vision.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Precision;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Handover.PickUp;
import se.rodatraden.vision.handover.Handover.PickUpKind;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * The ways in which a deferred matter was taken up: resumed with the existing proposal, started again, or continued as another matter. The
 * other matter is given by a link from this one (it continues in that) or from that one (this is its predecessor).
 */
record PickUps(VisionId vision, Known known, Borders borders, Map<VisionId, Known> others) {

    /** All that may have happened by the day, earliest first. */
    List<PickUp> all() {
        List<PickUp> found = new ArrayList<>();
        for (Placed p : known.placed()) {
            if (p.entry().fact() instanceof Fact.VisionResumed f) {
                found.add(pickUp(f.afresh() ? PickUpKind.AFRESH : PickUpKind.REUSED, p, null, null));
            } else if (p.entry().fact() instanceof Fact.DocumentLinked f
                    && f.link().relation() == Link.Relation.CONTINUED_IN
                    && linked(known, f)) {
                VisionId to = f.link().vision();
                found.add(
                        pickUp(PickUpKind.NEW_MATTER, dated(p, to), to, f.link().title()));
            }
        }
        others.forEach((id, other) -> predecessors(id, other, found));
        return found.stream()
                .filter(u -> borders.happened(u.entry()) != Borders.Sure.NO)
                .sorted(Comparator.comparing(u -> u.entry().latest()))
                .toList();
    }

    /** The deferral ended by a resumption: the one it names; a new matter ends whichever is in effect. */
    static Optional<String> deferral(PickUp pickUp) {
        return pickUp.entry().entry().fact() instanceof Fact.VisionResumed f && pickUp.kind() != PickUpKind.NEW_MATTER
                ? Optional.of(f.deferral())
                : Optional.empty();
    }

    private void predecessors(VisionId id, Known other, List<PickUp> found) {
        for (Placed p : other.placed()) {
            if (p.entry().fact() instanceof Fact.DocumentLinked f
                    && f.link().relation() == Link.Relation.PREDECESSOR
                    && vision.equals(f.link().vision())
                    && linked(other, f)
                    && found.stream().noneMatch(u -> id.equals(u.elsewhere()))) {
                found.add(pickUp(PickUpKind.NEW_MATTER, dated(p, id), id, title(other)));
            }
        }
    }

    /** The title under which the new matter was last adopted or proposed; the link from it has the title of this one. */
    private static @Nullable String title(Known other) {
        return other.placed().stream()
                .map(p -> p.entry().fact())
                .flatMap(f -> f instanceof Fact.VisionAdopted a
                        ? Stream.of(a.title())
                        : f instanceof Fact.VisionProposed v ? Stream.of(v.title()) : Stream.empty())
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** An undated link is dated by the first dated entry of the new matter. */
    private Placed dated(Placed link, @Nullable VisionId to) {
        Known other = to == null ? null : others.get(to);
        if (link.entry().occurred().precision() != Precision.UNKNOWN || other == null) {
            return link;
        }
        return other.placed().stream()
                .filter(p -> Fold.moves(p.entry().fact()))
                .findFirst()
                .orElse(link);
    }

    private PickUp pickUp(PickUpKind kind, Placed p, @Nullable VisionId elsewhere, @Nullable String title) {
        return new PickUp(kind, p, borders.time(p), elsewhere, title);
    }

    private static boolean linked(Known known, Fact.DocumentLinked link) {
        return known.entries()
                .facts(Fact.DocumentUnlinked.class)
                .noneMatch(u -> u.linked().equals(link.entry()));
    }
}
