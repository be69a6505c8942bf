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
 * What the behaviour of a history depends on: two states that are equal go on alike, whatever led to them. Everything
 * else that is shown is read from the entries.
 *
 * @param since the entry that gave the preparation its state; null while nothing has
 * @param proposals how many versions of a proposal there have been since the work last began
 * @param openRounds remiss rounds that are sent and not closed
 * @param goalsWaiting the deferral that lets the goals wait, which leaves the preparation alone
 * @param kind the kind of document, as registered or as last proposed
 * @param legal the decisions of whose legal status anything is recorded, by entry; all others are {@link Legal#RECORDED}
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
     * What a deferral lets wait, and what a resumption returns to.
     *
     * @param until the date it was deferred to, where one is given
     */
    public record Waiting(
            String deferral, Preparation before, @Nullable FuzzyDate until) {}

    /**
     * A version of the document that an entry says was adopted or applied.
     *
     * @param fromLegalForce it applies only from legal force (PBL 3:21), not from the decision (KL 13:14)
     * @param prolonged decisions to let it apply longer, in order
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

        /** A version known only by what was later said of it. */
        static Version presupposed(String entry) {
            return new Version(entry, true, false, null, null, List.of(), null, null);
        }
    }

    /** The decision, by its entry, to let a version apply until a later day. */
    public record Prolonged(String decision, FuzzyDate validTo) {}

    /**
     * The decision, by its entry, to repeal a version.
     *
     * @param decided when it was made
     * @param from from when it repeals; null is at once
     * @param replacedBy the document that takes its place; the version is then superseded and not repealed
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
        int hash = preparation.ordinal();
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
            hash = 31 * hash + l.minutes().ordinal();
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

    /** The legal status of a decision, named by the entry that tells it. */
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

    /** With the versions that are meant changed: the one named, or all where none is; if there is none, one is presupposed. */
    State versions(@Nullable String named, String by, UnaryOperator<Version> change) {
        if (versions.isEmpty() && named == null) {
            return versions(List.of(change.apply(Version.presupposed(by))));
        }
        return versions(versions.stream()
                .map(v -> named == null || v.entry().equals(named) ? change.apply(v) : v)
                .toList());
    }

    /** With this status in the place of the decision's own; in the order of their entries' ids, so that equal is equal. */
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
