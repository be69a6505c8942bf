package se.rodatraden.archive;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.archive.text.TextGate;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.InvalidDate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Validates input against a schema, and describes violations in words, with the way to correct them. */
final class SchemaCheck {
    private static final Map<String, String> SWEDISH = Map.of(
            "string", "en text",
            "integer", "ett heltal",
            "number", "ett tal",
            "boolean", "true eller false",
            "array", "en lista",
            "object", "ett objekt med fält",
            "null", "null");
    private static final Map<String, String> ENGLISH = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "an object with fields",
            "null", "null");

    private final ObjectNode root;
    private final Schema schema;

    SchemaCheck(ObjectNode root) {
        this.root = root;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
    }

    /** The violations in line order. */
    List<Violation> violations(JsonNode tree, Lines lines) {
        List<Violation> violations = new ArrayList<>();
        for (Error error : schema.validate(tree)) {
            Said said = said(error);
            String at = error.getInstanceLocation().toString();
            String field = said.member == null ? at : Lines.under(at, said.member);
            violations.add(Violation.of(said.rule, said.sv, said.en)
                    .about(TextGate.entry(tree, at))
                    .at(field)
                    .on(lines.of(field)));
        }
        violations.sort(Comparator.comparing(f -> Objects.requireNonNullElse(f.line(), 0)));
        return violations.stream().distinct().toList();
    }

    private record Said(@Nullable String member, String rule, String sv, String en) {
        static Said form(String sv, String en) {
            return new Said(null, "E-FORM", sv, en);
        }
    }

    private Said said(Error error) {
        JsonNode wanted = error.getSchemaNode();
        JsonNode given = error.getInstanceNode();
        return switch (String.valueOf(error.getKeyword())) {
            case "required" ->
                new Said(
                        error.getProperty(),
                        "E-MISSING",
                        "Fältet " + error.getProperty() + " saknas: skriv vad källan säger.",
                        "The field " + error.getProperty() + " is missing: write what the source says.");
            case "additionalProperties" ->
                new Said(
                        error.getProperty(),
                        "E-UNKNOWN-FIELD",
                        "Fältet " + error.getProperty() + " finns inte här. De som finns: " + known(error) + ".",
                        "There is no field " + error.getProperty() + " here. Those that exist: " + known(error) + ".");
            case "type" -> type(wanted, given);
            case "enum", "const" ->
                Said.form(
                        shown(given) + " är inget av de möjliga värdena: " + values(wanted) + ".",
                        shown(given) + " is not one of the possible values: " + values(wanted) + ".");
            case "pattern" -> pattern(wanted, given);
            case "minLength" ->
                Said.form(
                        "Texten är tom: skriv vad källan säger, eller utelämna fältet.",
                        "The text is empty: write what the source says, or leave the field out.");
            case "minimum", "maximum" ->
                Said.form(
                        "Talet " + shown(given) + " är utanför gränsen " + shown(wanted) + ".",
                        "The number " + shown(given) + " is beyond the limit " + shown(wanted) + ".");
            case "maxLength" ->
                Said.form(
                        "Texten är längre än " + shown(wanted) + " tecken: korta den.",
                        "The text is longer than " + shown(wanted) + " characters: shorten it.");
            case "maxItems" ->
                Said.form("Det är fler än " + shown(wanted) + ".", "There are more than " + shown(wanted) + ".");
            default ->
                Said.form(
                        "Värdet har inte den form som fältet kräver.",
                        "The value does not have the form that the field requires.");
        };
    }

    private static Said type(@Nullable JsonNode wanted, @Nullable JsonNode given) {
        String types = values(wanted);
        List<String> words = List.of(types.split(", "));
        boolean quote = types.startsWith("string") && given != null && (given.isNumber() || given.isBoolean());
        return Said.form(
                "Värdet ska vara " + said(words, SWEDISH, "eller") + (quote ? ": skriv det inom citattecken." : "."),
                "The value must be " + said(words, ENGLISH, "or") + (quote ? ": write it in quotes." : "."));
    }

    private static String said(List<String> types, Map<String, String> words, String or) {
        return types.stream().map(t -> words.getOrDefault(t, t)).collect(Collectors.joining(" " + or + " "));
    }

    private static Said pattern(@Nullable JsonNode wanted, @Nullable JsonNode given) {
        if (wanted != null && wanted.asString().equals(DateShape.EDTF) && given != null) {
            Unfit why = new Unfit(
                    "det skrivs som 2014-06-03, 2014-06, 2014, 2014-21 (våren), 2014~ eller XXXX-04-03.",
                    "it is written as 2014-06-03, 2014-06, 2014, 2014-21 (spring), 2014~ or XXXX-04-03.");
            try {
                FuzzyDate.parse(given.asString());
            } catch (InvalidDate e) {
                why = Unfit.of(e);
            }
            return new Said(
                    null,
                    "E-DATE",
                    "Datumet går inte att läsa: " + why.sv() + " Källans egna ord skrivs som {label: \"…\"}.",
                    "The date cannot be read: " + why.en() + " The source's own words are written as {label: \"…\"}.");
        }
        return Said.form(
                shown(given) + " har inte formen " + shown(wanted) + ".",
                shown(given) + " does not have the form " + shown(wanted) + ".");
    }

    /** The fields of the object that the error is about. */
    private String known(Error error) {
        String location = error.getSchemaLocation().getFragment().toString();
        JsonNode around = root.at(JsonPointer.compile(location).head());
        return around.path("properties").propertyNames().stream().collect(Collectors.joining(", "));
    }

    private static String values(@Nullable JsonNode wanted) {
        if (wanted != null && wanted.isArray()) {
            return wanted.values().stream().map(JsonNode::asString).collect(Collectors.joining(", "));
        }
        return wanted == null ? "" : wanted.asString();
    }

    private static String shown(@Nullable JsonNode value) {
        String text = value == null ? "" : value.isContainer() ? value.toString() : value.asString();
        return text.codePointCount(0, text.length()) > 80
                ? text.substring(0, text.offsetByCodePoints(0, 80)) + "…"
                : text;
    }
}
