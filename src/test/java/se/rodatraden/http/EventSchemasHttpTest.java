package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.schemas.EventExample;
import se.rodatraden.feeds.schemas.EventSchemas;
import se.rodatraden.feeds.schemas.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that the seeds and the constructed histories give leaves in the form that the schema at its own address says. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.seeds=true")
class EventSchemasHttpTest {
    private static final TestDatabase database = TestDatabase.fresh();
    private static final List<JsonNode> EVENTS = new ArrayList<>();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        database.properties(registry);
    }

    @LocalServerPort
    int port;

    /** Two persons record it on pages; its example is written by hand. */
    private static final String ERASURE = "se.rodatraden.vision.texts-erased.v1";

    @Test
    void the_example_of_an_erasure_holds_to_its_schema() {
        JsonNode event = EventExample.of(ERASURE).orElseThrow().event(path -> "http://localhost:8080" + path);
        Schema schema = schema(new Api(port).get(EventSchemas.address(ERASURE)).json());
        assertThat(schema.validate(event.get("data"))).isEmpty();
        Schema envelope = schema(
                new Api(port).get(EventSchemas.address(EventSchemas.ENVELOPE)).json());
        assertThat(envelope.validate(event)).isEmpty();
    }

    @BeforeAll
    static void tell_the_constructed_histories_too(@LocalServerPort int port) throws IOException {
        EVENTS.addAll(ToldEvents.all(new Api(port)));
    }

    private static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    @Test
    void every_event_holds_to_the_schema_at_its_own_address_and_a_broken_one_does_not() {
        Api api = new Api(port);
        Map<String, Schema> schemas = new HashMap<>();
        for (JsonNode event : EVENTS) {
            String type = event.get("type").asString();
            URI address = URI.create(event.path("dataschema").asString(""));
            assertThat(address.getPath()).isEqualTo(EventSchemas.address(type));
            Schema schema = schemas.computeIfAbsent(
                    type, _ -> schema(api.get(address.getPath()).json()));
            assertThat(schema.validate(event.get("data"))).as(event.toString()).isEmpty();
            ObjectNode broken = (ObjectNode) event.get("data").deepCopy();
            broken.remove(broken.propertyNames().iterator().next());
            assertThat(schema.validate(broken)).as(broken.toString()).isNotEmpty();
        }
        assertThat(schemas.keySet())
                .as("more kinds of event than these are told")
                .hasSizeGreaterThan(60);
    }

    @Test
    void every_kind_of_event_has_been_told() {
        Set<String> told = EVENTS.stream().map(e -> e.get("type").asString()).collect(Collectors.toSet());
        Set<String> all = EventType.all().stream().map(EventType::type).collect(Collectors.toCollection(TreeSet::new));
        all.removeAll(told);
        assertThat(all).as("an erasure is in no history document").containsExactly(ERASURE);
    }

    /** The official schema of CloudEvents 1.0 as the npm package cloudevents 10.0.0 brings it. */
    @Test
    void every_envelope_holds_to_its_schema_and_to_the_official_one_of_cloudevents() throws IOException {
        Schema ours = schema(
                new Api(port).get(EventSchemas.address(EventSchemas.ENVELOPE)).json());
        Schema official = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(Path.of("src/test/resources/cloudevents/cloudevents-1.0-schema.json")));
        assertThat(EVENTS).allSatisfy(event -> {
            assertThat(ours.validate(event)).isEmpty();
            assertThat(official.validate(event)).isEmpty();
        });
        ObjectNode broken = (ObjectNode) EVENTS.getFirst().deepCopy();
        broken.put("position", 0);
        assertThat(ours.validate(broken)).isNotEmpty();
        broken.put("id", "");
        assertThat(official.validate(broken)).isNotEmpty();
    }

    @Test
    void the_example_of_each_kind_is_the_first_that_the_histories_tell() {
        for (EventType type : EventType.all()) {
            if (type.type().equals(ERASURE)) {
                continue;
            }
            JsonNode first = EVENTS.stream()
                    .filter(e -> e.get("type").asString().equals(type.type()))
                    .findFirst()
                    .orElseThrow();
            EventExample example = EventExample.of(type.type()).orElseThrow();
            JsonNode event = example.event(path -> "http://localhost:8080" + path);
            assertThat(event.get("data"))
                    .as("run " + PublishEventExamples.COMMAND)
                    .isEqualTo(first.get("data"));
            assertThat(event.get("dataschema")).isEqualTo(first.get("dataschema"));
            assertThat(event.propertyNames()).isEqualTo(first.propertyNames());
            assertThat(example.constructed())
                    .isEqualTo(first.get("subject").asString().startsWith("2418/"));
        }
    }

    @Test
    void the_first_edition_of_the_envelope_is_where_it_was_and_the_latest_tells_what_became_of_its_sequence() {
        Api api = new Api(port);
        Api.Answer first = api.get("/api/schemas/events/envelope/a16282c95d011588.json");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.string("/properties/sequence/pattern")).isEqualTo("^[0-9]+$");
        Api.Answer latest = api.get(EventSchemas.address(EventSchemas.ENVELOPE));
        assertThat(latest.string("/properties/sequence/description")).contains("streamversion", "first edition");
        assertThat(latest.string("/properties/position/format")).isEqualTo("int64");
    }

    @Test
    void an_edition_may_be_kept_for_ever_and_one_that_was_never_published_is_not_there() {
        Api api = new Api(port);
        String address = EventSchemas.address("se.rodatraden.vision.adopted.v1");
        Api.Answer edition = api.get(address);
        assertThat(edition.header("Cache-Control"))
                .contains("public")
                .contains("max-age=31536000")
                .contains("immutable");
        assertThat(edition.header("Content-Type")).startsWith("application/schema+json");
        assertThat(edition.string("/title")).isEqualTo("se.rodatraden.vision.adopted.v1");

        Api.Answer unknown = api.get(address.replaceAll("[0-9a-f]{16}", "0123456789abcdef"));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(api.get("/api/schemas/events/se.rodatraden.vision.nothing.v1/0123456789abcdef.json")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/schemas/events/..%2F..%2Fstore/words.json").status())
                .isIn(400, 404);
    }

    @Test
    void the_index_leads_to_every_edition() {
        Api api = new Api(port);
        JsonNode items = api.get(EventSchemas.INDEX).at("/items");
        assertThat(items.size()).isEqualTo(EventType.all().size() + 1);
        items.forEach(item -> item.get("editions")
                .forEach(address -> assertThat(new String(
                                api.get(address.asString()).response().body(), StandardCharsets.UTF_8))
                        .startsWith("{")));
    }
}
