package se.rodatraden.kernel;

import java.util.List;
import java.util.regex.Pattern;

/** Validation of fields from outside; messages name the field and how to correct it. */
public final class Checks {
    public static final int TEXT = 20_000;
    private static final int LIST = 500;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private Checks() {}

    public static void text(String field, String value, int longest) {
        if (value.isBlank()) {
            throw new InvalidField(
                    field,
                    "är tom: skriv vad källan säger, eller utelämna fältet",
                    "is empty: write what the source says, or leave the field out");
        }
        if (value.length() > longest) {
            throw new InvalidField(
                    field,
                    "är längre än " + longest + " tecken: korta texten, eller hänvisa till handlingen",
                    "is longer than " + longest + " characters: shorten it or refer to the document");
        }
        value.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t' || c == 0xFFFD)
                .findFirst()
                .ifPresent(c -> {
                    throw new InvalidField(
                            field,
                            "har ett tecken som inte kan sparas (U+%04X)".formatted(c),
                            "contains a character that cannot be stored (U+%04X)".formatted(c));
                });
    }

    /** An id chosen by a registrar: of an entry or a body. */
    public static void id(String field, String value) {
        if (!ID.matcher(value).matches()) {
            throw new InvalidField(
                    field,
                    "är a–z, 0–9 och bindestreck, högst 64 tecken, inte '" + value + "'",
                    "is a–z, 0–9 and hyphens, 64 characters at most, not '" + value + "'");
        }
    }

    public static <T> List<T> list(String field, List<T> values) {
        if (values.size() > LIST) {
            throw new InvalidField(field, "har fler än " + LIST + " värden", "has more than " + LIST + " items");
        }
        return List.copyOf(values);
    }
}
