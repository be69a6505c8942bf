package se.rodatraden.views.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;

/**
 * An entry that exists at only one of two times, or differs between them.
 *
 * @param entry as it reads at the time that has it; the second if both do
 * @param changes the fields that differ at the second time, if both know the entry
 * @param afterwards whether it was recorded, corrected or struck after the first time of knowledge although it is about an earlier day
 * @param struck what struck it, if it is struck at the second time
 */
public record Difference(
        Kind kind, Entry entry, List<Change> changes, boolean afterwards, Corrections.@Nullable Struck struck) {

    /** How the entry differs at the second time. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    public Difference {
        changes = List.copyOf(changes);
    }
}
