package se.rodatraden.archive;

import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.value.BodyRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reverse of {@link Expander}: omits default values, writes a date as its text, and gives every body and
 * source a key, which it remembers.
 */
final class Compactor {
    private static final int LONGEST_KEY = 40;

    private final Map<JsonNode, String> bodies = new LinkedHashMap<>();
    private final Map<JsonNode, String> sources = new LinkedHashMap<>();

    ObjectNode bodies() {
        return byKey(bodies);
    }

    ObjectNode sources() {
        return byKey(sources);
    }

    ObjectNode record(Class<?> type, JsonNode full) {
        ObjectNode shorter = JsonNodeFactory.instance.objectNode();
        for (RecordComponent field : type.getRecordComponents()) {
            JsonNode value = full.get(field.getName());
            if (value != null && !value.isNull() && !value.equals(absent(field))) {
                shorter.set(field.getName(), value(Defaults.item(field), value));
            }
        }
        return shorter;
    }

    private static @Nullable JsonNode absent(RecordComponent field) {
        return Defaults.nullable(field) ? null : Defaults.value(field.getType());
    }

    private JsonNode value(Class<?> type, JsonNode value) {
        if (value.isArray()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> all.add(value(type, item)));
            return all;
        } else if (type == FuzzyDate.class) {
            return date(value);
        } else if (type == BodyRef.class) {
            return JsonNodeFactory.instance.stringNode(key(bodies, record(type, value), "name"));
        } else if (type == Act.class) {
            return DocumentWriter.entry(value, this);
        } else if (type == Source.class) {
            return source(record(type, value));
        }
        return Defaults.isObject(type) ? record(type, value) : value;
    }

    /** The bounds are omitted if they follow from the text. */
    private static JsonNode date(JsonNode value) {
        ObjectNode shorter = JsonNodeFactory.instance.objectNode();
        JsonNode edtf = value.get("edtf");
        if (edtf != null) {
            shorter.set("edtf", edtf);
            FuzzyDate read = FuzzyDate.parse(edtf.asString());
            if (!value.path("earliest").asString("null").equals(String.valueOf(read.earliest()))
                    || !value.path("latest").asString("null").equals(String.valueOf(read.latest()))) {
                shorter.set("earliest", value.path("earliest"));
                shorter.set("latest", value.path("latest"));
            }
        }
        if (value.has("label")) {
            shorter.set("label", value.get("label"));
        }
        return edtf != null && shorter.size() == 1 ? edtf : shorter;
    }

    private ObjectNode source(ObjectNode full) {
        ObjectNode held = full.deepCopy();
        held.remove("quote");
        ObjectNode shorter = JsonNodeFactory.instance.objectNode().put("source", key(sources, held, "title"));
        if (full.has("quote")) {
            shorter.set("quote", full.get("quote"));
        }
        return shorter;
    }

    private static String key(Map<JsonNode, String> keys, ObjectNode value, String named) {
        String known = keys.get(value);
        if (known != null) {
            return known;
        }
        String word = word(value.get(named).asString());
        String key = word;
        for (int i = 2; keys.containsValue(key); i++) {
            key = word + "-" + i;
        }
        keys.put(value, key);
        return key;
    }

    private static String word(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String word = plain.substring(0, Math.min(plain.length(), LONGEST_KEY)).replaceAll("-$", "");
        return word.isEmpty() ? "x" : word;
    }

    private static ObjectNode byKey(Map<JsonNode, String> keys) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        keys.forEach((value, key) -> map.set(key, value));
        return map;
    }
}
