package se.rodatraden.archive.text;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in what was written, where it is, and the way out.
 *
 * @param line counted from 1; null where there were no lines to count
 * @param field JSON pointer (RFC 6901) into what was written, empty for the whole
 * @param entry the id of the entry, if it is in one that has an id
 * @param rule the id of the rule, such as {@code E-DATE}
 */
public record Fault(
        @Nullable Integer line, String field, @Nullable String entry, String rule, String sv, String en) {

    @Override
    public String toString() {
        return (line == null ? "" : "line " + line + ", ")
                + (field.isEmpty() ? "the document" : field)
                + (entry == null ? "" : " (entry " + entry + ")")
                + ": " + en + " [" + rule + "]";
    }
}
