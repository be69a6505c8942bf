package se.rodatraden.feeds.schemas;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.VisionId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the JSON Schema (2020-12) of an event's {@code data} from its record: all components are required except nullable ones,
 * nested records become definitions, and additional properties are allowed, since fields may be added. Not done with a library, since
 * any change in its output would create a new edition of every event (ADR 0023).
 */
final class Shape {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String DEFS = "#/$defs/";
    private static final String EVENT = "event";
    /** Definitions published under another name than the record's: a published name never changes (ADR 0023). */
    private static final Map<Class<?>, String> PUBLISHED_NAMES =
            Map.of(EventMetadata.class, "Told", RecordedMetadata.class, "Noted", MunicipalMetadata.class, "Entered");

    private final Locale language;
    private final Map<String, ObjectNode> defs = new TreeMap<>();
    private final Map<String, Class<?>> drawn = new TreeMap<>();

    private Shape(Locale language) {
        this.language = language;
    }

    /** The schema of the event type, with descriptions in the language. */
    static ObjectNode of(EventType type, Locale language) {
        Shape shape = new Shape(language);
        ObjectNode schema = node().put("$schema", DIALECT).put("title", type.type());
        schema.setAll(shape.record(type.event()));
        if (!shape.defs.isEmpty()) {
            schema.putObject("$defs").setAll(shape.defs);
        }
        return schema;
    }

    private ObjectNode record(Class<?> type) {
        ObjectNode schema = node();
        EventWords.of(type, language).ifPresent(words -> schema.put("description", words));
        schema.put("type", "object");
        ObjectNode fields = schema.putObject("properties");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode field = value(component.getGenericType());
            EventWords.of(type, component.getName(), language).ifPresent(words -> field.put("description", words));
            fields.set(component.getName(), field);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType list) {
            ObjectNode items = node().put("type", "array");
            items.set("items", value(list.getActualTypeArguments()[0]));
            return items;
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text();
        } else if (plain == boolean.class || plain == Boolean.class) {
            return node().put("type", "boolean");
        } else if (plain == int.class || plain == Integer.class) {
            return node().put("type", "integer");
        } else if (plain == LocalDate.class) {
            return text().put("format", "date");
        } else if (plain == VisionId.class) {
            return text().put("pattern", "^[0-9]{4}/[a-z0-9]+(-[a-z0-9]+)*$");
        } else if (plain == DocumentKind.class) {
            return text().put("pattern", "^[A-ZÅÄÖ]([A-ZÅÄÖ _-]{0,38}[A-ZÅÄÖ])?$");
        } else if (plain.isEnum()) {
            return choice(plain);
        }
        return reference(plain);
    }

    private static ObjectNode choice(Class<?> type) {
        ObjectNode choice = text();
        ArrayNode values = choice.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(c -> values.add(((Enum<?>) c).name()));
        return choice;
    }

    private ObjectNode reference(Class<?> type) {
        String name = PUBLISHED_NAMES.getOrDefault(type, type.getSimpleName());
        Class<?> other = drawn.putIfAbsent(name, type);
        if (other == null) {
            defs.put(name, type == FuzzyDate.class ? date() : type == Fact.class ? fact() : record(type));
        } else if (other != type) {
            throw new IllegalStateException(other + " and " + type + " would have the same definition");
        }
        return node().put("$ref", DEFS + name);
    }

    /** A date: its bounds beside the EDTF text, and only the words if it is unknown. */
    private ObjectNode date() {
        ObjectNode date = node();
        EventWords.of(FuzzyDate.class, language).ifPresent(words -> date.put("description", words));
        ObjectNode fields = date.put("type", "object").putObject("properties");
        fields.set("edtf", text());
        fields.set("earliest", text().put("format", "date"));
        fields.set("latest", text().put("format", "date"));
        fields.set("label", text());
        fields.forEachEntry((name, field) -> EventWords.of(FuzzyDate.class, name, language)
                .ifPresent(words -> ((ObjectNode) field).put("description", words)));
        return date;
    }

    /** A fact inside another, identified by its name; unknown ones may have any content. */
    private ObjectNode fact() {
        ObjectNode fact = node();
        EventWords.of(Fact.class, language).ifPresent(words -> fact.put("description", words));
        fact.put("type", "object");
        ObjectNode name = text();
        EventWords.of(Fact.class, EVENT, language).ifPresent(words -> name.put("description", words));
        fact.putObject("properties").set(EVENT, name);
        fact.putArray("required").add(EVENT);
        ArrayNode all = fact.putArray("allOf");
        for (StateTable.Row row : StateTable.ROWS) {
            ObjectNode one = all.addObject();
            one.putObject("if").putObject("properties").putObject(EVENT).put("const", StateTable.kebab(row.fact()));
            one.set("then", reference(row.fact()));
        }
        return fact;
    }

    private static ObjectNode text() {
        return node().put("type", "string");
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
