package se.rodatraden.vision.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in the history, with the first and the last day it may have happened once everything else that is
 * known has bound it; {@code earliest} null is open.
 *
 * @param afterPrevious whether it is known to come after the entry before it in the list; if not, their order is a guess
 * @param orderConflict a declared order that what else is known contradicts, and that was left out of account
 */
public record Placed(
        Entry entry, @Nullable LocalDate earliest, LocalDate latest, boolean afterPrevious, boolean orderConflict) {

    /** Whether it has happened by the end of the day, for certain. */
    public boolean by(LocalDate day) {
        return !latest.isAfter(day);
    }

    /** Whether it may have happened by the end of the day. */
    public boolean maybeBy(LocalDate day) {
        return earliest == null || !earliest.isAfter(day);
    }
}
