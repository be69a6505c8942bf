package se.rodatraden.views.register;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;

class DocketTest {
    private static Body body(BodyKind kind) {
        FuzzyDate unknown = FuzzyDate.unknown();
        return new Body(
                "b",
                kind,
                List.of(new Body.Named("organet", unknown, "e")),
                unknown,
                null,
                List.of(),
                List.of(),
                null,
                "e",
                null);
    }

    private static List<String> periods(BodyKind kind) {
        List<Docket.Decision> decided = Stream.of("2018-11-20", "2018", "2018-05-01")
                .flatMap(day -> history(propose(told(day, day))).entries().stream())
                .map(e -> new Docket.Decision(VISION, "Åvisionen", e, null))
                .toList();
        return new Docket(List.of(), List.of(), List.of(), decided, false)
                .byPeriod(Municipality.statutory("0764"), body(kind)).stream()
                        .map(p -> name(p.period()) + " "
                                + p.decided().stream().map(d -> d.entry().id()).toList())
                        .toList();
    }

    private static String name(@org.jspecify.annotations.Nullable MandatePeriod period) {
        return period == null ? "?" : period.name();
    }

    @Test
    void decisions_belong_to_the_mandate_period_of_the_body_where_their_date_says_which() {
        assertThat(periods(BodyKind.COUNCIL))
                .containsExactly("2019-2022 [2018-11-20]", "2015-2018 [2018-05-01]", "? [2018]");
        assertThat(periods(BodyKind.BOARD)).containsExactly("2015-2018 [2018-11-20, 2018, 2018-05-01]");
    }
}
