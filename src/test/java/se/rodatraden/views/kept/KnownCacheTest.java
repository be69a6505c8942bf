package se.rodatraden.views.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Surroundings;

class KnownCacheTest {
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

    private static History history() {
        return Drawn.seed("0764/ny-vision");
    }

    private static Surroundings around() {
        return Surroundings.of(Municipality.statutory("0764"));
    }
}
