package se.rodatraden.http.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, in both languages.
 *
 * @param rule the id of the rule that refuses, such as {@code E-DEFERRED}
 * @param paragraph where the rule stands, such as {@code KL 5:26}
 * @param field the field or parameter at fault, as the sender spelled it
 * @param entry the entry it is about
 * @param line where in the sender's text, from 1
 * @param instead names of commands that are possible
 */
public record Flaw(
        String sv,
        String en,
        @Nullable String rule,
        @Nullable String paragraph,
        @Nullable String field,
        @Nullable String entry,
        @Nullable Integer line,
        List<String> instead) {

    public Flaw {
        instead = List.copyOf(instead);
    }

    public static Flaw of(String sv, String en) {
        return new Flaw(sv, en, null, null, null, null, null, List.of());
    }

    public Flaw at(@Nullable String field) {
        return new Flaw(sv, en, rule, paragraph, field, entry, line, instead);
    }

    public Flaw instead(List<String> possible) {
        return new Flaw(sv, en, rule, paragraph, field, entry, line, possible);
    }
}
