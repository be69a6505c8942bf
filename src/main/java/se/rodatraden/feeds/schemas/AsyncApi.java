package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3.0 description of the feed: the channels from {@code asyncapi.json}, and a message for each event type with its schema and
 * an example. The schemas are the published ones, converted to the older JSON Schema draft that AsyncAPI uses.
 */
public final class AsyncApi {
    private static final String DEFS = "#/$defs/";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MESSAGES = "#/components/messages/";

    /** The channels with one message per event type. */
    private static final List<String> ONE_BY_ONE = List.of("webhook", "topic");

    private final UnaryOperator<String> address;
    private final ObjectNode document = read();
    private final ObjectNode schemas = (ObjectNode) document.at("/components/schemas");
    private final ObjectNode messages = (ObjectNode) document.at("/components/messages");

    private AsyncApi(UnaryOperator<String> address) {
        this.address = address;
    }

    /**
     * Creates the document.
     *
     * @param address makes the address of a path absolute
     * @param topic name of the Kafka topic
     */
    public static ObjectNode document(UnaryOperator<String> address, String topic) {
        AsyncApi api = new AsyncApi(address);
        URI server = URI.create(address.apply("/"));
        ((ObjectNode) api.document.at("/servers/register"))
                .put("host", server.getAuthority())
                .put("protocol", server.getScheme());
        if (server.getPath().length() > 1) {
            ((ObjectNode) api.document.at("/servers/register"))
                    .put("pathname", server.getPath().replaceFirst("/$", ""));
        }
        ((ObjectNode) api.document.at("/channels/topic")).put("address", topic);
        ((ObjectNode) api.document.at("/channels/topic/bindings/kafka")).put("topic", topic);
        api.schemas.set("CloudEvent", api.schema(EventSchemas.ENVELOPE));
        EventType.all().forEach(api::describe);
        return api.document;
    }

    private void describe(EventType type) {
        String data = type.event().getSimpleName();
        schemas.set(data, schema(type.type()));
        ObjectNode message = Json.mapper().createObjectNode();
        message.put("name", type.type());
        message.put("title", type.name());
        message.set("summary", schemas.at("/" + data + "/description"));
        message.putArray("tags").addObject().put("name", type.municipal() ? "municipality" : "vision");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/sent");
        message.set("payload", payload(type, data));
        EventExample.of(type.type()).ifPresent(example -> {
            ObjectNode one = message.putArray("examples").addObject();
            one.put("name", example.constructed() ? "constructed" : "recorded");
            one.set("payload", example.event(address));
        });
        messages.set(data, message);
        for (String channel : ONE_BY_ONE) {
            ((ObjectNode) document.at("/channels/" + channel + "/messages"))
                    .putObject(data)
                    .put("$ref", MESSAGES + data);
        }
    }

    private ObjectNode payload(EventType type, String data) {
        ObjectNode payload = Json.mapper().createObjectNode();
        ArrayNode both = payload.putArray("allOf");
        both.addObject().put("$ref", SCHEMAS + "CloudEvent");
        ObjectNode own = both.addObject().put("type", "object").putObject("properties");
        own.putObject("type").put("const", type.type());
        own.putObject("dataschema").putArray("examples").add(address.apply(EventSchemas.address(type.type())));
        own.putObject("data").put("$ref", SCHEMAS + data);
        return payload;
    }

    /** A published schema, with the schemas it refers to moved to the components. */
    private ObjectNode schema(String type) {
        ObjectNode schema = (ObjectNode) Json.mapper().readTree(EventSchemas.latest(type));
        schema.remove(List.of("$schema", "title"));
        JsonNode shared = schema.remove("$defs");
        refer(schema);
        if (shared != null) {
            shared.forEachEntry((name, form) -> {
                refer(form);
                schemas.putIfAbsent(name, form);
            });
        }
        return schema;
    }

    /** In the older draft nothing may stand beside a reference, so a field's description is placed around it. */
    private static void refer(JsonNode schema) {
        schema.forEach(AsyncApi::refer);
        if (schema instanceof ObjectNode object && object.path("$ref").isString()) {
            String to = object.get("$ref").asString().replace(DEFS, SCHEMAS);
            if (object.size() == 1) {
                object.put("$ref", to);
            } else {
                object.remove("$ref");
                object.putArray("allOf").addObject().put("$ref", to);
            }
        }
    }

    private static ObjectNode read() {
        try (InputStream in = Objects.requireNonNull(AsyncApi.class.getResourceAsStream("asyncapi.json"))) {
            return (ObjectNode) Json.mapper().readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
