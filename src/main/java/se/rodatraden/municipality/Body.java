package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/**
 * A body of a municipality over its lifetime: council, board, committee … Its id is permanent, its name may change.
 *
 * @param names its names, oldest first; the first from its establishment
 * @param from when it was established; an unknown date means always
 * @param until the first day on which it no longer existed; null while it exists
 * @param predecessors the bodies it replaced
 * @param successors the bodies that replaced it
 * @param mattersTo the body that took over its open matters, if recorded or if it has only one successor
 * @param entry the entry that established it
 * @param ending the entry that dissolved it
 */
public record Body(
        String id,
        BodyKind kind,
        List<Named> names,
        FuzzyDate from,
        @Nullable FuzzyDate until,
        List<String> predecessors,
        List<String> successors,
        @Nullable String mattersTo,
        String entry,
        @Nullable String ending) {

    /** A name and when it came into use. */
    public record Named(String name, FuzzyDate from, String entry) {}

    public Body {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** Whether it existed during the period, both days included. */
    public Existence during(LocalDate first, LocalDate last) {
        LocalDate begins = earliest(from);
        if (begins != null && last.isBefore(begins)) {
            return Existence.NOT_YET;
        }
        LocalDate gone = until == null ? null : latest(until);
        if (gone != null && !first.isBefore(gone)) {
            return Existence.DISSOLVED;
        }
        LocalDate begun = latest(from);
        boolean started = begun == null ? begins == null : !first.isBefore(begun);
        LocalDate ends = until == null ? null : earliest(until);
        boolean there = until == null || ends != null && last.isBefore(ends);
        return started && there ? Existence.EXISTED : Existence.PARTLY;
    }

    /** Its name on the day; empty if it did not exist, or if the record does not say which of two names applied. */
    public Optional<String> nameOn(LocalDate day) {
        Existence there = during(day, day);
        if (there == Existence.NOT_YET || there == Existence.DISSOLVED) {
            return Optional.empty();
        }
        String name = names.getFirst().name();
        for (Named later : names.subList(1, names.size())) {
            LocalDate begun = latest(later.from());
            LocalDate begins = earliest(later.from());
            if (begun != null && !day.isBefore(begun)) {
                name = later.name();
            } else if (begins == null || !day.isBefore(begins)) {
                return Optional.empty();
            }
        }
        return Optional.of(name);
    }

    /** Whether it has ever had the name. */
    boolean called(String name) {
        for (Named had : names) {
            if (had.name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }

    /** Its latest name. */
    public String name() {
        return names.getLast().name();
    }

    /** The first possible day of the date; null if unknown, as for a date without a year. */
    static @Nullable LocalDate earliest(FuzzyDate date) {
        return date.year() == YearBasis.MISSING ? null : date.earliest();
    }

    /** The last possible day of the date; null if unknown, as for a date without a year. */
    static @Nullable LocalDate latest(FuzzyDate date) {
        return date.year() == YearBasis.MISSING ? null : date.latest();
    }
}
