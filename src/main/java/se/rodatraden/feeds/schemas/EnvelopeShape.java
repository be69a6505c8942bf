package se.rodatraden.feeds.schemas;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the JSON Schema of the CloudEvent around the data: the rules of CloudEvents 1.0, restricted to our values, and our extensions. */
final class EnvelopeShape {
    private static final String PROOF = "proof";

    /** What an event may lack; the proof where it was written to a topic before the log was. */
    private static final List<String> OPTIONAL = List.of("occurred", "correlationid", "causationid", PROOF);

    private EnvelopeShape() {}

    static ObjectNode in(Locale language) {
        ObjectNode schema = node().put("$schema", Shape.DIALECT).put("title", "CloudEvent");
        EventWords.of("CloudEvent", language).ifPresent(words -> schema.put("description", words));
        ObjectNode fields = schema.put("type", "object").putObject("properties");
        fields.set("specversion", text().put("const", "1.0"));
        fields.set("id", text().put("minLength", 1));
        fields.set("source", text().put("pattern", "^/municipality/[0-9]{4}$"));
        fields.set("type", text().put("pattern", "^se\\.rodatraden\\.(vision|municipality)\\.[a-z-]+\\.v[1-9][0-9]*$"));
        fields.set("subject", text().put("pattern", "^[0-9]{4}/([a-z0-9]+(-[a-z0-9]+)*|_municipality)$"));
        fields.set("time", text().put("format", "date-time"));
        fields.set("datacontenttype", text().put("const", "application/json"));
        fields.set("dataschema", text().put("format", "uri"));
        fields.set("sequence", text().put("pattern", "^[0-9]{19}$"));
        fields.set("position", number().put("minimum", 1));
        fields.set("streamversion", number().put("minimum", 0));
        OPTIONAL.forEach(name -> fields.set(name, text()));
        fields.set(PROOF, text().put("format", "uri"));
        fields.set("data", node().put("type", "object"));
        ArrayNode required = schema.putArray("required");
        fields.forEachEntry((name, field) -> {
            EventWords.of("CloudEvent." + name, language)
                    .ifPresent(words -> ((ObjectNode) field).put("description", words));
            if (!OPTIONAL.contains(name)) {
                required.add(name);
            }
        });
        return schema;
    }

    private static ObjectNode text() {
        return node().put("type", "string");
    }

    /** A number that may exceed 32 bits. */
    private static ObjectNode number() {
        return node().put("type", "integer").put("format", "int64");
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
