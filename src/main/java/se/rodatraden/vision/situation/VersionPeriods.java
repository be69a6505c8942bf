package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.State;

/** The periods in which each version of a document certainly applied; uncertain days are left out. */
public final class VersionPeriods {
    /**
     * A consecutive period in which one version applied.
     *
     * @param version the entry that adopted it, or that says it applied
     * @param from the first day; null is open
     * @param to the last day; null if it still applies on the day requested
     * @param then the state of the version from the day after {@code to}; null if it still applies, or if uncertain
     */
    public record Period(
            String version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Document then) {}

    private VersionPeriods() {}

    /** The periods that have begun by the day, in order. */
    public static List<Period> of(Known known, LocalDate day) {
        NavigableSet<LocalDate> borders = known.borderDays();
        LocalDate before =
                borders.isEmpty() ? LocalDate.EPOCH : borders.getFirst().minusDays(1);
        List<Period> periods = new ArrayList<>();
        extend(periods, applying(known, before), null, known);
        for (LocalDate border : borders.headSet(day, true)) {
            extend(periods, applying(known, border), border, known);
        }
        return List.copyOf(periods);
    }

    private static void extend(List<Period> periods, @Nullable String version, @Nullable LocalDate from, Known known) {
        if (!periods.isEmpty() && periods.getLast().to() == null) {
            Period last = periods.getLast();
            if (last.version().equals(version)) {
                return;
            }
            if (from != null) {
                periods.set(
                        periods.size() - 1,
                        new Period(last.version(), last.from(), from.minusDays(1), then(known, last.version(), from)));
            }
        }
        if (version != null) {
            periods.add(new Period(version, from, null, null));
        }
    }

    private static @Nullable String applying(Known known, LocalDate day) {
        List<State.Version> versions = known.on(day).state().versions();
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (known.version(i, day).stream().allMatch(InForce::applies)) {
                return versions.get(i).entry();
            }
        }
        return null;
    }

    private static @Nullable Document then(Known known, String version, LocalDate day) {
        List<State.Version> versions = known.on(day).state().versions();
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).entry().equals(version)) {
                Set<Document> possible = known.version(i, day);
                return possible.size() == 1 ? possible.iterator().next() : null;
            }
        }
        return null;
    }
}
