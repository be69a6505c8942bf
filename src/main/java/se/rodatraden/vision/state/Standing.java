package se.rodatraden.vision.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The possible standing of a vision at one time: the possible pairs of preparation and document state. One pair is
 * certain; several are listed as possible, and none is preferred.
 *
 * @param beforeRecord whether the time is before the first recorded day, so that nothing is known
 * @param possible the pairs, empty if {@code beforeRecord}
 * @param state the state from what has certainly happened
 * @param validityPresumed whether the document is presumed in force, since its decision states no first day
 * @param partly a partial annulment of its decision, final or not; null if there is none
 * @param allOrdersTried false if there were too many possible orders to try them all
 */
public record Standing(
        boolean beforeRecord,
        List<Possible> possible,
        State state,
        boolean validityPresumed,
        @Nullable Legal partly,
        boolean allOrdersTried) {

    /** A possible pair. */
    public record Possible(Preparation preparation, Document document) {}

    public Standing {
        possible = List.copyOf(possible);
    }

    /** Whether every possible order of events gives the same pair. */
    public boolean certain() {
        return possible.size() == 1 && allOrdersTried;
    }

    /** The state of preparation, if all possibilities agree on it. */
    public Optional<Preparation> preparation() {
        return agreed(Possible::preparation);
    }

    /** The state of the document, if all possibilities agree on it. */
    public Optional<Document> document() {
        return agreed(Possible::document);
    }

    private <S extends Enum<S>> Optional<S> agreed(Function<Possible, S> facet) {
        if (possible.isEmpty() || !allOrdersTried) {
            return Optional.empty();
        }
        S first = facet.apply(possible.getFirst());
        for (Possible p : possible) {
            if (facet.apply(p) != first) {
                return Optional.empty();
            }
        }
        return Optional.of(first);
    }
}
