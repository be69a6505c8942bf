package se.rodatraden.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent, in both languages, and the way out: a command that is refused, a place in a document, a
 * parameter. Made by {@link #of(String, String)} and what more is known of it.
 *
 * @param rule the id of the rule, such as {@code E-DEFERRED}; null where no rule but the form of the request is broken
 * @param paragraph where the rule stands, such as {@code KL 5:26}
 * @param entry the id of the entry it is about
 * @param field what is wrong, as the sender spelled it: a field, a parameter, or in a document a JSON pointer (RFC 6901), empty for the whole
 * @param line where in the sender's text, counted from 1
 * @param column the first character of what is wrong, counted from 1
 * @param instead names of commands that are possible
 */
public record Violation(
        @Nullable String rule,
        Kind kind,
        @Nullable String paragraph,
        @Nullable String entry,
        @Nullable String field,
        @Nullable Integer line,
        @Nullable Integer column,
        String sv,
        String en,
        List<String> instead) {

    /** A value that cannot be right, a rule that asks for a reason, or an id that already says something else. */
    public enum Kind {
        BAD_VALUE,
        RULE,
        REPEATED
    }

    public Violation {
        instead = List.copyOf(instead);
    }

    public static Violation of(String sv, String en) {
        return new Violation(null, Kind.BAD_VALUE, null, null, null, null, null, sv, en, List.of());
    }

    public static Violation of(@Nullable String rule, String sv, String en) {
        return new Violation(rule, Kind.BAD_VALUE, null, null, null, null, null, sv, en, List.of());
    }

    public static Violation value(String rule, String entry, String field, String sv, String en) {
        return of(rule, sv, en).about(entry).at(field);
    }

    public Violation ofKind(Kind is) {
        return new Violation(rule, is, paragraph, entry, field, line, column, sv, en, instead);
    }

    public Violation under(@Nullable String law) {
        return new Violation(rule, kind, law, entry, field, line, column, sv, en, instead);
    }

    public Violation about(@Nullable String id) {
        return new Violation(rule, kind, paragraph, id, field, line, column, sv, en, instead);
    }

    public Violation at(@Nullable String place) {
        return new Violation(rule, kind, paragraph, entry, place, line, column, sv, en, instead);
    }

    public Violation on(@Nullable Integer row) {
        return on(row, column);
    }

    public Violation on(@Nullable Integer row, @Nullable Integer character) {
        return new Violation(rule, kind, paragraph, entry, field, row, character, sv, en, instead);
    }

    public Violation worded(String swedish, String english) {
        return new Violation(rule, kind, paragraph, entry, field, line, column, swedish, english, instead);
    }

    public Violation instead(List<String> possible) {
        return new Violation(rule, kind, paragraph, entry, field, line, column, sv, en, possible);
    }

    /** The field, or nothing where none is named. */
    public String place() {
        return field == null ? "" : field;
    }

    /** Whether it breaks the rule with this id. */
    public boolean breaks(String id) {
        return id.equals(rule);
    }
}
