package se.rodatraden.feeds.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI description is valid, whole, and its examples hold to what it says. */
class AsyncApiTest {
    private static final ObjectNode DOCUMENT =
            AsyncApi.document(path -> "https://vision.exempel.se" + path, "kommunens.topic");

    /** The official schema, as npm's {@code @asyncapi/specs} 6.11.1 carries it (Apache 2.0). */
    private static List<Error> faults(JsonNode document) throws IOException {
        Schema official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src/test/resources/asyncapi/asyncapi-3.0-schema.json")));
        return official.validate(document);
    }

    @Test
    void it_holds_to_the_official_schema_and_a_broken_one_does_not() throws IOException {
        assertThat(faults(DOCUMENT)).isEmpty();
        ObjectNode broken = DOCUMENT.deepCopy();
        ((ObjectNode) broken.at("/operations/call")).put("action", "shout");
        assertThat(faults(broken)).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        Set<String> missing = DOCUMENT.findValuesAsString("$ref").stream()
                .filter(ref ->
                        !ref.startsWith("#") || DOCUMENT.at(ref.substring(1)).isMissingNode())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_event_is_a_message_of_the_channels_that_carry_one_at_a_time() {
        for (EventType type : EventType.all()) {
            String name = type.event().getSimpleName();
            JsonNode message = DOCUMENT.at("/components/messages/" + name);
            assertThat(message.path("name").asString()).isEqualTo(type.type());
            assertThat(message.path("summary").asString()).isNotBlank();
            for (String channel : List.of("webhook", "topic")) {
                assertThat(DOCUMENT.at("/channels/" + channel + "/messages/" + name + "/$ref")
                                .asString())
                        .isEqualTo("#/components/messages/" + name);
            }
        }
    }

    @Test
    void every_example_holds_to_the_payload_it_is_an_example_of() {
        for (EventType type : EventType.all()) {
            String name = type.event().getSimpleName();
            JsonNode message = DOCUMENT.at("/components/messages/" + name);
            ObjectNode schema = DOCUMENT.objectNode();
            schema.set("components", DOCUMENT.get("components").deepCopy());
            schema.set("allOf", message.at("/payload/allOf").deepCopy());
            Schema payload = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(schema);
            JsonNode example = message.at("/examples/0/payload");
            assertThat(payload.validate(example)).as(name).isEmpty();
            ObjectNode broken = (ObjectNode) example.deepCopy();
            ((ObjectNode) broken.get("data")).removeAll();
            assertThat(payload.validate(broken)).as(name).isNotEmpty();
        }
    }

    @Test
    void it_tells_of_this_installation() {
        assertThat(DOCUMENT.at("/servers/register/host").asString()).isEqualTo("vision.exempel.se");
        assertThat(DOCUMENT.at("/servers/register/protocol").asString()).isEqualTo("https");
        assertThat(DOCUMENT.at("/channels/topic/bindings/kafka/topic").asString())
                .isEqualTo("kommunens.topic");
        assertThat(DOCUMENT.at("/components/messages/VisionAdopted/examples/0/payload/dataschema")
                        .asString())
                .isEqualTo("https://vision.exempel.se" + EventSchemas.address("se.rodatraden.vision.adopted.v1"));
    }
}
