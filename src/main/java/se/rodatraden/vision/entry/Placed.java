package se.rodatraden.vision.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its first and last possible day, given everything else that is known;
 * {@code earliest} is null if open.
 *
 * @param afterPrevious whether it is known to come after the previous entry in the list; if not, their order is a guess
 * @param orderConflict whether a declared order was ignored, since other dates or orders contradict it
 */
public record Placed(
        Entry entry, @Nullable LocalDate earliest, LocalDate latest, boolean afterPrevious, boolean orderConflict) {

    /** Whether it had certainly happened by the end of the day. */
    public boolean by(LocalDate day) {
        return !latest.isAfter(day);
    }

    /** Whether it may have happened by the end of the day. */
    public boolean maybeBy(LocalDate day) {
        return earliest == null || !earliest.isAfter(day);
    }
}
