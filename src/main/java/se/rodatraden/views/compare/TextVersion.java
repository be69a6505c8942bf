package se.rodatraden.views.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entry;

/**
 * A text in the history: of a proposal, a version, goals or a decision, as one reading of its entry has it.
 *
 * @param key identifies it in addresses: the entry's id, with {@code :n} for an earlier reading and {@code :old} or
 *     {@code :new} for the two texts of minutes that were rectified
 * @param of the kind of text
 * @param entry the entry, as it last reads
 * @param until the correction that replaced this reading; null if it is current
 */
public record TextVersion(
        String key, Of of, Entry entry, Corrections.@Nullable Corrected until, List<TextSection> sections) {

    /** Kinds of text; texts of the same kind are versions of each other. */
    public enum Of {
        DOCUMENT,
        GOALS,
        WORDING,
        MINUTES_BEFORE,
        MINUTES_AFTER
    }

    public TextVersion {
        sections = List.copyOf(sections);
    }
}
