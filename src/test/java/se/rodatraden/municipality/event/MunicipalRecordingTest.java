package se.rodatraden.municipality.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every municipal act becomes an event of its own, with the same fields. */
class MunicipalRecordingTest {
    @Test
    void every_act_has_its_event_and_every_event_its_act() {
        assertThat(MunicipalRecording.EVENTS.keySet()).containsExactlyInAnyOrderElementsOf(acts().toList());
        assertThat(MunicipalRecording.EVENTS.values())
                .containsExactlyInAnyOrderElementsOf(
                        events(MunicipalEvent.class).collect(Collectors.toSet()));
        MunicipalRecording.EVENTS.forEach((act, event) ->
                assertThat(fields(event)).as(act.getSimpleName()).isEqualTo(fields(act)));
    }

    private static Stream<Class<? extends MunicipalAct>> acts() {
        return Arrays.stream(MunicipalAct.class.getPermittedSubclasses()).map(c -> c.asSubclass(MunicipalAct.class));
    }

    private static Stream<Class<? extends MunicipalEvent>> events(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type.asSubclass(MunicipalEvent.class))
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(MunicipalRecordingTest::events);
    }

    private static List<String> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::toString)
                .toList();
    }
}
