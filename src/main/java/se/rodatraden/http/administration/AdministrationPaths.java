package se.rodatraden.http.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the code does not say of the addresses of roles, keys, the security log and confidential text in the OpenAPI description. */
public final class AdministrationPaths {
    private static final Pattern PATH = Pattern.compile(
            "/api/(\\{municipality}/)?(?<list>roles|keys|actors|security-events)(/\\{id})?|/api/.*/confidential");
    private static final Map<String, String> BODIES =
            Map.of("roles", "NewRole", "keys", "NewKey", "actors", "NewActor");
    private static final Map<String, String> PARAMETERS = Map.of(
            "before", "The next of the page before: only what is older",
            "kind", "Only events of this kind, such as ROLE_GIVEN");
    private static final List<String> READ = List.of("400", "401", "403", "404", "406", "503", "default");
    private static final List<String> WRITTEN =
            List.of("400", "401", "403", "404", "406", "413", "415", "422", "503", "default");

    private AdministrationPaths() {}

    public static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    public static void complete(String path, String method, ObjectNode operation) {
        parameters(path, operation);
        ObjectNode responses = (ObjectNode) operation.get("responses");
        ObjectNode answer = (ObjectNode) responses.remove("200");
        switch (method) {
            case "delete" -> responses.putObject("204").put("description", "Taken back");
            case "post" -> {
                responses.set("201", answer.deepCopy().put("description", "Made"));
                if (!path.endsWith("/keys")) {
                    responses.set("200", answer.put("description", "It was there already"));
                }
                operation
                        .putObject("requestBody")
                        .put("required", true)
                        .putObject("content")
                        .putObject("application/json")
                        .putObject("schema")
                        .put("$ref", "#/components/schemas/" + body(path));
            }
            default -> responses.set("200", answer.put("description", "The answer"));
        }
        (method.equals("get") ? READ : WRITTEN)
                .forEach(status -> responses.putObject(status).put("$ref", "#/components/responses/Problem"));
    }

    /** Some addresses name a municipality and some do not, and are answered by the same code. */
    private static void parameters(String path, ObjectNode operation) {
        ArrayNode kept = operation.arrayNode();
        operation.path("parameters").forEach(p -> {
            String name = p.path("name").asString("");
            boolean missing = p.path("in").asString("").equals("path") && !path.contains("{" + name + "}");
            if (!missing) {
                if (p instanceof ObjectNode parameter) {
                    String words = PARAMETERS.get(name);
                    if (words != null) {
                        parameter.put("description", words);
                        parameter.putObject("schema").put("type", "string");
                    }
                    if (p.path("in").asString("").equals("path")) {
                        parameter.put("required", true);
                    }
                }
                kept.add(p);
            }
        });
        operation.set("parameters", kept);
    }

    private static String body(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Objects.requireNonNull(BODIES.get(matcher.group("list"))) : "";
    }
}
