package se.rodatraden.archive;

import static se.rodatraden.archive.Shapes.DEFS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.kernel.Source;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Words;
import se.rodatraden.vision.entry.Extent;
import se.rodatraden.vision.value.BodyRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published JSON Schema (2020-12) of a history document. The fields of an entry depend on its command, expressed as one
 * condition per command, so that a violation names the field instead of listing every command that does not match.
 */
public final class DocumentSchema {
    private static final String KEY = "^[a-zåäö0-9][a-zåäö0-9_-]{0,63}$";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectNode SCHEMA = build();
    private static final SchemaCheck CHECK = new SchemaCheck(SCHEMA);

    private DocumentSchema() {}

    /** The schema; a copy. */
    public static ObjectNode schema() {
        return SCHEMA.deepCopy();
    }

    static List<Violation> violations(ParsedDocument written) {
        return CHECK.violations(written.tree(), written.lines());
    }

    private static ObjectNode build() {
        ObjectNode defs = Shapes.all();
        ObjectNode schema = NODES.objectNode().put("$schema", ActSchemas.DIALECT);
        schema.put("$id", "urn:rodatraden:history-document:1").put("title", "History document");
        schema.put("description", String.valueOf(Words.of("HistoryDocument"))).put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        fields.set("municipality", DateShape.word("[0-9]{4}", Words.of("HistoryDocument.municipality")));
        fields.set("vision", DateShape.word("[a-z0-9]+(-[a-z0-9]+)*", Words.of("HistoryDocument.vision")));
        fields.putObject("title").put("type", "string").put("minLength", 1).put("maxLength", 300);
        fields.set("kind", reference("DocumentKind"));
        fields.putObject("horizonYear")
                .put("type", "integer")
                .put("minimum", 1600)
                .put("maximum", 2199);
        fields.set("bodies", keyed("Body", "HistoryDocument.bodies"));
        fields.set("sources", keyed("SourceWithoutQuote", "HistoryDocument.sources"));
        fields.set("entries", entries(ActSchemas.names(), Words.of("HistoryDocument.entries")));
        required(schema, "municipality", "vision", "title", "kind", "entries");
        schema.put("additionalProperties", false);
        ActSchemas.names().forEach(command -> defs.set(command, ActSchemas.entry(command, defs)));
        ActSchemas.names().forEach(command -> defs.remove(ActReader.simpleName(command)));
        defs.remove("EventMetadata");
        defs.set("Act", ActSchemas.anyEntry(ActSchemas.names()));
        byKey(defs);
        schema.set("$defs", defs);
        return schema;
    }

    static ObjectNode entries(List<String> commands, @Nullable String words) {
        ObjectNode entries = NODES.objectNode().put("type", "array").put("maxItems", Extent.MOST_ENTRIES);
        entries.put("description", String.valueOf(words));
        entries.set("items", required(ActSchemas.anyEntry(commands), "id", "command"));
        return entries;
    }

    /** In a document a body is given by key or written out; a source is given by key with a quote, or written out. */
    private static void byKey(ObjectNode defs) {
        String body = BodyRef.class.getSimpleName();
        defs.set("Body", defs.get(body));
        ObjectNode either = NODES.objectNode().put("description", String.valueOf(Words.of("HistoryDocument.body")));
        either.putObject("if").put("type", "string");
        either.putObject("then").put("pattern", KEY);
        either.set("else", reference("Body"));
        defs.set(body, either);
        sourceByKey(defs);
    }

    /** A source is given by key with a quote, or written out. */
    static void sourceByKey(ObjectNode defs) {
        String source = Source.class.getSimpleName();
        ObjectNode full = (ObjectNode) defs.get(source);
        defs.set("SourceWrittenOut", full);
        ObjectNode without = full.deepCopy();
        ((ObjectNode) without.get("properties")).remove("quote");
        defs.set("SourceWithoutQuote", without);
        ObjectNode quoted = defs.putObject("SourceByKey").put("type", "object");
        ObjectNode fields = quoted.putObject("properties");
        fields.putObject("source").put("type", "string").put("pattern", KEY);
        for (String own : List.of("quote", "dnr", "external")) {
            fields.set(own, full.get("properties").get(own));
        }
        required(quoted, "source").put("additionalProperties", false);
        ObjectNode choice = NODES.objectNode().put("description", String.valueOf(Words.of("HistoryDocument.source")));
        required(choice.putObject("if"), "source");
        choice.set("then", reference("SourceByKey"));
        choice.set("else", reference("SourceWrittenOut"));
        defs.set(source, choice);
    }

    static ObjectNode keyed(String definition, String words) {
        ObjectNode map = NODES.objectNode().put("type", "object").put("description", String.valueOf(Words.of(words)));
        map.putObject("propertyNames").put("pattern", KEY);
        map.set("additionalProperties", reference(definition));
        return map;
    }

    private static ObjectNode reference(String definition) {
        return NODES.objectNode().put("$ref", DEFS + definition);
    }

    static ObjectNode required(ObjectNode schema, String... fields) {
        ArrayNode required = schema.putArray("required");
        for (String field : fields) {
            required.add(field);
        }
        return schema;
    }
}
