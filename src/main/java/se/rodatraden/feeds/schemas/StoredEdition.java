package se.rodatraden.feeds.schemas;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition as it is stored: in the place of a definition it has the definition's name and the start of the SHA-256 of its file,
 * {@code "BodyRef" : "a1cd0fcce127a9a1"}. At the first level that stands for the members of the event itself, further in for one of
 * the {@code $defs}. Put together as text, since a JSON library may write other bytes in its next version (ADR 0040).
 */
final class StoredEdition {
    private static final Pattern NAMED =
            Pattern.compile("^( +)\"([A-Z]\\w*)\" : \"([0-9a-f]{16})\"", Pattern.MULTILINE);
    private static final String FIRST_LEVEL = "  ";

    private StoredEdition() {}

    /**
     * The edition as it was published.
     *
     * @param stored its text
     * @param definitions the text of a definition, by {@code BodyRef/a1cd0fcce127a9a1}
     */
    static String whole(String stored, UnaryOperator<String> definitions) {
        return NAMED.matcher(stored)
                .replaceAll(named -> Matcher.quoteReplacement(put(
                        named,
                        definitions.apply(named.group(2) + "/" + named.group(3)).strip())));
    }

    private static String put(MatchResult named, String definition) {
        String indent = named.group(1);
        return indent.equals(FIRST_LEVEL)
                ? definition.substring("{\n".length(), definition.length() - "\n}".length())
                : indent + '"' + named.group(2) + "\" : " + definition.replace("\n", "\n" + indent);
    }
}
