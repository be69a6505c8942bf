package se.rodatraden.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.time.FuzzyDate;

class MunicipalityAggregateTest {
    private static final MunicipalEvent.BodyEstablished ESTABLISHED =
            new MunicipalEvent.BodyEstablished("0764", told("ks"), "ks", BodyKind.BOARD, "kommunstyrelsen", null);
    private static final MunicipalAct.EstablishBody ESTABLISH =
            new MunicipalAct.EstablishBody("0764", told("ks"), "ks", BodyKind.BOARD, "kommunstyrelsen", null);

    private final FixtureConfiguration<MunicipalityAggregate> fixture = new AggregateTestFixture<>(
                    MunicipalityAggregate.class)
            .registerCommandTargetResolver(new StreamTarget())
            .registerInjectableResource(InstantSource.fixed(Instant.parse("2026-11-22T12:00:00Z")));

    @Test
    void every_command_has_a_handler() {
        Set<Class<?>> handled = Arrays.stream(MunicipalityAggregate.class.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(CommandHandler.class))
                .map(m -> m.getParameterTypes()[0])
                .collect(Collectors.toSet());
        assertThat(permitted(MunicipalCommand.class)
                        .map(CommandMessages::handledAs)
                        .collect(Collectors.toSet()))
                .isEqualTo(handled);
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MunicipalityAggregateTest::permitted)
                : Stream.of(type);
    }

    @Test
    void the_first_that_is_told_of_a_municipality_begins_its_stream() {
        fixture.givenNoPriorActivity()
                .when(CommandMessages.of(ESTABLISH))
                .expectEvents(ESTABLISHED)
                .expectResultMessagePayload(new MunicipalReceipt("0764", 0, 1, List.of(ESTABLISHED), List.of()));
    }

    @Test
    void what_is_told_again_adds_nothing() {
        fixture.given(ESTABLISHED)
                .when(CommandMessages.of(new MunicipalCommand.RecordMunicipality("0764", List.of(ESTABLISH))))
                .expectNoEvents();
    }

    @Test
    void one_who_has_seen_another_version_loses() {
        fixture.given(ESTABLISHED)
                .when(
                        CommandMessages.of(
                                new MunicipalAct.RenameBody("0764", told("nytt-namn"), "ks", "styrelsen", null)),
                        Map.of(StreamTarget.EXPECTED_VERSION, 7L))
                .expectNoEvents()
                .expectException(LostRaceException.class);
    }

    @Test
    void a_refusal_records_nothing_and_carries_its_rule() {
        fixture.given(ESTABLISHED)
                .when(CommandMessages.of(
                        new MunicipalAct.RenameBody("0764", told("nytt-namn"), "kf", "fullmäktige", null)))
                .expectNoEvents()
                .expectException(RefusedException.class)
                .expectExceptionMessage(org.hamcrest.CoreMatchers.containsString("E-NO-SUCH-BODY"));
    }

    private static MunicipalMetadata told(String entry) {
        return new MunicipalMetadata(entry, FuzzyDate.parse("2011-01-01"), null, List.of(), null, false, null);
    }
}
