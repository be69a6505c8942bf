package se.rodatraden.vision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * What the behaviour of a history depends on: two states that are equal go on alike, whatever led to them. Everything
 * else that is shown is read from the entries.
 *
 * @param since the entry that gave the preparation its state; null while nothing has
 * @param proposals how many versions of a proposal there have been since the work last began
 * @param openRounds remiss rounds that are sent and not closed
 */
public record State(
        Preparation preparation,
        @Nullable String since,
        int proposals,
        List<Integer> openRounds,
        @Nullable Waiting waiting,
        List<Version> versions) {

    /** What a deferral lets wait, and what a resumption returns to. */
    public record Waiting(String deferral, Preparation before) {}

    /** A version of the document that an entry says was adopted or applied. */
    public record Version(
            String entry,
            boolean asserted,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            @Nullable String obsolete) {}

    static final State START = new State(Preparation.NONE, null, 0, List.of(), null, List.of());

    /** The latest version, if there is one. */
    public Optional<Version> version() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    State to(Preparation next, String entry) {
        return new State(next, entry, proposals, openRounds, next == Preparation.DEFERRED ? waiting : null, versions);
    }

    State proposals(int count) {
        return new State(preparation, since, count, openRounds, waiting, versions);
    }

    State openRounds(List<Integer> open) {
        return new State(preparation, since, proposals, open, waiting, versions);
    }

    State waiting(Waiting waiting) {
        return new State(preparation, since, proposals, openRounds, waiting, versions);
    }

    State versions(List<Version> all) {
        return new State(preparation, since, proposals, openRounds, waiting, all);
    }
}
