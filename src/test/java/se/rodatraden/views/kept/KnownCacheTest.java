package se.rodatraden.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.situation.Situation;

class KnownCacheTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final KnownCache cache = new KnownCache();

    @Test
    void the_same_events_are_judged_once() {
        Known first = cache.known(history(), around());
        assertThat(cache.known(history(), around())).isSameAs(first);
    }

    @Test
    void what_is_recorded_later_is_judged_anew() {
        History history = history();
        History before = new History(
                history.registered(),
                history.registeredAt(),
                history.entries().subList(0, history.entries().size() - 1));
        assertThat(cache.known(before, around()).placed())
                .hasSizeLessThan(cache.known(history, around()).placed().size());
        assertThat(cache.known(before, around()).placed())
                .hasSameSizeAs(before.known(around()).placed());
    }

    @Test
    void what_surrounds_it_is_part_of_what_it_is_judged_by() {
        Known alone = cache.known(history(), around());
        LinkedVision other = LinkedVision.of(Drawn.seed("1489/vision-2040"));
        Surroundings linked = new Surroundings(around().municipality(), List.of(other));
        assertThat(cache.known(history(), linked)).isNotSameAs(alone);
    }

    @Test
    void the_situation_of_a_day_is_found_once_and_another_day_has_its_own() {
        Known known = cache.known(history(), around());
        Situation first = cache.situation(history().id(), known, DAY, DAY);
        assertThat(cache.situation(history().id(), known, DAY, DAY)).isSameAs(first);
        assertThat(first).isEqualTo(Situation.of(known, DAY, DAY));
        assertThat(cache.situation(history().id(), known, DAY, DAY.minusYears(1))
                        .judgedOn())
                .isEqualTo(DAY.minusYears(1));
        assertThat(cache.situation(history().id(), known, DAY.minusYears(9), DAY))
                .isEqualTo(Situation.of(known, DAY.minusYears(9), DAY));
    }

    @Test
    void the_situation_of_what_else_is_known_is_not_kept_for_this() {
        Known known = cache.known(history(), around());
        Situation kept = cache.situation(history().id(), known, DAY, DAY);
        assertThat(cache.situation(history().id(), history().known(around()), DAY, DAY))
                .isNotSameAs(kept);
    }

    private static History history() {
        return Drawn.seed("0764/ny-vision");
    }

    private static Surroundings around() {
        return Surroundings.of(Municipality.statutory("0764"));
    }
}
