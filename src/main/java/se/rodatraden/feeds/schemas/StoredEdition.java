package se.rodatraden.feeds.schemas;

import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edition as stored: each definition is replaced by its name and the start of the SHA-256 of its file,
 * {@code "BodyRef" : "a1cd0fcce127a9a1"}. At the top level that stands for the members of the event itself, at deeper levels for one of
 * the {@code $defs}. Assembled as text, since a JSON library may write other bytes in its next version (ADR 0040).
 */
final class StoredEdition {
    private static final Pattern NAMED =
            Pattern.compile("^( +)\"([A-Z]\\w*)\" : \"([0-9a-f]{16})\"", Pattern.MULTILINE);
    private static final String FIRST_LEVEL = "  ";

    private StoredEdition() {}

    /**
     * The edition as published.
     *
     * @param stored the stored text
     * @param definitions the text of a definition, by key such as {@code BodyRef/a1cd0fcce127a9a1}
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
