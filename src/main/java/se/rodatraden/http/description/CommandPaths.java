package se.rodatraden.http.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.rodatraden.archive.ActSchemas;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.Registration;

/** Expands the generic command path into one path for each command, with that command's own schema. */
final class CommandPaths {
    static final String COMMAND = "/{command}";

    private CommandPaths() {}

    static void describe(OpenAPI description) {
        Paths paths = new Paths();
        new TreeMap<>(description.getPaths()).forEach((path, item) -> {
            if (item.getPost() != null && path.endsWith(COMMAND)) {
                String before = path.substring(0, path.length() - COMMAND.length() + 1);
                commands(path)
                        .forEach(command -> paths.addPathItem(
                                before + command,
                                new PathItem().post(sent(item.getPost(), path, command, description.getComponents()))));
            } else {
                paths.addPathItem(path, item);
            }
        });
        description.setPaths(paths);
    }

    private static List<String> commands(String path) {
        if (path.endsWith("/municipal-commands" + COMMAND)) {
            return MunicipalActs.names();
        }
        return registers(path)
                ? Stream.concat(Stream.of(CommandReader.REGISTER_VISION), CommandReader.acts().stream())
                        .toList()
                : CommandReader.acts();
    }

    /** Whether the path registers a vision together with its first command. */
    private static boolean registers(String path) {
        return path.endsWith("/visions/commands" + COMMAND);
    }

    private static Operation sent(Operation any, String path, String command, Components components) {
        Schema<?> body = body(path, command, components);
        return new Operation()
                .tags(any.getTags())
                .operationId(registers(path) ? command + "-and-register" : command)
                .summary(any.getSummary())
                .description(any.getDescription())
                .parameters(any.getParameters().stream()
                        .filter(p -> !"command".equals(p.getName()))
                        .toList())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content().addMediaType("application/json", new MediaType().schema(body))))
                .responses(any.getResponses());
    }

    private static Schema<?> body(String path, String command, Components components) {
        if (command.equals(CommandReader.REGISTER_VISION)) {
            return SharedComponents.reference(components, Registration.class);
        }
        Schema<?> schema = SharedComponents.command(components, ActSchemas.schema(command));
        if (registers(path)) {
            schema.addProperty(CommandReader.REGISTER, SharedComponents.reference(components, Registration.class));
            return schema;
        }
        components.addSchemas(command, schema);
        return new Schema<>().$ref(command);
    }
}
