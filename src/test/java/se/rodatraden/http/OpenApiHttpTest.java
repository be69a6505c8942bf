package se.rodatraden.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import se.rodatraden.views.reading.Ledger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI description is valid, complete and matches the product. */
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

    @Test
    void every_operation_has_a_name_of_its_own_and_every_form_too() {
        JsonNode document = new Api(port).get("/api/openapi.json").json();
        List<String> names = new ArrayList<>();
        document.get("paths")
                .forEachEntry((_, item) -> item.forEachEntry(
                        (_, operation) -> names.add(operation.get("operationId").asString())));
        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-zA-Z]+|[a-z]+(-[a-z]+)+"));
        assertThat(document.at("/components/schemas").propertyNames()).allMatch(name -> name.matches("[A-Za-z-]+"));
        assertThat(document.at("/paths/~1api~1{municipality}~1keys/post/operationId")
                        .asString())
                .isEqualTo("makeKey");
        assertThat(document.at("/paths/~1api~1keys/post/operationId").asString())
                .isEqualTo("makeKeyEverywhere");
    }

    /** Runs only if the build kept the Javadoc; without it the description lacks texts. */
    @Test
    void the_words_are_the_javadoc_of_the_code() {
        assumeThat(getClass().getResource("/se/rodatraden/http/vision/VisionReads__Javadoc.json"))
                .isNotNull();
        JsonNode document = new Api(port).get("/api/openapi.json").json();
        JsonNode read = document.at("/paths/~1api~1{municipality}~1visions~1{vision}/get");
        assertThat(read.path("summary").asString()).isEqualTo("Get a vision and its standing");
        assertThat(read.path("description").asString()).contains("`If-Match`");
        assertThat(document.at("/components/schemas/NewRole/properties/actor/description")
                        .asString())
                .startsWith("Id of the person");
        assertThat(document.toString()).doesNotContain("{@", "<code>", "<p>");
    }

    @Test
    void types_tell_what_a_parameter_and_a_body_take() {
        JsonNode document = new Api(port).get("/api/openapi.json").json();
        assertThat(form(document, "/api/visions", "asOf").path("format").asString())
                .isEqualTo("date");
        assertThat(form(document, "/api/visions", "knownAt").path("format").asString())
                .isEqualTo("date-time");
        assertThat(form(document, "/api/visions", "overdue").path("type").asString())
                .isEqualTo("boolean");
        assertThat(form(document, "/api/visions", "limit").path("maximum").asInt())
                .isEqualTo(500);
        assertThat(form(document, "/api/events", "limit").path("maximum").asInt())
                .isEqualTo(1000);
        assertThat(form(document, "/api/{municipality}/visions/{vision}/ledger", "mark")
                        .path("enum")
                        .size())
                .isEqualTo(Ledger.Mark.values().length);
        assertThat(form(document, "/api/{municipality}/visions/{vision}", "vision")
                        .has("pattern"))
                .isFalse();
        assertThat(document.at("/components/schemas/NewSubscription/required").values())
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("owner", "url");
        assertThat(document.at("/components/schemas/NewSubscription/properties").propertyNames())
                .contains("owner", "concurrency", "after");
    }

    private static JsonNode form(JsonNode document, String path, String parameter) {
        return document.path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .filter(p -> p.path("name").asString("").equals(parameter))
                .findFirst()
                .orElseThrow()
                .path("schema");
    }

    @Test
    void what_is_answered_is_what_is_described() {
        Api api = new Api(port);
        JsonNode document = api.get("/api/openapi.json").json();
        Set<String> undescribed = new TreeSet<>();
        document.get("paths").forEachEntry((path, item) -> {
            JsonNode form = item.at("/get/responses/200/content/application~1json/schema");
            String address = path.replace("{municipality}", "0764")
                    .replace("{vision}", "ny-vision")
                    .replace("{term}", "2015-2018")
                    .replace("{bodyId}", "ks")
                    .replace("{problem}", "fault");
            if (form.isMissingNode() || address.contains("{")) {
                return;
            }
            Api.Answer answer = api.get(address);
            if (answer.status() == 200) {
                compare(answer.json(), form, document, path, undescribed);
            }
        });
        assertThat(undescribed).isEmpty();
    }

    /** Every member of an answer is a property of its schema, with the described type. */
    private static void compare(
            JsonNode answer, JsonNode described, JsonNode document, String at, Set<String> undescribed) {
        JsonNode form = described;
        while (form.has("$ref")) {
            form = document.at(form.get("$ref").asString().substring(1));
        }
        String type = form.path("type").asString("");
        boolean fits = answer.isNull()
                || switch (type) {
                    case "object" -> answer.isObject();
                    case "array" -> answer.isArray();
                    case "string" -> answer.isString();
                    case "integer" -> answer.isIntegralNumber();
                    case "boolean" -> answer.isBoolean();
                    default -> true;
                };
        if (!fits) {
            undescribed.add(at + " is no " + type);
            return;
        }
        JsonNode properties = form.path("properties");
        JsonNode items = form.path("items");
        if (answer.isObject() && !properties.isEmpty()) {
            answer.forEachEntry((name, value) -> {
                if (properties.has(name)) {
                    compare(value, properties.get(name), document, at + "/" + name, undescribed);
                } else {
                    undescribed.add(at + "/" + name);
                }
            });
        }
        if (answer.isArray() && !items.isMissingNode()) {
            answer.forEach(value -> compare(value, items, document, at + "[]", undescribed));
        }
    }
}
