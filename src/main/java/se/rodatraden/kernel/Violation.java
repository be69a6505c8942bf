package se.rodatraden.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One violation in what was submitted, with the way to correct it, in both languages: in a command, a document or a
 * parameter. Created by {@link #of(String, String)} and completed by the other methods.
 *
 * @param rule id of the rule, such as {@code E-DEFERRED}; null if the request is malformed
 * @param paragraph source of the rule, such as {@code KL 5:26}
 * @param entry id of the entry concerned
 * @param field the field or parameter at fault; in a document a JSON pointer (RFC 6901), empty for the whole
 * @param line line in the submitted text, counted from 1
 * @param column first column of the faulty value, counted from 1
 * @param instead names of commands that are possible instead
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

    /** An impossible value, a rule that requires a reason, or an id in use with other content. */
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

    /** The field, or an empty text if none is named. */
    public String place() {
        return field == null ? "" : field;
    }

    /** Whether it breaks the rule with this id. */
    public boolean breaks(String id) {
        return id.equals(rule);
    }
}
