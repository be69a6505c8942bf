package se.rodatraden.vision.state;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may hold of a vision at one time: the pairs of preparation and document that the knowledge allows. One pair is
 * certain; several are named as possible, and no one of them is picked.
 *
 * @param beforeRecord the time is before the first day that any entry itself gives: nothing is known of it
 * @param possible the pairs, none of them when {@code beforeRecord}
 * @param state what has happened at least
 * @param validityPresumed the document is in force because its decision names no first day
 * @param partly a court has annulled a part of the decision behind it, for good or not; null where none has
 * @param allOrdersTried false where there were too many possible orders to try them all
 */
public record Standing(
        boolean beforeRecord,
        List<Possible> possible,
        State state,
        boolean validityPresumed,
        @Nullable Legal partly,
        boolean allOrdersTried) {

    /** One pair that may hold. */
    public record Possible(Preparation preparation, Document document) {}

    public Standing {
        possible = List.copyOf(possible);
    }

    /** Whether all that may have happened gives the same answer. */
    public boolean certain() {
        return possible.size() == 1 && allOrdersTried;
    }

    /** The preparation, where every possibility agrees on it. */
    public Optional<Preparation> preparation() {
        List<Preparation> all =
                possible.stream().map(Possible::preparation).distinct().toList();
        return all.size() == 1 && allOrdersTried ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The document's standing, where every possibility agrees on it. */
    public Optional<Document> document() {
        List<Document> all =
                possible.stream().map(Possible::document).distinct().toList();
        return all.size() == 1 && allOrdersTried ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
