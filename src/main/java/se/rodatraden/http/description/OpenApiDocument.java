package se.rodatraden.http.description;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.rodatraden.archive.ActSchemas;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.http.administration.AdministrationPaths;
import se.rodatraden.http.answer.ApiPaths;
import se.rodatraden.http.answer.SchemaAddresses;
import se.rodatraden.http.following.DigestWrites;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.ImportWrites;
import se.rodatraden.http.subscriptions.SubscriptionPaths;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 description. The addresses and the forms of the answers are found in the code; added here is what the code does not
 * say: a path for each command with its schema, the headers of a write, and the problems.
 */
public final class OpenApiDocument {
    private static final String COMMAND = "{command}";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> READ_PROBLEMS = List.of("400", "404", "406", "503", "default");
    private static final List<String> WRITE_PROBLEMS =
            List.of("400", "404", "406", "409", "412", "413", "415", "422", "503", "default");

    private final JsonMapper json;
    private final ObjectNode added;

    public OpenApiDocument(JsonMapper json) {
        this.json = json;
        try (InputStream in = Objects.requireNonNull(OpenApiDocument.class.getResourceAsStream("openapi.json"))) {
            this.added = (ObjectNode) json.readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The description, completed from what was found in the code. */
    ObjectNode of(byte[] found) {
        JsonNode code = json.readTree(found);
        ObjectNode document = json.createObjectNode().put("openapi", "3.1.1");
        document.set("info", added.get("info").deepCopy());
        document.set("servers", added.get("servers").deepCopy());
        ObjectNode paths = document.putObject("paths");
        ObjectNode components = document.putObject("components");
        components.setAll((ObjectNode) added.get("components").deepCopy());
        ObjectNode schemas = (ObjectNode) components.get("schemas");
        schemas.set("CloudEvent", event());
        code.at("/components/schemas").forEachEntry(schemas::putIfAbsent);
        Map<String, JsonNode> sorted = new TreeMap<>();
        code.get("paths").forEachEntry(sorted::put);
        sorted.forEach((path, item) -> {
            if (ApiPaths.isApi(path)) {
                commandsOf(path).forEach(command -> {
                    ObjectNode copy = (ObjectNode) item.deepCopy();
                    copy.forEachEntry(
                            (method, operation) -> complete(path, method, (ObjectNode) operation, command, schemas));
                    paths.set(path.replace(COMMAND, command), copy);
                });
            }
        });
        return document;
    }

    /** A path to which all commands are sent is described as one for each; any other stays one. */
    private static List<String> commandsOf(String path) {
        if (path.endsWith("/municipal-commands/" + COMMAND)) {
            return MunicipalActs.names();
        }
        if (!path.endsWith("/commands/" + COMMAND)) {
            return List.of(COMMAND);
        }
        return path.contains("{vision}")
                ? CommandReader.acts()
                : Stream.concat(Stream.of(CommandReader.REGISTER_VISION), CommandReader.acts().stream())
                        .toList();
    }

    /** Asking for letters records nothing, so it brings neither key nor version. */
    private void asking(ObjectNode operation) {
        header(operation.putArray("parameters"), "Accept-Language");
        operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", SCHEMAS + "DigestWish");
        ObjectNode responses = (ObjectNode) operation.get("responses");
        ((ObjectNode) responses.get("200")).put("description", "A letter that asks for confirmation is on its way");
        List.of("400", "404", "406", "413", "415", "422", "429", "503", "default")
                .forEach(status -> problem(responses, status));
    }

    private void complete(String path, String method, ObjectNode operation, String command, ObjectNode schemas) {
        if (SubscriptionPaths.isOne(path)) {
            parameters(operation, false, false, false);
            SubscriptionPaths.complete(path, method, operation);
            return;
        }
        if (AdministrationPaths.isOne(path)) {
            parameters(operation, false, false, false);
            AdministrationPaths.complete(path, method, operation);
            return;
        }
        if (path.equals(DigestWrites.PATH)) {
            asking(operation);
            return;
        }
        boolean write = method.equals("post");
        boolean existing = write && path.contains("{vision}");
        parameters(operation, write, existing, !command.equals(COMMAND));
        ObjectNode responses = (ObjectNode) operation.get("responses");
        ObjectNode answer = (ObjectNode) responses.get("200");
        answer.put("description", write ? "Nothing to record, or only tried out" : "The answer");
        if (write) {
            boolean first = !existing && path.contains("/visions/commands/");
            operation.set("requestBody", body(path, first, command, schemas));
            responses.set("201", answer.deepCopy().put("description", "Recorded, and shown to all"));
            if (!command.equals(COMMAND)) {
                operation.put("operationId", command + (first ? "-and-register" : ""));
            }
        } else {
            responses.putObject("304").put("description", "Unchanged since it was read with this ETag");
        }
        if (added.path("operations").get(path) instanceof ObjectNode own) {
            describe(operation, own);
        }
        (write ? WRITE_PROBLEMS : READ_PROBLEMS).forEach(status -> problem(responses, status));
        if (existing) {
            problem(responses, "428");
        }
    }

    /** What the code cannot say of one address: its own words, what its parameters mean there, and its answer. */
    private static void describe(ObjectNode operation, ObjectNode own) {
        own.path("operation").forEachEntry((name, value) -> operation.set(name, value.deepCopy()));
        operation.path("parameters").forEach(p -> {
            if (own.path("parameters").get(p.path("name").asString("")) instanceof ObjectNode words) {
                ((ObjectNode) p).setAll(words.deepCopy());
            }
        });
        ObjectNode responses = (ObjectNode) operation.get("responses");
        if (own.get("answer") instanceof ObjectNode answer) {
            responses.set("200", answer.deepCopy());
        }
        if (!own.path("unchanged").asBoolean(true)) {
            responses.remove("304");
        }
    }

    /** The CloudEvent as its published schema has it. */
    private ObjectNode event() {
        ObjectNode event = (ObjectNode) json.readTree(EventSchemas.latest(EventSchemas.ENVELOPE));
        event.remove("$schema");
        return event;
    }

    private static void problem(ObjectNode responses, String status) {
        responses.putObject(status).put("$ref", "#/components/responses/Problem");
    }

    private void parameters(ObjectNode operation, boolean write, boolean existing, boolean named) {
        List<JsonNode> found = operation.path("parameters").valueStream().toList();
        ArrayNode parameters = operation.putArray("parameters");
        for (JsonNode p : found) {
            String name = p.get("name").asString();
            if (!(named && name.equals("command"))) {
                if (added.at("/parameters/" + name) instanceof ObjectNode words) {
                    ((ObjectNode) p).setAll(words.deepCopy());
                }
                parameters.add(p);
            }
        }
        header(parameters, "Accept-Language");
        if (write) {
            header(parameters, "Idempotency-Key");
        }
        if (existing) {
            header(parameters, "If-Match");
        }
    }

    private static void header(ArrayNode parameters, String name) {
        parameters.addObject().put("$ref", "#/components/parameters/" + name);
    }

    private ObjectNode body(String path, boolean first, String command, ObjectNode schemas) {
        ObjectNode body = json.createObjectNode().put("required", true);
        ObjectNode content = body.putObject("content");
        if (path.endsWith("/court-rulings")) {
            content.putObject("application/json").putObject("schema").put("$ref", SCHEMAS + "CourtRuling");
            return body;
        }
        if (command.equals(COMMAND)) {
            boolean municipal = path.endsWith("/municipal-import");
            ImportWrites.FORMS.forEach(form -> content.putObject(form)
                    .putObject("schema")
                    .put("type", "object")
                    .put("description", municipal ? "A municipality's document" : "A history document")
                    .putObject("externalDocs")
                    .put("url", municipal ? SchemaAddresses.MUNICIPAL_DOCUMENT : SchemaAddresses.DOCUMENT));
            return body;
        }
        ObjectNode schema = content.putObject("application/json").putObject("schema");
        if (command.equals(CommandReader.REGISTER_VISION)) {
            schema.put("$ref", SCHEMAS + "Registration");
        } else if (!first) {
            schemas.set(command, sent(command, schemas));
            schema.put("$ref", SCHEMAS + command);
        } else {
            schema.setAll(sent(command, schemas));
            ((ObjectNode) schema.get("properties"))
                    .putObject(CommandReader.REGISTER)
                    .put("$ref", SCHEMAS + "Registration");
        }
        return body;
    }

    /** A command's schema, what it refers to moved among the components, where other tools look for it. */
    private ObjectNode sent(String command, ObjectNode schemas) {
        String text = ActSchemas.schema(command).toString().replace("#/$defs/", SCHEMAS + "Sent");
        ObjectNode schema = (ObjectNode) json.readTree(text);
        JsonNode shared = schema.remove("$defs");
        schema.remove(List.of("$id", "$schema"));
        if (shared != null) {
            shared.forEachEntry((name, form) -> schemas.putIfAbsent("Sent" + name, form));
        }
        return schema;
    }
}
