package se.rodatraden.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was not recorded, and the way out.
 *
 * @param rule the id, such as {@code E-DEFERRED}
 * @param entry the entry it is about
 * @param field the field as the command spells it, where one is at fault
 * @param instead names of commands that are listed in the state the act met
 */
public record Refusal(
        String rule,
        Kind kind,
        String entry,
        @Nullable String field,
        @Nullable String paragraph,
        String sv,
        String en,
        List<String> instead) {

    /** A value that cannot be right, a rule that asks for a reason, or an id that already says something else. */
    public enum Kind {
        BAD_VALUE,
        RULE,
        REPEATED
    }

    public Refusal {
        instead = List.copyOf(instead);
    }

    public static Refusal value(String rule, String entry, String field, String sv, String en) {
        return new Refusal(rule, Kind.BAD_VALUE, entry, field, null, sv, en, List.of());
    }
}
