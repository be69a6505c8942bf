package se.rodatraden.vision.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.VisionId;

/**
 * The state of a history: equal states behave the same, whatever led to them. Everything
 * else shown is read from the entries.
 *
 * @param since the entry that gave the preparation its state; null if there is none
 * @param proposals number of versions of the proposal since the work last began
 * @param openRounds remiss rounds sent and not closed
 * @param goalsWaiting the deferral of the goals alone, which does not affect the preparation
 * @param kind the kind of document, as registered or as last proposed
 * @param legal decisions with a recorded legal status, by entry; all others are {@link Legal#RECORDED}
 */
public record State(
        Preparation preparation,
        @Nullable String since,
        int proposals,
        List<Integer> openRounds,
        @Nullable Waiting waiting,
        @Nullable String goalsWaiting,
        DocumentKind kind,
        List<Version> versions,
        List<LegalStatus> legal) {

    /**
     * What is deferred, and the state that a resumption returns to.
     *
     * @param until the date it was deferred to, if given
     */
    public record Waiting(
            String deferral, Preparation before, @Nullable FuzzyDate until) {}

    /**
     * A version of the document, adopted or said to have applied.
     *
     * @param fromLegalForce whether it applies only from legal force (PBL 3:21), not from the decision (KL 13:14)
     * @param prolonged decisions to prolong it, in order
     */
    public record Version(
            String entry,
            boolean asserted,
            boolean fromLegalForce,
            @Nullable FuzzyDate validFrom,
            @Nullable FuzzyDate validTo,
            List<Prolonged> prolonged,
            @Nullable Repealed repealed,
            @Nullable String obsolete) {

        Version prolonged(Prolonged longer) {
            List<Prolonged> all = new ArrayList<>(prolonged);
            all.add(longer);
            return new Version(
                    entry, asserted, fromLegalForce, validFrom, validTo, List.copyOf(all), repealed, obsolete);
        }

        Version repealed(Repealed by) {
            return new Version(entry, asserted, fromLegalForce, validFrom, validTo, prolonged, by, obsolete);
        }

        Version obsolete(String by) {
            return new Version(entry, asserted, fromLegalForce, validFrom, validTo, prolonged, repealed, by);
        }

        /** A version known only from later entries about it. */
        static Version presupposed(String entry) {
            return new Version(entry, true, false, null, null, List.of(), null, null);
        }
    }

    /** The decision, by its entry, to prolong a version. */
    public record Prolonged(String decision, FuzzyDate validTo) {}

    /**
     * The decision, by its entry, to repeal a version.
     *
     * @param decided when it was made
     * @param from first day of the repeal; null is at once
     * @param replacedBy the replacing document; the version is then superseded and not repealed
     */
    public record Repealed(
            String decision,
            FuzzyDate decided,
            @Nullable FuzzyDate from,
            @Nullable VisionId replacedBy) {}

    /**
     * States are told apart at each step of every possible order, so only the short parts are looked at: of a version what has been
     * done to it, of a decision how far it has come, and none of their dates.
     */
    @Override
    public int hashCode() {
        int hash = preparation.name().hashCode();
        hash = 31 * hash + Objects.hashCode(since);
        hash = 31 * hash + proposals;
        hash = 31 * hash + openRounds.hashCode();
        hash = 31 * hash + Objects.hashCode(goalsWaiting);
        for (Version v : versions) {
            hash = 31 * hash + v.entry.hashCode();
            hash = 31 * hash + v.prolonged.size();
            hash = 31 * hash + (v.repealed == null ? 0 : v.repealed.decision.hashCode());
            hash = 31 * hash + Objects.hashCode(v.obsolete);
        }
        for (LegalStatus l : legal) {
            hash = 31 * hash + l.decision().hashCode();
            hash = 31 * hash + l.minutes().name().hashCode();
            hash = 31 * hash + Objects.hashCode(l.ruling());
            hash = 31 * hash + l.appeals().size();
            hash = 31 * hash + Objects.hashCode(l.inhibitedBy());
        }
        return hash;
    }

    /** Nothing has happened yet to a document of this kind. */
    public static State start(DocumentKind kind) {
        return new State(Preparation.NONE, null, 0, List.of(), null, null, kind, List.of(), List.of());
    }

    /** The latest version, if there is one. */
    public Optional<Version> version() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The legal status of a decision, given by its entry. */
    public LegalStatus legal(String decision) {
        for (LegalStatus status : legal) {
            if (status.decision().equals(decision)) {
                return status;
            }
        }
        return LegalStatus.recorded(decision);
    }

    public State to(Preparation next, String entry) {
        Waiting left = next == Preparation.DEFERRED ? waiting : null;
        return new State(next, entry, proposals, openRounds, left, goalsWaiting, kind, versions, legal);
    }

    State proposals(int count) {
        return new State(preparation, since, count, openRounds, waiting, goalsWaiting, kind, versions, legal);
    }

    public State openRounds(List<Integer> open) {
        return new State(preparation, since, proposals, open, waiting, goalsWaiting, kind, versions, legal);
    }

    public State waiting(Waiting deferred) {
        return new State(preparation, since, proposals, openRounds, deferred, goalsWaiting, kind, versions, legal);
    }

    State goalsWaiting(@Nullable String deferral) {
        return new State(preparation, since, proposals, openRounds, waiting, deferral, kind, versions, legal);
    }

    State kind(DocumentKind proposed) {
        return new State(preparation, since, proposals, openRounds, waiting, goalsWaiting, proposed, versions, legal);
    }

    public State versions(List<Version> all) {
        return new State(preparation, since, proposals, openRounds, waiting, goalsWaiting, kind, all, legal);
    }

    /** Changes the named version, or all if none is named; if there are none, one is presupposed. */
    State versions(@Nullable String named, String by, UnaryOperator<Version> change) {
        if (versions.isEmpty() && named == null) {
            return versions(List.of(change.apply(Version.presupposed(by))));
        }
        return versions(versions.stream()
                .map(v -> named == null || v.entry().equals(named) ? change.apply(v) : v)
                .toList());
    }

    /** Replaces the status of the decision; sorted by entry id, so that equal states compare equal. */
    State legal(LegalStatus status) {
        List<LegalStatus> all = new ArrayList<>(legal.size() + 1);
        boolean placed = false;
        for (LegalStatus other : legal) {
            int order = other.decision().compareTo(status.decision());
            if (order >= 0 && !placed) {
                all.add(status);
                placed = true;
            }
            if (order != 0) {
                all.add(other);
            }
        }
        if (!placed) {
            all.add(status);
        }
        return new State(
                preparation, since, proposals, openRounds, waiting, goalsWaiting, kind, versions, List.copyOf(all));
    }
}
