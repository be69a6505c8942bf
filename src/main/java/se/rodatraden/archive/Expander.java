package se.rodatraden.archive;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.value.BodyRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Expands abbreviated input: adds default values of omitted fields, and replaces keys of bodies and sources with the definitions in the
 * document. Follows the components of the record that the value represents.
 */
final class Expander {
    /** A key without a definition in the document, with the pointer to its use. */
    record Unknown(String at, String kind, String key) {}

    private final Map<String, JsonNode> bodies;
    private final Map<String, JsonNode> sources;
    private final List<Unknown> unknown = new ArrayList<>();

    Expander(Map<String, JsonNode> bodies, Map<String, JsonNode> sources) {
        this.bodies = bodies;
        this.sources = sources;
    }

    List<Unknown> unknown() {
        return unknown;
    }

    /** The record's fields in {@code given}, which may contain others; {@code at} is the pointer to it. */
    ObjectNode record(Class<?> type, JsonNode given, String at) {
        ObjectNode full = JsonNodeFactory.instance.objectNode();
        for (RecordComponent field : type.getRecordComponents()) {
            JsonNode value = value(field, given.get(field.getName()), Lines.under(at, field.getName()));
            if (value != null) {
                full.set(field.getName(), value);
            }
        }
        return full;
    }

    private @Nullable JsonNode value(RecordComponent field, @Nullable JsonNode given, String at) {
        if (given == null || given.isNull()) {
            return Defaults.nullable(field) ? null : Defaults.value(field.getType());
        }
        Class<?> type = Defaults.item(field);
        if (!given.isArray()) {
            return one(type, given, at);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        given.forEach(item -> all.add(one(type, item, at + "/" + all.size())));
        return all;
    }

    private JsonNode one(Class<?> type, JsonNode given, String at) {
        if (type == BodyRef.class && given.isString()) {
            return held("body", bodies, given.asString(), at);
        } else if (type == Source.class && given.has("source")) {
            return source(given, at);
        } else if (type == Act.class) {
            return act(given, at);
        } else if (type == FuzzyDate.class) {
            return date(given);
        }
        return Defaults.isObject(type) && given.isObject() ? record(type, given, at) : given;
    }

    /** A nested act: name, metadata and its own fields, written like an entry. */
    private JsonNode act(JsonNode given, String at) {
        Class<? extends Act> type = ActReader.named(given.path("command").asString(""));
        if (type == null) {
            return given;
        }
        ObjectNode full = JsonNodeFactory.instance.objectNode();
        full.set("command", given.get("command"));
        full.setAll(record(type, given, at));
        ObjectNode told = record(EventMetadata.class, given, at);
        told.set("entry", given.get("id"));
        full.set("told", told);
        return full;
    }

    /** A year alone is a number in YAML, but here a date. */
    private static JsonNode date(JsonNode given) {
        if (given.isIntegralNumber()) {
            return JsonNodeFactory.instance.stringNode(given.asString());
        } else if (given instanceof ObjectNode object && object.path("edtf").isIntegralNumber()) {
            return object.deepCopy().put("edtf", object.get("edtf").asString());
        }
        return given;
    }

    private JsonNode source(JsonNode given, String at) {
        ObjectNode full = JsonNodeFactory.instance.objectNode();
        JsonNode held = held("source", sources, given.get("source").asString(), at + "/source");
        if (held instanceof ObjectNode object) {
            full.setAll(object);
        }
        if (given instanceof ObjectNode object) {
            full.setAll(object);
        }
        full.remove("source");
        return record(Source.class, full, at);
    }

    private JsonNode held(String kind, Map<String, JsonNode> all, String key, String at) {
        JsonNode found = all.get(key);
        if (found == null) {
            unknown.add(new Unknown(at, kind, key));
            return JsonNodeFactory.instance.nullNode();
        }
        return found;
    }
}
