package se.rodatraden.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.KnownSurroundings;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

class VisionAggregateTest {
    private static final VisionId ID = new VisionId("0764", "ny-vision");
    private static final EventMetadata WHEN = Telling.by(BodyRef.unknown("kommunen"), Telling.told("start", "2014-02"));
    private static final VisionEvent.VisionRegistered REGISTERED =
            new VisionEvent.VisionRegistered(ID, "Ny vision", DocumentKind.VISION, null);
    private static final VisionCommand.RegisterVision REGISTER =
            new VisionCommand.RegisterVision(ID, "Ny vision", DocumentKind.VISION, null);
    private static final Fact STARTED =
            new Fact.WorkStarted(new RecordedMetadata(WHEN, Basis.RETROACTIVE, List.of()), "Visionsarbete");

    private final FixtureConfiguration<VisionAggregate> fixture = new AggregateTestFixture<>(VisionAggregate.class)
            .registerCommandTargetResolver(new StreamTarget())
            .registerInjectableResource(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")))
            .registerInjectableResource(new LastJudged())
            .registerInjectableResource((KnownSurroundings)
                    command -> Surroundings.statutory(command.vision().municipality()));

    @Test
    void every_command_has_a_handler() {
        Set<Class<?>> handled = Arrays.stream(VisionAggregate.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(CommandHandler.class))
                .map(m -> m.getParameterTypes()[0])
                .collect(Collectors.toSet());
        assertThat(permitted(VisionCommand.class)
                        .map(CommandMessages::handledAs)
                        .collect(Collectors.toSet()))
                .isEqualTo(handled);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(VisionAggregateTest::permitted)
                : Stream.of(type);
    }

    @Test
    void registering_opens_a_stream() {
        fixture.givenNoPriorActivity().when(CommandMessages.of(REGISTER)).expectEvents(REGISTERED);
    }

    @Test
    void an_act_is_recorded_in_the_stream_of_its_vision() {
        fixture.given(REGISTERED)
                .when(CommandMessages.of(new Act.StartWork(ID, WHEN, "Visionsarbete")))
                .expectEvents(STARTED);
    }

    @Test
    void an_act_of_a_vision_that_is_not_registered_finds_no_stream() {
        fixture.givenNoPriorActivity()
                .when(CommandMessages.of(new Act.StartWork(ID, WHEN, "Visionsarbete")))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_history_opens_the_stream_and_tells_it_in_one_go() {
        fixture.givenNoPriorActivity()
                .when(CommandMessages.of(new VisionCommand.RecordHistory(
                        ID, REGISTER, List.of(new Act.StartWork(ID, WHEN, "Visionsarbete")))))
                .expectEvents(
                        REGISTERED,
                        new Fact.WorkStarted(new RecordedMetadata(WHEN, Basis.IMPORTED, List.of()), "Visionsarbete"));
    }

    @Test
    void a_history_told_again_adds_nothing() {
        fixture.given(REGISTERED, STARTED)
                .when(CommandMessages.of(new VisionCommand.RecordHistory(
                        ID, REGISTER, List.of(new Act.StartWork(ID, WHEN, "Visionsarbete")))))
                .expectNoEvents();
    }

    @Test
    void a_refusal_records_nothing_and_carries_its_rule() {
        fixture.given(REGISTERED)
                .when(CommandMessages.of(new Act.ResumeVision(ID, WHEN, "saknas", false, null, null)))
                .expectNoEvents()
                .expectException(RefusedException.class)
                .expectExceptionMessage(org.hamcrest.CoreMatchers.containsString("E-NO-SUCH-ENTRY"));
    }
}
