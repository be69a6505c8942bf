package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.municipality.MunicipalEvents.entered;
import static se.rodatraden.municipality.MunicipalEvents.established;
import static se.rodatraden.municipality.MunicipalEvents.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Route;

/** In which days a row of the register holds. */
class PeriodsTest {
    @Test
    void a_row_ends_on_the_day_that_the_body_that_has_the_matter_ends() {
        Act proposal = new Act.ProposeVision(
                Alvesta.ID,
                Telling.by(
                        new BodyRef("fritid", BodyKind.COMMITTEE, "fritidsnämnden"), Telling.told("p", "2018-11-12")),
                "Förslag",
                DocumentKind.VISION,
                null,
                null,
                List.of(),
                Route.UNKNOWN);
        Municipality merged = municipality(
                established("fritid", "fritidsnämnden", "2011-01-01"),
                established("upplev", "upplevelsenämnden", "2019-01-01"),
                new MunicipalEvent.BodiesMerged("0764", entered("m", "2019-01-01"), List.of("fritid"), "upplev", null));
        History history = Alvesta.history(List.of(proposal));
        List<Periods.Period> periods =
                Periods.of(history, history.known(merged)).list();

        assertThat(periods)
                .extracting(Periods.Period::from)
                .filteredOn(Objects::nonNull)
                .containsExactly(LocalDate.of(2018, 11, 12), LocalDate.of(2019, 1, 1));
        assertThat(periods.getLast().made().snapshot().holder().with())
                .extracting(BodyRef::name)
                .containsExactly("upplevelsenämnden");
    }
}
