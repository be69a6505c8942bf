package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * A link between this vision's document and another, as it is seen from this one, whichever of the two told it.
 *
 * @param relation how the one that tells it relates to the other
 * @param incoming the relation reads from the other to this one: with {@link Link.Relation#SUPERSEDES} the other supersedes this
 * @param link the link as told, where this vision tells it; what the other tells has this one's title in it and not its own
 * @param other the other vision, by its id; null for a document outside the register
 * @param told the entry that tells it, with its days: of this vision's history, or of the other's
 * @param here whether {@code told} is an entry of this vision
 * @param takenBack the entry that took it back, with its days; null while it stands
 * @param linked the other vision, where the register has it
 */
public record Connection(
        Link.Relation relation,
        boolean incoming,
        @Nullable Link link,
        @Nullable VisionId other,
        Placed told,
        boolean here,
        @Nullable Placed takenBack,
        @Nullable LinkedVision linked) {

    /** Whether it may be said of the day: a link told with no date of its own counts from the first dated act of the newer document. */
    public boolean on(LocalDate day) {
        return begins().maybeBy(day) && (takenBack == null || !takenBack.by(day));
    }

    /** What the other document is called on the day: as the register knows it, else as the link names it. */
    public String title(LocalDate day) {
        if (linked != null) {
            return linked.title(day);
        }
        return link != null ? link.title() : String.valueOf(other);
    }

    /** Whether it says that the other takes the place of this document. */
    public boolean states() {
        return relation == Link.Relation.SUPERSEDES && incoming;
    }

    /** Whether it makes likely that the other took the place of this document, once that is adopted. */
    public boolean suggests() {
        return follows();
    }

    /** Whether the work on this document goes on in the other. */
    public boolean follows() {
        return relation == Link.Relation.PREDECESSOR && incoming || relation == Link.Relation.CONTINUED_IN && !incoming;
    }

    /** When it begins to count. */
    public Placed begins() {
        boolean dated = told.entry().occurred().earliest() != null
                || told.entry().occurred().latest() != null;
        return dated ? told : firstAct().orElse(told);
    }

    private Optional<Placed> firstAct() {
        return Optional.ofNullable(linked)
                .flatMap(l -> l.known().placed().stream()
                        .filter(p -> Fold.moves(p.entry().fact()))
                        .findFirst());
    }
}
