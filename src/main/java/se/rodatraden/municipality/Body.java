package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/**
 * A body of a municipality through its whole life: council, board, committee … Its id stays, its name may change.
 *
 * @param names what it has been called, oldest first; the first from its beginning
 * @param from when it began; an unknown date is read as "always"
 * @param until the first day it was there no more; null while it is there
 * @param predecessors the bodies whose place it took
 * @param successors the bodies that took its place
 * @param mattersTo the body its open matters went to, where the record says or only one took its place
 * @param entry the entry that established it
 * @param ending the entry that ended it
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

    /** A name and when it began to be used. */
    public record Named(String name, FuzzyDate from, String entry) {}

    public Body {
        names = List.copyOf(names);
        predecessors = List.copyOf(predecessors);
        successors = List.copyOf(successors);
    }

    /** Whether it was there during the days, both included. */
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

    /** Its name on the day; empty where it was not there or the record does not tell which of two it was. */
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
        return names.stream().anyMatch(n -> n.name().equalsIgnoreCase(name));
    }

    /** The latest of its names. */
    public String name() {
        return names.getLast().name();
    }

    /** The first day the date may be; null where nothing is known, as of a date without a year. */
    static @Nullable LocalDate earliest(FuzzyDate date) {
        return date.year() == YearBasis.MISSING ? null : date.earliest();
    }

    /** The last day the date may be; null where nothing is known, as of a date without a year. */
    static @Nullable LocalDate latest(FuzzyDate date) {
        return date.year() == YearBasis.MISSING ? null : date.latest();
    }
}
