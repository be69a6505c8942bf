package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.vision.event.Fact.VisionAdopted;
import tools.jackson.databind.SerializationFeature;

/**
 * The stored form of every event, in {@code src/test/resources/golden}. A file is written by hand or copied from where this
 * test says, once, and never again: what is stored is stored for ever, and a changed form needs a new revision and an upcaster.
 */
class StoredFormTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final EventNames names = EventNames.all();
    private final EventSerializer serializer = new EventSerializer(names, Json.mapper());

    static Set<String> names() {
        return EventNames.all().classes().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_stored_as_it_was_the_first_time_and_that_is_read_back(String name) throws IOException {
        Object event = Examples.of(names.classOf(name, EventNames.REVISION));
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(stored.getType().getRevision()).isEqualTo("1");

        Path file = GOLDEN.resolve(name + ".1.json");
        if (Files.notExists(file)) {
            propose(file, stored.getData());
        }
        byte[] golden = Files.readAllBytes(file);
        assertThat(pretty(stored.getData())).isEqualTo(new String(golden, StandardCharsets.UTF_8));
        Object read = serializer.deserialize(new SimpleSerializedObject<>(golden, byte[].class, name, "1"));
        assertThat(read).isEqualTo(event);
    }

    /** Fields have been added to these since; what was stored without them is read as not known. */
    @ParameterizedTest
    @ValueSource(strings = {"matter-transferred", "source-conflict-recorded"})
    void what_was_stored_before_a_field_was_added_is_still_read(String name) throws IOException {
        byte[] earlier = Files.readAllBytes(GOLDEN.resolve("earlier").resolve(name + ".1.json"));
        Object read = serializer.deserialize(new SimpleSerializedObject<>(earlier, byte[].class, name, "1"));
        assertThat(pretty(serializer.serialize(read, byte[].class).getData()))
                .isEqualTo(new String(earlier, StandardCharsets.UTF_8));
    }

    /** These hold a field, or a choice in a list, that was added after the first ones were stored, or leave out what they all had. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "appeal-decided",
                "election-recorded",
                "legal-force-confirmed",
                "matter-referred-back",
                "matter-written-off",
                "treatment-recorded",
                "vision-rejected"
            })
    void what_is_stored_with_an_added_field_is_read_back(String name) throws IOException {
        byte[] later = Files.readAllBytes(GOLDEN.resolve("later").resolve(name + ".1.json"));
        Object read = serializer.deserialize(new SimpleSerializedObject<>(later, byte[].class, name, "1"));
        assertThat(pretty(serializer.serialize(read, byte[].class).getData()))
                .isEqualTo(new String(later, StandardCharsets.UTF_8));
    }

    private static void propose(Path file, byte[] stored) throws IOException {
        Path proposal = Path.of("target/golden").resolve(file.getFileName());
        Files.createDirectories(proposal.getParent());
        Files.writeString(proposal, pretty(stored));
        throw new AssertionError(
                file + " is missing; read " + proposal + " and copy it if that is how it shall be stored for ever");
    }

    private static String pretty(byte[] json) {
        return Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(Json.mapper().readTree(json))
                + "\n";
    }

    @Test
    void every_stored_form_still_belongs_to_an_event() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN).filter(Files::isRegularFile)) {
            assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(names().stream().map(name -> name + ".1.json").collect(Collectors.toSet()));
        }
    }

    @Test
    void names_follow_from_the_records() {
        assertThat(names.nameOf(VisionAdopted.class)).isEqualTo("vision-adopted");
        assertThat(names.classOf("vision-adopted", 1)).isEqualTo(VisionAdopted.class);
    }

    @Test
    void what_is_not_listed_stops_loudly() {
        assertThatThrownBy(() -> names.nameOf(String.class)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> names.classOf("vision-annulled", 1)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> names.classOf("vision-adopted", 2)).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> names.classOf("java.lang.Runtime", 1)).isInstanceOf(SerializationException.class);
    }

    record Twice() {
        record NoteTaken() {}
    }

    @Test
    void two_events_cannot_share_a_name() {
        assertThatThrownBy(() -> EventNames.of(Happening.class, Twice.NoteTaken.class))
                .hasMessageContaining("note-taken");
    }
}
