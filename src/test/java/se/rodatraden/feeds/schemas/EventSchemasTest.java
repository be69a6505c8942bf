package se.rodatraden.feeds.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.store.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas: what an address holds stays, and the latest edition says what is written today. */
class EventSchemasTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Schema METASCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(Shape.DIALECT));

    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("sv"));

    static List<EventType> types() {
        return EventType.all();
    }

    static Set<String> published() {
        return Published.drawn().keySet();
    }

    @Test
    void the_latest_edition_of_each_says_what_is_written_today() throws IOException {
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, ObjectNode> drawn : Published.drawn().entrySet()) {
            if (!drawn.getValue().equals(Published.latest(drawn.getKey()))) {
                changed.add(drawn.getKey());
            }
        }
        assertThat(changed)
                .as(
                        "an event, or the words for it, has changed since its schema was published. Where only a field that may be"
                                + " left out, a choice or words were added, publish a new edition of each by `"
                                + Published.COMMAND
                                + "` and commit the files; any other change needs a new revision of the event (ADR 0023)")
                .isEmpty();
    }

    @Test
    void every_edition_is_put_together_as_it_was_published_and_every_file_is_listed() throws IOException {
        Set<String> used = new TreeSet<>();
        Set<String> listed = new TreeSet<>();
        for (String line : Published.list()) {
            int space = line.indexOf(' ');
            String type = line.substring(0, space);
            String edition = line.substring(space + 1);
            String whole = StoredEdition.whole(Published.stored(type, edition), definition -> {
                used.add(definition);
                return Published.definition(definition);
            });
            assertThat(Published.edition(whole))
                    .as("%s was changed after it was published, or a definition in it was: put it back", line)
                    .isEqualTo(edition);
            listed.add(type + "/" + edition);
        }
        assertThat(Published.list()).doesNotHaveDuplicates();
        assertThat(files(Published.DIRECTORY)).isEqualTo(listed);
        assertThat(files(Published.DEFINITIONS)).isEqualTo(used);
    }

    /** The JSON files, as {@code folder/name} without ending. */
    private static Set<String> files(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".json"))
                    .map(file -> file.replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void a_definition_is_named_for_its_content() throws IOException {
        for (String name : files(Published.DEFINITIONS)) {
            assertThat(name).endsWith("/" + Published.edition(Published.definition(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void what_would_be_stored_is_put_together_as_the_schema_that_it_was_made_of(String type) {
        ObjectNode drawn = Objects.requireNonNull(Published.drawn().get(type));
        assertThat(Published.Stored.of(type, drawn).whole()).isEqualTo(Published.pretty(drawn));
    }

    @Test
    void a_changed_byte_would_be_found() {
        byte[] bytes = EventSchemas.latest(EventSchemas.ENVELOPE);
        String edition = Objects.requireNonNull(EventSchemas.editions().get(EventSchemas.ENVELOPE))
                .getLast();
        assertThat(Published.edition(bytes)).isEqualTo(edition);
        bytes[40]++;
        assertThat(Published.edition(bytes)).isNotEqualTo(edition);
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_schema_is_one_and_refers_to_nothing_outside_itself_and_lets_fields_come(String type) {
        JsonNode schema = Json.mapper().readTree(EventSchemas.latest(type));
        assertThat(METASCHEMA.validate(schema)).isEmpty();
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).endsWith(".");
        assertThat(schema.findValuesAsString("$ref")).allSatisfy(ref -> {
            assertThat(ref).startsWith("#/$defs/");
            assertThat(schema.at(ref.substring(1)).isObject()).isTrue();
        });
        assertThat(schema.findValues("additionalProperties")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("published")
    void the_address_is_where_it_is_served(String type) {
        String address = EventSchemas.address(type);
        assertThat(address).matches("/api/schemas/events/" + type.replace(".", "\\.") + "/[0-9a-f]{16}\\.json");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void every_event_and_every_field_says_what_it_means(Locale language) {
        Set<String> without = new TreeSet<>();
        Stream.concat(Stream.of(EnvelopeShape.in(language)), types().stream().map(t -> Shape.of(t, language)))
                .forEach(schema -> {
                    wordless(schema.path("title").asString(), schema, without);
                    schema.path("$defs").forEachEntry((name, def) -> wordless(name, def, without));
                });
        String file = "events_" + language + ".properties";
        assertThat(without).as("nothing is said of these in " + file).isEmpty();
    }

    private static void wordless(String name, JsonNode schema, Set<String> without) {
        if (!schema.has("description")) {
            without.add(name);
        }
        schema.path("properties").forEachEntry((field, value) -> {
            if (!value.has("description")) {
                without.add(name + "." + field);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void what_is_stored_of_each_event_holds_to_its_schema(EventType type) throws IOException {
        ObjectNode golden =
                (ObjectNode) Json.mapper().readTree(Files.readAllBytes(GOLDEN.resolve(type.name() + ".1.json")));
        Schema schema = Faults.schema(type.type());
        assertThat(schema.validate(golden)).isEmpty();

        for (String field : golden.propertyNames().stream().toList()) {
            ObjectNode broken = golden.deepCopy();
            broken.putObject(field).putObject("nonsense");
            boolean emptyObjectWillDo = schema.validate(broken).isEmpty();
            broken.put(field, 0.5);
            assertThat(schema.validate(broken)).as("%s.%s", type.name(), field).isNotEmpty();
            assertThat(emptyObjectWillDo && !golden.get(field).isObject())
                    .as("%s.%s", type.name(), field)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_without_a_field_that_is_always_there_does_not_hold(EventType type) throws IOException {
        ObjectNode golden =
                (ObjectNode) Json.mapper().readTree(Files.readAllBytes(GOLDEN.resolve(type.name() + ".1.json")));
        Schema schema = Faults.schema(type.type());
        JsonNode drawn = Shape.of(type, Locale.ENGLISH);
        assertThat(drawn.path("required")).isNotEmpty();
        drawn.path("required").forEach(field -> {
            ObjectNode broken = golden.deepCopy();
            broken.remove(field.asString());
            assertThat(schema.validate(broken)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"earlier", "later"})
    void what_was_stored_before_and_after_fields_were_added_holds_too(String folder) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(folder))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".1.json", "");
                EventType type = types().stream()
                        .filter(t -> t.name().equals(name))
                        .collect(Collectors.toList())
                        .getFirst();
                JsonNode earlier = Json.mapper().readTree(Files.readAllBytes(file));
                assertThat(Faults.schema(type.type()).validate(earlier)).isEmpty();
            }
        }
    }

    @Test
    void a_fact_inside_a_correction_is_held_to_its_own_form_and_an_unknown_one_is_let_through() throws IOException {
        ObjectNode golden =
                (ObjectNode) Json.mapper().readTree(Files.readAllBytes(GOLDEN.resolve("entry-corrected.1.json")));
        Schema schema = Faults.schema("se.rodatraden.vision.entry-corrected.v1");
        ObjectNode instead = (ObjectNode) golden.get("instead");

        instead.remove("what");
        assertThat(schema.validate(golden)).isNotEmpty();
        instead.put("event", "something-to-come");
        assertThat(schema.validate(golden)).isEmpty();
        instead.remove("event");
        assertThat(schema.validate(golden)).isNotEmpty();
    }
}
