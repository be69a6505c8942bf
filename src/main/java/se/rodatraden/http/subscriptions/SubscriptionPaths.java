package se.rodatraden.http.subscriptions;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the code does not say of the addresses of subscriptions in the OpenAPI description: what is sent, and how it is answered. */
public final class SubscriptionPaths {
    private static final String ROOT = "/api/subscriptions";
    private static final List<String> READ = List.of("400", "404", "406", "503", "default");
    private static final List<String> WRITTEN =
            List.of("400", "403", "404", "406", "409", "413", "415", "422", "503", "default");

    private SubscriptionPaths() {}

    public static boolean isOne(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    public static void complete(String path, String method, ObjectNode operation) {
        ObjectNode responses = (ObjectNode) operation.get("responses");
        ObjectNode answer = (ObjectNode) responses.remove("200");
        if (method.equals("delete")) {
            responses.putObject("204").put("description", "Ended");
        } else if (method.equals("post") && path.equals(ROOT)) {
            responses.set("201", answer.put("description", "Made; asked for consent"));
        } else {
            responses.set("200", answer.put("description", "The answer"));
        }
        if (method.equals("post") && path.equals(ROOT)) {
            body(operation, "NewSubscription");
        } else if (method.equals("patch")) {
            body(operation, "SubscriptionChange");
        } else if (path.endsWith("/replay")) {
            body(operation, "ReplayOrder");
        }
        (method.equals("get") ? READ : WRITTEN)
                .forEach(status -> responses.putObject(status).put("$ref", "#/components/responses/Problem"));
    }

    private static void body(ObjectNode operation, String schema) {
        operation
                .putObject("requestBody")
                .put("required", true)
                .putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + schema);
    }
}
