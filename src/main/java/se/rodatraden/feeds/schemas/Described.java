package se.rodatraden.feeds.schemas;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event type, or the envelope, described for people: the content of its schema in their language.
 *
 * @param meaning what the event means
 * @param parts the event itself, then the records it contains, by name
 */
public record Described(String meaning, List<Part> parts) {
    private static final String DEFS = "#/$defs/";
    private static final Map<String, Described> DRAWN = new ConcurrentHashMap<>();

    /** The format of a field's value. */
    public enum Form {
        TEXT,
        NUMBER,
        YES_OR_NO,
        DAY,
        CHOICE,
        RECORD
    }

    /** A record, by the name that fields refer to; empty for the event itself. */
    public record Part(String name, String meaning, List<Field> fields) {}

    /**
     * A field.
     *
     * @param list whether it is a list
     * @param record the part that describes its value; null for other formats
     * @param choices allowed values
     * @param always whether it is present in every event
     */
    public record Field(
            String name,
            String meaning,
            Form form,
            boolean list,
            @Nullable String record,
            List<String> choices,
            boolean always) {}

    public static Described of(EventType type, Locale language) {
        return DRAWN.computeIfAbsent(type.type() + language.getLanguage(), _ -> of(Shape.of(type, language)));
    }

    /** The description of the CloudEvent around the data. */
    public static Described envelope(Locale language) {
        return of(EnvelopeShape.in(language));
    }

    /** The parts in reading order. Events that may be contained in another are described separately. */
    private static Described of(JsonNode schema) {
        SequencedMap<String, Part> parts = new LinkedHashMap<>();
        Deque<Part> open = new ArrayDeque<>(List.of(part("", schema)));
        while (!open.isEmpty()) {
            Part part = open.remove();
            if (parts.putIfAbsent(part.name(), part) == null) {
                part.fields().stream()
                        .map(Field::record)
                        .filter(Objects::nonNull)
                        .forEach(
                                name -> open.add(part(name, schema.path("$defs").path(name))));
            }
        }
        return new Described(schema.path("description").asString(""), List.copyOf(parts.values()));
    }

    private static Part part(String name, JsonNode schema) {
        Set<String> always =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        List<Field> fields = new ArrayList<>();
        schema.path("properties").forEachEntry((field, value) -> {
            boolean list = value.path("type").asString("").equals("array");
            JsonNode one = list ? value.path("items") : value;
            String ref = one.path("$ref").asString("");
            fields.add(new Field(
                    field,
                    value.path("description").asString(""),
                    form(one),
                    list,
                    ref.isEmpty() ? null : ref.substring(DEFS.length()),
                    one.path("enum").valueStream().map(JsonNode::asString).toList(),
                    always.contains(field)));
        });
        return new Part(name, schema.path("description").asString(""), List.copyOf(fields));
    }

    private static Form form(JsonNode schema) {
        if (schema.has("enum")) {
            return Form.CHOICE;
        }
        return switch (schema.path("type").asString("object")) {
            case "string" -> schema.path("format").asString("").equals("date") ? Form.DAY : Form.TEXT;
            case "integer" -> Form.NUMBER;
            case "boolean" -> Form.YES_OR_NO;
            default -> Form.RECORD;
        };
    }
}
