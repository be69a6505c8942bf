package se.rodatraden.words;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact in words: what happened as a title, the particulars as lines.
 *
 * @param wording the decision's own wording, verbatim and in the language of the minutes; to be shown as a quotation
 */
public record FactText(
        String title, List<String> lines, @Nullable String wording) {
    public FactText {
        lines = List.copyOf(lines);
    }
}
