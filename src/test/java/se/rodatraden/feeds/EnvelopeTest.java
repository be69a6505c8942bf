package se.rodatraden.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.serialization.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.RawEvent;
import se.rodatraden.store.StoredEvent;
import tools.jackson.databind.JsonNode;

/** The spliced JSON equals that of the mapper. */
class EnvelopeTest {
    private static final EventNames NAMES = EventNames.all();
    private static final PublicAddress ADDRESS = new PublicAddress("https://vision.exempel.se");
    private static final String ID = "0d9f4d0c-0000-4000-8000-000000000001";
    private static final Instant RECORDED = Instant.parse("2026-11-22T10:00:00.120Z");

    private final Envelope envelope = new Envelope(NAMES, Json.mapper(), ADDRESS);

    static Set<String> names() {
        return NAMES.classes().keySet();
    }

    private static RawEvent raw(String name, byte[] payload, String metadata) {
        return new RawEvent(
                7, "0764/ny-vision", 3, ID, name, 1, RECORDED, payload, metadata.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_leaves_as_if_it_had_been_read_and_written_anew(String name) throws IOException {
        byte[] golden = Files.readAllBytes(Path.of("src/test/resources/golden", name + ".1.json"));
        Object event = Json.mapper().readValue(golden, NAMES.classOf(name, 1));
        byte[] payload = Json.mapper().writeValueAsBytes(event);
        Map<String, String> metadata = Map.of("traceId", "t\"1", "correlationId", "c1", "recordedBy", "någon");
        Outgoing out = envelope.of(raw(name, payload, Json.mapper().writeValueAsString(metadata)));
        CloudEvent written =
                CloudEvent.of(new StoredEvent(7, "0764/ny-vision", 3, ID, name, 1, RECORDED, event, metadata), ADDRESS);
        assertThat(new String(out.json(), StandardCharsets.UTF_8))
                .isEqualTo(Json.mapper().writeValueAsString(written));
        assertThat(written.proof()).isEqualTo("https://vision.exempel.se/log/proof/7");
        assertThat(out.municipality()).isEqualTo("0764");
        assertThat(out.type()).isEqualTo(written.type()).endsWith(".v1");
    }

    @Test
    void the_sequence_sorts_as_text_within_its_source_and_the_place_in_the_subject_stands_beside_it() {
        List<String> sequences = LongStream.of(9, 10, 99, Integer.MAX_VALUE + 1L, Long.MAX_VALUE)
                .mapToObj(position -> new RawEvent(
                        position,
                        "0764/ny-vision",
                        3,
                        ID,
                        "vision-registered",
                        1,
                        RECORDED,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "{}".getBytes(StandardCharsets.UTF_8)))
                .map(envelope::of)
                .map(out -> Json.mapper().readTree(out.json()))
                .peek(event -> assertThat(event.get("streamversion").asLong()).isEqualTo(3))
                .map(event -> {
                    assertThat(Long.parseLong(event.get("sequence").asString()))
                            .isEqualTo(event.get("position").asLong());
                    return event.get("sequence").asString();
                })
                .toList();
        assertThat(sequences).isSorted().doesNotHaveDuplicates().allMatch(s -> s.length() == 19);
    }

    @Test
    void when_it_happened_is_told_outside_too_and_left_out_where_it_is_not_known() throws IOException {
        byte[] golden = Files.readAllBytes(Path.of("src/test/resources/golden/vision-adopted.1.json"));
        JsonNode known = Json.mapper()
                .readTree(envelope.of(raw("vision-adopted", golden, "{}")).json());
        assertThat(known.path("occurred").asString("")).isNotEmpty();
        assertThat(known.has("correlationid")).isFalse();
        assertThat(known.at("/data").isObject()).isTrue();
        JsonNode registered = Json.mapper()
                .readTree(envelope.of(
                                raw("vision-registered", "{\"title\":\"Å\"}".getBytes(StandardCharsets.UTF_8), "{}"))
                        .json());
        assertThat(registered.has("occurred")).isFalse();
        assertThat(registered.at("/data/title").asString()).isEqualTo("Å");
    }

    @Test
    void an_event_of_a_name_or_revision_that_is_not_known_stops_loudly() {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> envelope.of(raw("vision-annulled", payload, "{}")))
                .isInstanceOf(SerializationException.class);
    }
}
