package se.rodatraden.archive.text;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in what was written, where it is, and the way out.
 *
 * @param line counted from 1; null where there were no lines to count
 * @param column the first character of what is wrong, counted from 1; null where it is not known
 * @param field JSON pointer (RFC 6901) into what was written, empty for the whole
 * @param entry the id of the entry, if it is in one that has an id
 * @param rule the id of the rule, such as {@code E-DATE}
 */
public record Fault(
        @Nullable Integer line,
        @Nullable Integer column,
        String field,
        @Nullable String entry,
        String rule,
        String sv,
        String en) {

    /** One of which the column is not known. */
    public Fault(@Nullable Integer line, String field, @Nullable String entry, String rule, String sv, String en) {
        this(line, null, field, entry, rule, sv, en);
    }

    /** The same with the column where its field is written. */
    public Fault in(Lines lines) {
        return line == null || column != null ? this : new Fault(line, lines.column(field), field, entry, rule, sv, en);
    }

    @Override
    public String toString() {
        return (line == null ? "" : "line " + line + ", ")
                + (field.isEmpty() ? "the document" : field)
                + (entry == null ? "" : " (entry " + entry + ")")
                + ": " + en + " [" + rule + "]";
    }
}
