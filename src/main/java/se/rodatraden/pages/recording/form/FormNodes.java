package se.rodatraden.pages.recording.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import se.rodatraden.archive.ActSchemas;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.vision.state.StateTable;
import tools.jackson.databind.JsonNode;

/** The fields of each command, read from the schema that the command is published with. */
public final class FormNodes {
    private static final String DEFS = "#/$defs/";
    private static final Map<String, String> COMMANDS = commands();
    private static final Map<String, List<FormNode>> FORMS = new ConcurrentHashMap<>();

    /** Asked for at the end of each form, or not at all. */
    private static final Set<String> APART = Set.of("id", "recordAsOccurred", "reason", "instead");

    /** Left out by a program it means no; a person who leaves it out may not have seen it. */
    private static final Set<String> CHOSEN = Set.of("CloseRemissRound.answersKnown");

    private static final Set<String> ABOUT_AN_ENTRY = Set.of(
            "planned", "cause", "deferral", "linked", "about", "version", "decision", "mark", "corrects", "annuls");
    private static final Set<String> ABOUT_ENTRIES = Set.of("decisions", "after", "before");

    /** Fields of municipal commands that the schema has as plain texts. */
    private static final Map<String, FormNode.Type> MUNICIPAL = Map.ofEntries(
            Map.entry("RenameBody.body", FormNode.Type.BODY),
            Map.entry("SplitBody.body", FormNode.Type.BODY),
            Map.entry("DissolveBody.body", FormNode.Type.BODY),
            Map.entry("DissolveBody.mattersTo", FormNode.Type.BODY),
            Map.entry("MergeBodies.successor", FormNode.Type.BODY),
            Map.entry("StartTerm.body", FormNode.Type.BODY),
            Map.entry("MergeBodies.bodies", FormNode.Type.BODIES),
            Map.entry("SplitBody.successors", FormNode.Type.BODIES),
            Map.entry("DissolveBody.successors", FormNode.Type.BODIES),
            Map.entry("StartTerm.from", FormNode.Type.DAY),
            Map.entry("StartTerm.to", FormNode.Type.DAY),
            Map.entry("RecordElection.day", FormNode.Type.DAY),
            Map.entry("DefineSeason.first", FormNode.Type.DAY_OF_YEAR),
            Map.entry("DefineSeason.last", FormNode.Type.DAY_OF_YEAR),
            Map.entry("AnnulMunicipalEntry.target", FormNode.Type.ENTRY));

    private static final Set<String> LONG = Set.of(
            "wording",
            "what",
            "why",
            "text",
            "note",
            "quote",
            "summary",
            "changes",
            "assertion",
            "motivation",
            "amendments",
            "oldText",
            "newText",
            "compilation",
            "annulledPart");

    private static final String ESTABLISH_BODY = "EstablishBody";

    /** The fields of a new body, in the order that a person thinks of them; the others follow. */
    private static final List<String> ESTABLISHED = List.of("name", "kind", "occurred", "from", "body");

    private final JsonNode defs;

    private FormNodes(JsonNode schema) {
        this.defs = schema.path("$defs");
    }

    private static Map<String, String> commands() {
        Map<String, String> all = new HashMap<>();
        StateTable.ROWS.forEach(row -> all.put(row.name(), row.command().getSimpleName()));
        MunicipalActs.names().forEach(name -> all.put(name, MunicipalActs.simpleName(name)));
        return Map.copyOf(all);
    }

    public static List<FormNode> of(String command) {
        return FORMS.computeIfAbsent(command, c -> {
            JsonNode schema = ActSchemas.schema(c);
            return new FormNodes(schema).fields(schema, owner(c));
        });
    }

    /** The simple name of the command's record. */
    public static String owner(String command) {
        return COMMANDS.getOrDefault(command, command);
    }

    private List<FormNode> fields(JsonNode schema, String owner) {
        Set<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        List<FormNode> fields = new ArrayList<>();
        schema.path("properties").forEachEntry((name, field) -> {
            boolean ofTheCommand = COMMANDS.containsValue(owner) && APART.contains(name);
            if (ofTheCommand || owner.equals("BodyRef") && name.equals("id")) {
                return;
            }
            fields.add(field(name, owner, field, required.contains(name)));
        });
        if (owner.equals("BodyRef")) {
            fields.sort(Comparator.comparing(f -> !f.name().equals("name")));
        }
        if (owner.equals(ESTABLISH_BODY)) {
            fields.sort(Comparator.comparingInt(
                    f -> ESTABLISHED.contains(f.name()) ? ESTABLISHED.indexOf(f.name()) : ESTABLISHED.size()));
        }
        return List.copyOf(fields);
    }

    private FormNode field(String name, String owner, JsonNode field, boolean required) {
        if (owner.equals(ESTABLISH_BODY) && name.equals("body")) {
            return plain(name, owner, FormNode.Type.TEXT, false); // made of the name where it is left out
        }
        FormNode.Type municipal = MUNICIPAL.get(owner + "." + name);
        if (municipal != null) {
            return plain(name, owner, municipal, required);
        }
        String ref = reference(field);
        if (!ref.isEmpty()) {
            return referred(name, owner, ref, required);
        }
        if (field.path("type").asString("").equals("array")) {
            return list(name, owner, field.path("items"), required);
        }
        return switch (field.path("type").asString("string")) {
            case "integer" -> plain(name, owner, FormNode.Type.NUMBER, required);
            case "boolean" ->
                plain(name, owner, FormNode.Type.YES_OR_NO, required || CHOSEN.contains(owner + "." + name));
            default ->
                plain(
                        name,
                        owner,
                        ABOUT_AN_ENTRY.contains(name)
                                ? FormNode.Type.ENTRY
                                : LONG.contains(name) ? FormNode.Type.AREA : FormNode.Type.TEXT,
                        required);
        };
    }

    private FormNode list(String name, String owner, JsonNode items, boolean required) {
        String ref = reference(items);
        if (ref.isEmpty()) {
            return plain(
                    name, owner, ABOUT_ENTRIES.contains(name) ? FormNode.Type.ENTRIES : FormNode.Type.LINES, required);
        }
        FormNode one = referred(name, owner, ref, required);
        return switch (one.type()) {
            case CHOICE ->
                new FormNode(name, owner, FormNode.Type.CHOICES, required, one.choices(), one.list(), List.of());
            case RECORD ->
                new FormNode(name, owner, FormNode.Type.ROWS, required, List.of(), one.list(), one.children());
            default -> plain(name, owner, FormNode.Type.LINES, required);
        };
    }

    private FormNode referred(String name, String owner, String ref, boolean required) {
        JsonNode def = defs.path(ref);
        if (ref.equals("FuzzyDate")) {
            return plain(name, owner, FormNode.Type.DATE, required);
        }
        if (def.has("enum")) {
            List<String> choices =
                    def.path("enum").valueStream().map(JsonNode::asString).toList();
            return new FormNode(name, owner, FormNode.Type.CHOICE, required, choices, ref, List.of());
        }
        return def.path("properties").isEmpty()
                ? plain(name, owner, FormNode.Type.TEXT, required)
                : new FormNode(name, owner, FormNode.Type.RECORD, required, List.of(), ref, fields(def, ref));
    }

    private static FormNode plain(String name, String owner, FormNode.Type type, boolean required) {
        return new FormNode(name, owner, type, required, List.of(), "", List.of());
    }

    private static String reference(JsonNode field) {
        String ref = field.path("$ref").asString("");
        return ref.startsWith(DEFS) ? ref.substring(DEFS.length()) : "";
    }
}
