package se.rodatraden.archive;

import static se.rodatraden.archive.Shapes.DEFS;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.rodatraden.archive.text.Lines;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.store.Words;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.state.StateTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of each command in its flat form: the act's metadata and its own fields in one object. */
public final class ActSchemas {
    static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    /** Metadata fields placed before the act's own fields; the others follow them. */
    private static final List<String> FIRST = List.of("id", "occurred", "certainty", "body");

    private static final Map<String, StateTable.Row> ROWS =
            StateTable.ROWS.stream().collect(Collectors.toMap(StateTable.Row::name, r -> r));
    private static final Map<String, SchemaCheck> CHECKS = new ConcurrentHashMap<>();

    private ActSchemas() {}

    /**
     * The schema of the command with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ObjectNode schema(String command) {
        ObjectNode defs = MunicipalActs.ALL.containsKey(command) ? Shapes.municipal() : Shapes.all();
        if (!MunicipalActs.ALL.containsKey(command)) {
            names().forEach(name -> defs.set(name, entry(name, defs)));
            defs.set(Act.class.getSimpleName(), anyEntry(names()));
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("$schema", DIALECT);
        schema.put("$id", "urn:rodatraden:command:" + command);
        schema.setAll(flat(command, defs));
        Map<String, JsonNode> used = closure(schema, defs);
        if (!used.isEmpty()) {
            schema.putObject("$defs").setAll(used);
        }
        return schema;
    }

    /** The names of all commands about a vision. */
    public static List<String> names() {
        return StateTable.ROWS.stream().map(StateTable.Row::name).toList();
    }

    /** The violations of a single act. */
    static List<Violation> violations(String command, JsonNode written) {
        return CHECKS.computeIfAbsent(command, c -> new SchemaCheck(schema(c))).violations(written, Lines.NONE);
    }

    /** The schema of the act and that of its metadata, combined in one object; refers to {@code defs}. */
    static ObjectNode flat(String command, ObjectNode defs) {
        Class<?> type = type(command);
        JsonNode own = defs.get(type.getSimpleName());
        JsonNode told = defs.get(MunicipalAct.class.isAssignableFrom(type) ? "MunicipalMetadata" : "EventMetadata");
        ObjectNode flat = JsonNodeFactory.instance.objectNode().put("type", "object");
        flat.put("title", command).put("description", String.valueOf(Words.of(command)));
        ObjectNode fields = flat.putObject("properties");
        JsonNode toldFields = told.get("properties");
        FIRST.stream()
                .filter(name -> toldFields.has(name.equals("id") ? "entry" : name))
                .forEach(name -> fields.set(name, toldFields.get(name.equals("id") ? "entry" : name)));
        own.path("properties").forEachEntry(fields::set);
        toldFields.forEachEntry((name, field) -> {
            if (!name.equals("entry")) {
                fields.putIfAbsent(name, field);
            }
        });
        ArrayNode required = flat.putArray("required");
        told.path("required").values().stream()
                .filter(name -> !name.asString().equals("entry"))
                .forEach(required::add);
        own.path("required").forEach(required::add);
        return flat.put("additionalProperties", false);
    }

    private static Class<?> type(String command) {
        StateTable.Row row = ROWS.get(command);
        Class<?> type = row == null ? MunicipalActs.ALL.get(command) : row.command();
        if (type == null) {
            throw new IllegalArgumentException("there is no command " + command);
        }
        return type;
    }

    /** An act as an entry of a document: with its name and, where {@link #anyEntry} is used, its id. */
    static ObjectNode entry(String command, ObjectNode defs) {
        ObjectNode flat = flat(command, defs);
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.set("id", flat.get("properties").get("id"));
        fields.putObject("command").put("const", command);
        flat.get("properties").forEachEntry(fields::set);
        flat.set("properties", fields);
        ArrayNode required = JsonNodeFactory.instance.arrayNode().add("command");
        flat.get("required").forEach(required::add);
        flat.set("required", required);
        return flat;
    }

    /** Any of these acts; its fields depend on its name. */
    static ObjectNode anyEntry(List<String> names) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("type", "object");
        ArrayNode commands = item.putObject("properties").putObject("command").putArray("enum");
        item.putArray("required").add("command");
        ArrayNode all = item.putArray("allOf");
        for (String command : names) {
            commands.add(command);
            ObjectNode one = all.addObject();
            ObjectNode condition = one.putObject("if");
            condition.putObject("properties").putObject("command").put("const", command);
            condition.putArray("required").add("command");
            one.putObject("then").put("$ref", DEFS + command);
        }
        return item;
    }

    /** The definitions that a schema refers to, directly or indirectly. */
    private static Map<String, JsonNode> closure(JsonNode schema, ObjectNode defs) {
        Map<String, JsonNode> used = new TreeMap<>();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            for (String name : references(open.remove())) {
                JsonNode found = defs.get(name);
                if (found != null && used.putIfAbsent(name, found) == null) {
                    open.add(found);
                }
            }
        }
        return used;
    }

    private static Set<String> references(JsonNode schema) {
        return schema.findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(ref -> ref.startsWith(DEFS))
                .map(ref -> ref.substring(DEFS.length()))
                .collect(Collectors.toSet());
    }
}
