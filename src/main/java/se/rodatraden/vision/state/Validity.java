package se.rodatraden.vision.state;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;

/**
 * The state of the document on a day, from the stated periods of its versions and the legal status of the decisions on them.
 * A decision takes effect before legal force (KL 13:14), so a version without a first day is in force from its adoption,
 * but an översiktsplan from legal force (PBL 3:21), which may be unconfirmed: from the computed day on it is unknown whether it
 * applies. "t.o.m. 2023" is 2023-12-31; a year in the title does not limit validity.
 * Replacement by a later version or another document is derived, so an annulment reinstates what was replaced.
 */
public final class Validity {
    private static final DocumentKind COMPREHENSIVE_PLAN = new DocumentKind("ÖVERSIKTSPLAN");
    /** The rule that a comprehensive plan applies only from legal force. */
    public static final String FROM_LEGAL_FORCE = "PBL 3:21";
    /** PBL (2010:900) in force. */
    private static final LocalDate PBL = LocalDate.of(2011, 5, 2);

    private static final Set<Document> NOT_YET_OR_NOT_AT_ALL =
            EnumSet.of(Document.ADOPTED, Document.SUSPENDED, Document.ANNULLED);

    private static final Set<Document> REPLACEABLE =
            EnumSet.of(Document.ADOPTED, Document.IN_FORCE, Document.OBSOLETE_ASSERTED);

    private Validity() {}

    /** Whether a document of the kind, adopted then, applies only from legal force. */
    public static boolean fromLegalForce(DocumentKind kind, FuzzyDate adopted) {
        return kind.equals(COMPREHENSIVE_PLAN)
                && (adopted.latest() == null || !adopted.latest().isBefore(PBL));
    }

    /** The same based only on this vision's entries, ignoring other documents that may have replaced it. */
    static Set<Document> on(State state, long day) {
        return on(state, day, Replacements.NONE);
    }

    /** The possible states of the document: those of the latest version that has begun to apply, otherwise of the latest future one. */
    public static Set<Document> on(State state, long day, Replacements successors) {
        Set<Document> possible = EnumSet.noneOf(Document.class);
        Set<Document> otherwise = EnumSet.of(state.versions().isEmpty() ? Document.NO_VERSION : Document.ANNULLED);
        for (State.Version v : state.versions().reversed()) {
            Set<Document> own = replaced(own(state, v, day), successors.replaced(state, v, day));
            EnumSet<Document> waiting = EnumSet.copyOf(own);
            if (tookEffect(state, v)) {
                waiting.retainAll(NOT_YET_OR_NOT_AT_ALL);
            }
            own.removeAll(waiting);
            possible.addAll(own);
            if (waiting.isEmpty()) {
                return possible;
            }
            if (otherwise.contains(Document.ANNULLED) && !waiting.isEmpty()) {
                otherwise = waiting;
            }
        }
        possible.addAll(otherwise);
        return possible;
    }

    /** The possible states of a version, by its index, given all that may have replaced it. */
    public static Set<Document> of(State state, int version, LocalDate day, Replacements successors) {
        State.Version v = state.versions().get(version);
        Answer replaced = state.versions().subList(version + 1, state.versions().size()).stream()
                .map(later -> effect(state, later, day.toEpochDay()))
                .reduce(successors.replaced(state, v, day.toEpochDay()), Answer::or);
        return replaced(own(state, v, day.toEpochDay()), replaced);
    }

    /** Whether the version has begun to apply by the day and is not suspended or annulled; it may have ended. */
    public static Answer effect(State state, State.Version v, long day) {
        Set<Document> own = own(state, v, day);
        boolean began = !NOT_YET_OR_NOT_AT_ALL.containsAll(own) && tookEffect(state, v);
        return Answer.of(began && own.stream().noneMatch(NOT_YET_OR_NOT_AT_ALL::contains), began);
    }

    /** A replaced version neither applies nor will; if it has ended or was suspended, that state remains. */
    private static Set<Document> replaced(Set<Document> own, Answer replaced) {
        if (replaced == Answer.NO || Collections.disjoint(own, REPLACEABLE)) {
            return own;
        }
        if (replaced == Answer.CERTAIN) {
            own.removeAll(REPLACEABLE);
        }
        own.add(Document.SUPERSEDED);
        return own;
    }

    /** The version that {@link #on} refers to, if certain, or the latest. */
    public static Optional<State.Version> applying(State state, LocalDate day) {
        for (State.Version v : state.versions().reversed()) {
            if (Collections.disjoint(own(state, v, day.toEpochDay()), NOT_YET_OR_NOT_AT_ALL) && tookEffect(state, v)) {
                return Optional.of(v);
            }
        }
        return state.version();
    }

    /** The partial annulment of the decision on the version that applies, final or not; null if there is none. */
    static @Nullable public Legal partly(State state, long day) {
        return applying(state, LocalDate.ofEpochDay(day))
                .map(v -> state.legal(v.entry()))
                .filter(LegalStatus::partlyAnnulled)
                .map(LegalStatus::court)
                .orElse(null);
    }

    /** Whether the version that applies is presumed in force, since its decision states no first day. */
    public static boolean presumed(State state, long day, Replacements successors) {
        return applying(state, LocalDate.ofEpochDay(day))
                .map(v -> v.validFrom() == null
                        && !v.asserted()
                        && !v.fromLegalForce()
                        && replaced(own(state, v, day), successors.replaced(state, v, day))
                                .equals(EnumSet.of(Document.IN_FORCE)))
                .orElse(false);
    }

