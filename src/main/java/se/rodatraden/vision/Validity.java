package se.rodatraden.vision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * How the document stands on a day, by the periods its versions state. A decision is carried out before legal force (KL
 * 13:14), so a version without a first day is in force from its adoption; "t.o.m. 2023" is 2023-12-31; an older version
 * stays in force until the newer one's first day; a year in the title is no rule of validity.
 */
final class Validity {
    private Validity() {}

    static Set<Document> on(State state, long day) {
        Set<Document> possible = EnumSet.noneOf(Document.class);
        for (int i = state.versions().size() - 1; i >= 0; i--) {
            State.Version v = state.versions().get(i);
            if (v.obsolete() != null) {
                possible.add(Document.OBSOLETE_ASSERTED);
                return possible;
            }
            if (begun(v, day)) {
                possible.add(expired(v, day) ? Document.EXPIRED : Document.IN_FORCE);
                return possible;
            }
            if (mayHaveBegun(v, day)) {
                possible.add(Document.IN_FORCE);
            }
        }
        possible.add(state.versions().isEmpty() ? Document.NO_VERSION : Document.ADOPTED);
        return possible;
    }

    /** The version that applies or is about to, where nothing is uncertain about it. */
    static boolean presumed(State state) {
        return state.version()
                .map(v -> v.validFrom() == null && !v.asserted() && v.obsolete() == null)
                .orElse(false);
    }

    /** The days on which {@link #on} may change without anything new being recorded. */
    static List<Long> borders(State state) {
        List<Long> days = new ArrayList<>();
        for (State.Version v : state.versions()) {
            FuzzyDate from = v.validFrom();
            if (from != null && from.earliest() != null) {
                days.add(from.earliest().toEpochDay());
            }
            if (from != null && from.latest() != null) {
                days.add(from.latest().toEpochDay());
            }
            Long end = end(v);
            if (end != null) {
                days.add(end + 1);
            }
        }
        return days;
    }

    private static boolean begun(State.Version v, long day) {
        return v.validFrom() == null
                || v.validFrom().latest() != null && v.validFrom().latest().toEpochDay() <= day;
    }

    private static boolean mayHaveBegun(State.Version v, long day) {
        return v.validFrom() != null
                && (v.validFrom().earliest() == null || v.validFrom().earliest().toEpochDay() <= day);
    }

    private static boolean expired(State.Version v, long day) {
        Long end = end(v);
        return end != null && end < day;
    }

    private static @Nullable Long end(State.Version v) {
        return v.validTo() == null || v.validTo().latest() == null
                ? null
                : Long.valueOf(v.validTo().latest().toEpochDay());
    }
}
