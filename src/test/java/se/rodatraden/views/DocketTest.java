package se.rodatraden.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.BodyKind;
import se.rodatraden.municipality.Entered;
import se.rodatraden.municipality.MunicipalEvent;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;

/** Who has a body's matters once it has ended. */
class DocketTest {
    private final Municipality m = municipality(
            body("skola", "2003"),
            body("kultur", "2003"),
            body("bildning", "2011-01-01"),
            body("framtid", "2019-01-01"),
            new MunicipalEvent.BodiesMerged(
                    "0764", told("m1", "2011-01-01"), List.of("skola", "kultur"), "bildning", null),
            new MunicipalEvent.BodyDissolved("0764", told("m2", "2019-01-01"), "bildning", List.of(), "framtid", null));

    @Test
    void matters_move_to_the_successor_on_its_first_day_and_on_to_the_next() {
        assertThat(heir("skola", "2010-12-31")).isEqualTo("skola");
        assertThat(heir("skola", "2011-01-01")).isEqualTo("bildning");
        assertThat(heir("skola", "2019-01-01")).isEqualTo("framtid");
        assertThat(heir("framtid", "2019-01-01")).isEqualTo("framtid");
    }

    @Test
    void where_nobody_took_over_they_stay_where_they_were() {
        Municipality alone = municipality(
                body("skola", "2003"),
                new MunicipalEvent.BodyDissolved("0764", told("m", "2011-01-01"), "skola", List.of(), null, null));
        Body skola = alone.body("skola").orElseThrow();
        assertThat(Docket.heir(alone, skola, LocalDate.of(2012, 1, 1))).isEqualTo(skola);
    }

    private String heir(String body, String day) {
        return Docket.heir(m, m.body(body).orElseThrow(), LocalDate.parse(day)).id();
    }

    private static MunicipalEvent body(String id, String from) {
        return new MunicipalEvent.BodyEstablished("0764", told(id, from), id, BodyKind.COMMITTEE, id, null);
    }

    private static Entered told(String entry, String occurred) {
        return new Entered(entry, FuzzyDate.parse(occurred), null, List.of(), null, false, null);
    }

    private static Municipality municipality(MunicipalEvent... events) {
        AtomicLong position = new AtomicLong();
        return Municipality.of(
                "0764",
                Stream.of(events)
                        .map(e -> new RecordedMunicipalEvent(position.incrementAndGet(), Instant.EPOCH, e))
                        .toList());
    }
}
