package se.rodatraden.archive.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where every text of a request or a document comes in: made one text for one wording by {@link PlainText}, and refused where it is none.
 * A number without a fraction is the integer that it means, however it is written.
 */
public final class TextGate {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final double LARGEST_EXACT = 1L << 53;

    private TextGate() {}

    /**
     * What was written, as it is kept.
     *
     * @throws FaultyDocument with every text that cannot be
     */
    public static JsonNode passed(JsonNode written) {
        JsonNode kept = normal(written);
        List<Fault> faults = faults(kept, Lines.NONE);
        if (!faults.isEmpty()) {
            throw new FaultyDocument(faults);
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

    /** The texts, and the names of fields, that cannot be recorded, each where it is written. */
    static List<Fault> faults(JsonNode tree, Lines lines) {
        List<Fault> faults = new ArrayList<>();
        look(tree, "", tree, lines, faults);
        return faults;
    }

    private static void look(JsonNode value, String at, JsonNode tree, Lines lines, List<Fault> faults) {
        if (value.isString()) {
            look(value.asString(), at, tree, lines, faults);
        }
        value.forEachEntry((name, member) -> {
            String below = Lines.under(at, name);
            look(name, below, tree, lines, faults);
            look(member, below, tree, lines, faults);
        });
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                look(value.get(i), at + "/" + i, tree, lines, faults);
            }
        }
    }

    private static void look(String text, String at, JsonNode tree, Lines lines, List<Fault> faults) {
        PlainText.flaw(text).ifPresent(flaw -> {
            String field = shown(at);
            faults.add(new Fault(
                    lines.of(at),
                    field,
                    entry(tree, at),
                    "E-VALUE",
                    (field.isEmpty() ? "Texten" : "Fältet " + field) + " " + flaw.sv() + ".",
                    (field.isEmpty() ? "The text" : "The field " + field) + " " + flaw.en() + "."));
        });
    }

    /** A pointer that can be told: what cannot be kept in a text cannot be told in an answer either. */
    private static String shown(String at) {
        return PlainText.flaw(at).isEmpty()
                ? at
                : at.codePoints()
                        .map(c -> PlainText.flaw(Character.toString(c)).isEmpty() ? c : '?')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The id of the entry that contains the place; null where it has none that can be printed. */
    static @Nullable public String entry(JsonNode tree, String at) {
        JsonNode id = at.startsWith("/entries/")
                ? tree.at("/entries/" + at.split("/", 4)[2]).path("id")
                : tree.path("id");
        return id.isString() && PlainText.flaw(id.asString()).isEmpty() ? id.asString() : null;
    }
}
