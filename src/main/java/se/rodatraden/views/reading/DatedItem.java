package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.BodyRef;

/**
 * Something of a vision that has a date, as known on the day of its snapshot. It says nothing of whether the date has gone by.
 *
 * @param key its name among those of the vision, which stays when the date or the words change
 * @param entry the entry that it comes from
 * @param when a day, or a window: never one day of it
 * @param law the paragraph that gives the day, of the law of the day of the decision; null where no statute does
 * @param lawRead false where the paragraph was not read in the law itself
 * @param deadline the id of the formula in {@code time.Deadlines}; null where nothing is reckoned
 * @param putOff the day was put off to the next working day (lag 1930:173)
 * @param bodies who is to do it, or whose decision it follows from; of answers, those of whom none is recorded
 * @param paragraph of the minutes (§) in which it was decided; null where none is known
 * @param words the source's own, of what is planned or waited for
 * @param round of the remiss
 * @param asked how many are asked in that round
 * @param movedFrom the date that a plan was for before it was moved
 */
public record DatedItem(
        String key,
        DatedKind kind,
        Basis basis,
        String entry,
        FuzzyDate when,
        @Nullable String law,
        boolean lawRead,
        @Nullable String deadline,
        boolean putOff,
        List<BodyRef> bodies,
        @Nullable String paragraph,
        @Nullable String words,
        @Nullable Integer round,
        @Nullable Integer asked,
        @Nullable FuzzyDate movedFrom) {

    /** How the date is known. */
    public enum Basis {
        /** Somebody set it. */
        SET,
        /** It follows from a rule and is confirmed by nobody. */
        COMPUTED,
        /** Somebody means to do it then. */
        PLANNED
    }

    public DatedItem {
        bodies = List.copyOf(bodies);
    }

    /** The last day that it may be; null where the date has no end. */
    public @Nullable LocalDate lastDay() {
        return when.latest();
    }

    /** The first day that it may be; null where the date has no beginning. */
    public @Nullable LocalDate firstDay() {
        return when.earliest();
    }

    /** Whether the date is certain to have gone by before the day. */
    public boolean passed(LocalDate day) {
        return lastDay() != null && lastDay().isBefore(day);
    }

    /** Whether something was to be recorded by a date that has gone by. */
    public boolean overdue(LocalDate day) {
        return kind.awaited() && passed(day);
    }
}
