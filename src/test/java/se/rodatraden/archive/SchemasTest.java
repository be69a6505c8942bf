package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.archive.text.ParsedDocument;
import tools.jackson.databind.JsonNode;

/** The published schemas are schemas, and say what the reader takes. */
class SchemasTest {
    private static final Schema METASCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(ActSchemas.DIALECT));

    static final List<String> COMMANDS = ActSchemas.names();

    static Stream<String> seeds() {
        return Seeds.NAMES.stream();
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void every_command_has_a_schema_that_is_valid_and_says_what_the_command_is(String command) {
        JsonNode schema = ActSchemas.schema(command);

        assertThat(METASCHEMA.validate(schema)).isEmpty();
        String said = schema.path("description").asString();
        assertThat(said).as("what words.properties says of " + command).endsWith(".");
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(unresolved(schema)).isEmpty();
    }

    @Test
    void the_documents_schema_is_valid_and_refers_to_nothing_it_does_not_hold() {
        assertThat(METASCHEMA.validate(DocumentSchema.schema())).isEmpty();
        assertThat(unresolved(DocumentSchema.schema())).isEmpty();
    }

    @Test
    void the_metaschema_would_find_a_fault() {
        assertThat(METASCHEMA.validate(DocumentSchema.schema().put("type", 7))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_seed_is_valid(String seed) {
        assertThat(DocumentSchema.violations(ParsedDocument.read(Seeds.bytes(seed))))
                .isEmpty();
    }

    @Test
    void what_may_be_left_out_is_not_required() {
        JsonNode schema = ActSchemas.schema("send-to-remiss");

        assertThat(required(schema)).containsExactlyInAnyOrder("occurred", "body", "round");
        assertThat(schema.at("/properties/mode/default").asString()).isEqualTo("UNKNOWN");
        assertThat(schema.at("/properties/round/minimum").asInt()).isEqualTo(1);
    }

    @Test
    void an_entry_of_a_document_needs_an_id_and_an_act_sent_alone_or_inside_another_does_not() {
        assertThat(required(DocumentSchema.schema().at("/properties/entries/items")))
                .containsExactlyInAnyOrder("id", "command");
        assertThat(required(DocumentSchema.schema().at("/$defs/Act"))).containsExactly("command");
        assertThat(required(DocumentSchema.schema().at("/$defs/adopt-vision")))
                .containsExactlyInAnyOrder("command", "occurred", "body", "title");
        assertThat(required(ActSchemas.schema("adopt-vision"))).containsExactlyInAnyOrder("occurred", "body", "title");
    }

    private static List<String> required(JsonNode schema) {
        return schema.path("required").values().stream().map(JsonNode::asString).toList();
    }

    private static List<String> unresolved(JsonNode schema) {
        return schema.findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(ref -> schema.at(ref.substring(1)).isMissingNode())
                .toList();
    }
}
