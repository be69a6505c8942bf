package se.rodatraden.archive.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PlainText;
import se.rodatraden.kernel.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Normalizes all texts of a request or document by {@link PlainText}, and refuses invalid ones.
 * A number without a fraction becomes an integer, however it is written.
 */
public final class TextGate {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double LARGEST_EXACT = 1L << 53;

    private TextGate() {}

    /**
     * The input in normalized form.
     *
     * @throws InvalidDocument with every invalid text
     */
    public static JsonNode passed(JsonNode written) {
        JsonNode kept = normal(written);
        List<Violation> violations = violations(kept, Lines.NONE);
        if (!violations.isEmpty()) {
            throw new InvalidDocument(violations);
        }
        return kept;
    }

    static JsonNode normal(JsonNode written) {
        return switch (written) {
            case ObjectNode object -> {
                ObjectNode all = NODES.objectNode();
                object.forEachEntry((name, value) -> all.set(PlainText.normal(name), normal(value)));
                yield all;
            }
            case ArrayNode array -> {
                ArrayNode all = NODES.arrayNode();
                array.forEach(value -> all.add(normal(value)));
                yield all;
            }
            default -> written.isString() ? text(written.asString()) : number(written);
        };
    }

    static JsonNode text(String text) {
        return NODES.stringNode(PlainText.normal(text));
    }

    /** 2035.0 is 2035. */
    static JsonNode number(JsonNode value) {
        if (!value.isFloatingPointNumber()) {
            return value;
        }
        double number = value.asDouble();
        return number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT
                ? NODES.numberNode((long) number)
                : value;
    }

    /** The texts and field names that cannot be recorded, each with its location. */
    static List<Violation> violations(JsonNode tree, Lines lines) {
        List<Violation> violations = new ArrayList<>();
        look(tree, "", tree, lines, violations);
        return violations;
    }

    private static void look(JsonNode value, String at, JsonNode tree, Lines lines, List<Violation> violations) {
        if (value.isString()) {
            look(value.asString(), at, tree, lines, violations);
        }
        value.forEachEntry((name, member) -> {
            String below = Lines.under(at, name);
            look(name, below, tree, lines, violations);
            look(member, below, tree, lines, violations);
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                look(value.get(i), at + "/" + i, tree, lines, violations);
            }
        }
    }

    private static void look(String text, String at, JsonNode tree, Lines lines, List<Violation> violations) {
        PlainText.unfit(text).ifPresent(why -> {
            String field = shown(at);
            violations.add(Violation.of(
                            "E-VALUE",
                            (field.isEmpty() ? "Texten" : "Fältet " + field) + " " + why.sv() + ".",
                            (field.isEmpty() ? "The text" : "The field " + field) + " " + why.en() + ".")
                    .about(entry(tree, at))
                    .at(field)
                    .on(lines.of(at)));
        });
    }

    /** A pointer fit for an answer: characters not allowed in a text are not allowed there either. */
    private static String shown(String at) {
        return PlainText.unfit(at).isEmpty()
                ? at
                : at.codePoints()
                        .map(c -> PlainText.unfit(Character.toString(c)).isEmpty() ? c : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The id of the entry that contains the location; null if it has none that can be shown. */
    static @Nullable public String entry(JsonNode tree, String at) {
        JsonNode id = at.startsWith("/entries/")
                ? tree.at("/entries/" + at.split("/", 4)[2]).path("id")
                : tree.path("id");
        return id.isString() && PlainText.unfit(id.asString()).isEmpty() ? id.asString() : null;
    }
}
