package se.rodatraden.archive;

import java.util.List;
import se.rodatraden.archive.text.ParsedDocument;
import se.rodatraden.kernel.Violation;
import se.rodatraden.store.Words;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The published JSON Schema (2020-12) of a municipality's document: its code, the sources it names, and the entries. */
public final class MunicipalSchema {
    private static final ObjectNode SCHEMA = build();
    private static final SchemaCheck CHECK = new SchemaCheck(SCHEMA);

    private MunicipalSchema() {}

    /** The schema; a copy. */
    public static ObjectNode schema() {
        return SCHEMA.deepCopy();
    }

    static List<Violation> violations(ParsedDocument written) {
        return CHECK.violations(written.tree(), written.lines());
    }

    private static ObjectNode build() {
        ObjectNode defs = Shapes.municipal();
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("$schema", ActSchemas.DIALECT);
        schema.put("$id", "urn:rodatraden:municipal-document:1").put("title", "Municipal document");
        schema.put("description", String.valueOf(Words.of("MunicipalDocument"))).put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        fields.set("municipality", DateShape.word("[0-9]{4}", Words.of("HistoryDocument.municipality")));
        fields.set("sources", DocumentSchema.keyed("SourceWithoutQuote", "HistoryDocument.sources"));
        fields.set("entries", DocumentSchema.entries(MunicipalActs.names(), Words.of("MunicipalDocument.entries")));
        DocumentSchema.required(schema, "municipality", "entries");
        schema.put("additionalProperties", false);
        MunicipalActs.ALL.forEach((command, type) -> {
            defs.set(command, ActSchemas.entry(command, defs));
            defs.remove(type.getSimpleName());
        });
        defs.remove("MunicipalMetadata");
        DocumentSchema.sourceByKey(defs);
        schema.set("$defs", defs);
        return schema;
    }
}
