package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.BodyRef;

/**
 * A dated item of a vision, as known on the day of its snapshot, whether or not the date has passed.
 *
 * @param key stable key among the items of the vision, unaffected by changes of date or wording
 * @param entry the entry it comes from
 * @param when a day, or a range of possible days
 * @param law paragraph of law that sets the day, as in force on the day of the decision; null if no statute does
 * @param lawRead false if the paragraph was not verified in the text of the law
 * @param deadline id of the formula in {@code time.Deadlines}; null if nothing is computed
 * @param putOff whether the day was moved to the next working day (lag 1930:173)
 * @param bodies who is to act, or whose decision it follows from; for answers, those without a recorded one
 * @param paragraph paragraph (§) of the minutes in which it was decided; null if unknown
 * @param words the source's wording of what is planned or awaited
 * @param round number of the remiss round
 * @param asked number of addressees in that round
 * @param movedFrom the date of a plan before it was moved
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

    /** What the date is based on. */
    public enum Basis {
        /** Set by a source. */
        SET,
        /** Computed by a rule, and confirmed by nobody. */
        COMPUTED,
        /** Planned. */
        PLANNED
    }

    public DatedItem {
        bodies = List.copyOf(bodies);
    }

    /** The last possible day; null if open. */
    public @Nullable LocalDate lastDay() {
        return when.latest();
    }

    /** The first possible day; null if open. */
    public @Nullable LocalDate firstDay() {
        return when.earliest();
    }

    /** Whether the date has certainly passed before the day. */
    public boolean passed(LocalDate day) {
        return lastDay() != null && lastDay().isBefore(day);
    }

    /** Whether a recording was expected by a date that has passed. */
    public boolean overdue(LocalDate day) {
        return kind.awaited() && passed(day);
    }
}
