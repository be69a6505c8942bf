package se.rodatraden.views.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;

/**
 * An entry that only one of two times has, or that reads otherwise at them.
 *
 * @param entry as it reads at the time that has it, the second where both have
 * @param changes the fields that read otherwise at the second, where both know the entry
 * @param afterwards whether it was recorded, corrected or struck after the first time of knowledge although it is about an earlier day
 * @param struck what struck it, where the second time knows it as struck
 */
public record Difference(
        Kind kind, Entry entry, List<Change> changes, boolean afterwards, Corrections.@Nullable Struck struck) {

    /** What the second time has of it. */
    public enum Kind {
        ADDED,
        GONE,
        CHANGED
    }

    public Difference {
        changes = List.copyOf(changes);
    }
}
