package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.RunningProduct;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.http.recording.CommandReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface is valid, whole, and what the product does. */
@RunningProduct
class OpenApiHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapped;

    private static List<Error> faults(JsonNode document) {
        try (InputStream in = OpenApiHttpTest.class.getResourceAsStream("/openapi/openapi-3.1-schema.json")) {
            String official = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(official);
            return schema.validate(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void the_description_holds_to_the_official_schema() {
        Api.Answer answer = new Api(port).get("/api/openapi.json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(faults(answer.json())).isEmpty();
        ObjectNode broken = (ObjectNode) answer.json();
        ((ObjectNode) broken.get("info")).remove("title");
        assertThat(faults(broken)).isNotEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = new Api(port).get("/api/openapi.json").json();
        Set<String> missing = document.findValuesAsString("$ref").stream()
                .filter(ref -> document.at(ref.substring(1)).isMissingNode())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    @Test
    void every_address_of_the_interface_is_described_with_its_problems() {
        JsonNode paths = new Api(port).get("/api/openapi.json").at("/paths");
        Set<String> described = new TreeSet<>();
        paths.forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
            described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path);
            assertThat(operation.at("/responses/default/$ref").asString(""))
                    .as(path)
                    .endsWith("/Problem");
            assertThat(operation.path("summary").asString("")).as(path).isNotBlank();
        }));
        mapped.getHandlerMethods()
                .forEach((mapping, _) -> mapping.getPatternValues().stream()
                        .filter(p -> p.startsWith("/api/"))
                        .forEach(p -> mapping.getMethodsCondition().getMethods().forEach(m -> {
                            String address = m + " " + p;
                            if (p.endsWith("/commands/{command}")) {
                                for (String command : CommandReader.acts()) {
                                    assertThat(described).contains(address.replace("{command}", command));
                                }
                            } else if (p.endsWith("/municipal-commands/{command}")) {
                                for (String command : MunicipalActs.names()) {
                                    assertThat(described).contains(address.replace("{command}", command));
                                }
                            } else {
                                assertThat(described).contains(address);
                            }
                        })));
        assertThat(described).contains("POST /api/{municipality}/visions/commands/register-vision");
    }

    @Test
    void the_feed_is_described_as_a_batch_and_as_a_stream_with_what_tells_where_to_read_on() {
        JsonNode feed = new Api(port).get("/api/openapi.json").at("/paths/~1api~1events/get");
        Set<String> parameters = feed.path("parameters")
                .valueStream()
                .filter(p -> p.has("name"))
                .filter(p -> !p.path("description").asString("").isEmpty())
                .map(p -> p.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(parameters)
                .containsExactly("Last-Event-ID", "after", "limit", "municipality", "since", "subject", "type", "wait");
        assertThat(feed.at("/responses/200/content").propertyNames())
                .containsExactlyInAnyOrder(
                        "application/cloudevents-batch+json", "application/json", "text/event-stream");
        assertThat(feed.at("/responses/200/headers").propertyNames())
                .containsExactlyInAnyOrder("Feed-Position", "Link");
        assertThat(feed.path("responses").has("304")).isFalse();
        assertThat(new Api(port)
                        .get("/api/openapi.json")
                        .at("/components/schemas/CloudEvent/required")
                        .values())
                .extracting(JsonNode::asString)
                .contains("dataschema", "position");
    }

    @Test
    void it_is_there_as_yaml_and_so_are_the_schemas() {
        Api api = new Api(port);
        Api.Answer yaml = api.get("/api/openapi.yaml");
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.text()).contains("openapi: \"3.1.1\"");
        assertThat(api.get("/api/schemas/history-document.json").string("/$schema"))
                .contains("2020-12");
        assertThat(api.get("/api/schemas/commands/adopt-vision.json").string("/title"))
                .isEqualTo("adopt-vision");
        assertThat(api.get("/api/schemas/commands/none.json").status()).isEqualTo(404);
        assertThat(api.get("/api/asyncapi.json").string("/asyncapi")).isEqualTo("3.0.0");
        assertThat(api.get("/api/asyncapi.yaml").text()).contains("asyncapi: \"3.0.0\"");
        assertThat(api.get("/api/schemas/commands").at("/items").size())
                .isEqualTo(CommandReader.acts().size());
    }
}
