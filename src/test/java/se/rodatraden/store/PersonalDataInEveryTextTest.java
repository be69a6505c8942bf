package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.vision.event.Fact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A personal identity number is found wherever a stored event can hold it: put in the place of each text in turn, in every event there is.
 * A text that comes with a new field is looked through without being named anywhere.
 */
class PersonalDataInEveryTextTest {
    private static final String NUMBER = "811228-9874";

    static List<Class<?>> events() {
        return Stream.of(Fact.class, MunicipalEvent.class)
                .flatMap(PersonalDataInEveryTextTest::records)
                .distinct()
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(PersonalDataInEveryTextTest::records);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_number_in_any_text_of_an_event_is_found(Class<?> type) {
        Record whole = (Record) Examples.of(type);
        assertThat(PersonalData.fields(whole)).isEmpty();
        List<String> overlooked = new ArrayList<>();
        int texts = 0;
        for (String pointer : texts(Json.mapper().valueToTree(whole), "")) {
            JsonNode changed = with(Json.mapper().valueToTree(whole), pointer);
            try {
                Record event = (Record) Json.mapper().treeToValue(changed, type);
                texts++;
                if (PersonalData.fields(event).isEmpty()) {
                    overlooked.add(pointer);
                }
            } catch (JacksonException noText) {
                // a choice, a date or a hash: it can hold no such number
            }
        }
        assertThat(texts).isGreaterThan(4);
        assertThat(overlooked).isEmpty();
    }

    @Test
    void there_are_events_to_look_through() {
        assertThat(events()).hasSizeGreaterThan(60);
    }

    private static List<String> texts(JsonNode tree, String at) {
        List<String> found = new ArrayList<>();
        switch (tree) {
            case ObjectNode object -> object.forEachEntry((name, value) -> found.addAll(texts(value, at + "/" + name)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    found.addAll(texts(array.get(i), at + "/" + i));
                }
            }
            case StringNode _ -> found.add(at);
            default -> {
                // numbers and the like
            }
        }
        return found;
    }

    private static JsonNode with(JsonNode tree, String pointer) {
        JsonNode parent = tree.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            object.put(last, NUMBER);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), StringNode.valueOf(NUMBER));
        }
        return tree;
    }
}
