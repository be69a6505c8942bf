package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.LegalTelling.adopt;
import static se.rodatraden.vision.history.LegalTelling.approve;
import static se.rodatraden.vision.history.LegalTelling.post;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;

/** A comprehensive plan applies first from legal force where it was adopted under the act of 2010, and no other document does. */
class PlanningActTest {
    @ParameterizedTest
    @CsvSource({
        "2011-05-01, ÖVERSIKTSPLAN, IN_FORCE",
        "2011-05-02, ÖVERSIKTSPLAN, ADOPTED",
        "2019-03-25, ÖVERSIKTSPLAN, ADOPTED",
        "2019-03-25, PLAN, IN_FORCE",
        "2019-03-25, VISION, IN_FORCE"
    })
    void a_week_after_its_adoption(LocalDate adopted, String kind, Document stands) {
        History told = Telling.history(
                adopt("k", adopted.toString(), null, null),
                approve("j", adopted.plusDays(1).toString(), "k"),
                post("a", adopted.plusDays(2).toString(), "k"));
        History plan = new History(
                new VisionEvent.VisionRegistered(Telling.VISION, "Plan", new DocumentKind(kind), null),
                Telling.NOW,
                told.entries());
        assertThat(plan.known().on(adopted.plusDays(7)).possible())
                .extracting(Standing.Possible::document)
                .isEqualTo(List.of(stands));
    }
}
