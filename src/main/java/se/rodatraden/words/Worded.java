package se.rodatraden.words;

import org.jspecify.annotations.Nullable;

/** An answer in words and, smaller, what must be known to read it right: “juni 2014” with “känt på månad”. */
public record Worded(String text, @Nullable String note) {

    /** Both on one line, as a table or a data format has it. */
    public String line() {
        return note == null ? text : text + " · " + note;
    }
}
