package se.rodatraden.vision.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/**
 * A link between this vision's document and another, seen from this one, whichever of the two recorded it.
 *
 * @param relation how the recording document relates to the other
 * @param incoming the relation is read from the other to this one: with {@link Link.Relation#SUPERSEDES} the other supersedes this
 * @param link the link as recorded, if by this vision; a link recorded by the other has this vision's title
 * @param other id of the other vision; null for a document outside the register
 * @param told the entry that records it, of this vision's history or of the other's
 * @param here whether {@code told} is an entry of this vision
 * @param takenBack the entry that took it back; null if it is valid
 * @param linked the other vision, if it is in the register
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

    /** Whether it may apply on the day: an undated link counts from the first dated act of the newer document. */
    public boolean on(LocalDate day) {
        return begins().maybeBy(day) && (takenBack == null || !takenBack.by(day));
    }

    /** The title of the other document on the day: the register's, otherwise the one in the link. */
    public String title(LocalDate day) {
        if (linked != null) {
            return linked.title(day);
        }
        return link != null ? link.title() : String.valueOf(other);
    }

    /** Whether it states that the other replaces this document. */
    public boolean states() {
        return relation == Link.Relation.SUPERSEDES && incoming;
    }

    /** Whether it suggests that the other replaces this document, once adopted. */
    public boolean suggests() {
        return follows();
    }

    /** Whether the work on this document continues in the other. */
    public boolean follows() {
        return relation == Link.Relation.PREDECESSOR && incoming || relation == Link.Relation.CONTINUED_IN && !incoming;
    }

    /** The entry from which it counts. */
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