    /** The days on which {@link #on} may change without a new recording. */
    public static List<Long> borders(State state) {
        List<Long> days = new ArrayList<>();
        for (State.Version v : state.versions()) {
            bounds(days, v.validFrom());
            bounds(days, v.repealed() == null ? null : v.repealed().from());
            if (v.fromLegalForce()) {
                LegalStatus legal = state.legal(v.entry());
                bounds(days, legal.since());
                Long first = firstFinalDay(legal);
                if (first != null) {
                    days.add(first);
                }
            }
            Long end = end(state, v);
            if (end != null) {
                days.add(end + 1);
            }
        }
        return days;
    }

    private static Set<Document> own(State state, State.Version v, long day) {
        LegalStatus legal = state.legal(v.entry());
        if (legal.court() == Legal.ANNULLED) {
            return EnumSet.of(Document.ANNULLED);
        }
        Set<Document> possible = EnumSet.noneOf(Document.class);
        State.Repealed repealed = v.repealed();
        if (repealed != null
                && repealed.replacedBy() == null
                && state.legal(repealed.decision()).effective()) {
            if (repealed.from() == null || by(repealed.from(), day)) {
                return EnumSet.of(Document.REPEALED);
            }
            if (maybeBy(repealed.from(), day)) {
                possible.add(Document.REPEALED);
            }
        }
        if (!legal.effective()) {
            possible.add(Document.SUSPENDED);
        } else if (v.obsolete() != null) {
            possible.add(Document.OBSOLETE_ASSERTED);
        } else {
            possible.addAll(begun(legal, v, day, expired(state, v, day) ? Document.EXPIRED : Document.IN_FORCE));
        }
        return possible;
    }

    private static Set<Document> begun(LegalStatus legal, State.Version v, long day, Document then) {
        if (v.fromLegalForce() && legal.court() != Legal.FINAL) {
            boolean maybe = maybeFinal(legal, day) && (v.validFrom() == null || maybeBy(v.validFrom(), day));
            return maybe ? EnumSet.of(Document.ADOPTED, then) : EnumSet.of(Document.ADOPTED);
        }
        FuzzyDate force = v.fromLegalForce() ? legal.since() : null;
        if ((v.validFrom() == null || by(v.validFrom(), day)) && (force == null || by(force, day))) {
            return EnumSet.of(then);
        }
        boolean maybe =
                (v.validFrom() == null || maybeBy(v.validFrom(), day)) && (force == null || maybeBy(force, day));
        return maybe ? EnumSet.of(Document.ADOPTED, Document.IN_FORCE) : EnumSet.of(Document.ADOPTED);
    }

    /**
     * Whether it may have legal force by the day although unconfirmed: not before the first computed day, nor
     * while an appeal is open or the time for appeal is not running.
     */
    private static boolean maybeFinal(LegalStatus legal, long day) {
        if (legal.court() != null) {
            return legal.court() == Legal.UPHELD_NOT_FINAL;
        }
        Long first = firstFinalDay(legal);
        return legal.minutes() != Legal.TIME_NOT_RUNNING && (first == null || first <= day);
    }

    private static @Nullable Long firstFinalDay(LegalStatus legal) {
        LocalDate last = legal.lastAppealDay();
        return last == null
                ? null
                : Long.valueOf(Deadlines.legalForceIfNoAppeal(last).toEpochDay());
    }

    /** A version repealed before its first day never applied, and replaced nothing. */
    private static boolean tookEffect(State state, State.Version v) {
        State.Repealed repealed = v.repealed();
        if (repealed == null || !state.legal(repealed.decision()).effective()) {
            return true;
        }
        FuzzyDate from = repealed.from() == null ? repealed.decided() : repealed.from();
        if (from.latest() == null) {
            return true;
        }
        long last = from.latest().toEpochDay() - 1;
        return begun(state.legal(v.entry()), v, last, Document.IN_FORCE).contains(Document.IN_FORCE);
    }

    private static boolean by(FuzzyDate date, long day) {
        return date.latest() != null && date.latest().toEpochDay() <= day;
    }

    private static boolean maybeBy(FuzzyDate date, long day) {
        return date.earliest() == null || date.earliest().toEpochDay() <= day;
    }

    private static boolean expired(State state, State.Version v, long day) {
        Long end = end(state, v);
        return end != null && end < day;
    }

    /** The last day it applies: as last prolonged by a valid decision, otherwise as adopted. */
    private static @Nullable Long end(State state, State.Version v) {
        FuzzyDate end = validTo(state, v).orElse(null);
        return end == null || end.latest() == null
                ? null
                : Long.valueOf(end.latest().toEpochDay());
    }

    /** The end of a version's validity as last prolonged; empty if none is stated. */
    public static Optional<FuzzyDate> validTo(State state, State.Version v) {
        for (State.Prolonged p : v.prolonged().reversed()) {
            if (state.legal(p.decision()).effective()) {
                return Optional.of(p.validTo());
            }
        }
        return Optional.ofNullable(v.validTo());
    }

    public static void bounds(List<Long> days, @Nullable FuzzyDate date) {
        if (date != null && date.earliest() != null) {
            days.add(date.earliest().toEpochDay());
        }
        if (date != null && date.latest() != null) {
            days.add(date.latest().toEpochDay());
        }
    }
}
