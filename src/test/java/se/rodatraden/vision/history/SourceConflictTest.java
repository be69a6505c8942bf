package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;

/** A note of the register about its sources is made when it is recorded, whatever the sources are dated. */
class SourceConflictTest {
    private static final BodyRef REGISTER = BodyRef.unknown("registret");

    private static EventMetadata from(String stamp, EventMetadata t) {
        Source source = new Source("Bladet", null, "har antagits", FuzzyDate.parse(stamp), null, false);
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                List.of(source),
                t.registry(),
                t.note(),
                t.after(),
                t.before(),
                t.recordAsOccurred(),
                t.reason());
    }

    private static Act conflict(EventMetadata t, String about) {
        return new Act.RecordSourceConflict(
                VISION, from("2017-10-23", by(REGISTER, t)), "dagen", List.of(), null, "olika uppgifter", about);
    }

    private static History adopted(String day, Act note) {
        return history(propose(told("p", "2017-08-10")), submit(told("s", "2017-09-10")), adopt(told("k", day)), note);
    }

    private static Placed placed(History history, String entry) {
        return history.known().placed().stream()
                .filter(p -> p.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2017-10-01", "2017", "2024-01-15"})
    void it_neither_orders_nor_bounds_what_it_is_about(String noted) {
        History h = adopted("2017-10-30", conflict(told("c", noted), "k"));

        assertThat(h.known().placed()).noneMatch(Placed::orderConflict);
        assertThat(placed(h, "k").latest()).isEqualTo("2017-10-30");
        assertThat(h.known().deviations()).extracting(Deviation::rule).doesNotContain("W-42");

        Placed undated = placed(adopted("2017-10/..", conflict(told("c", noted), "k")), "k");
        assertThat(undated.latest()).isEqualTo(TODAY);
    }

    @Test
    void without_a_date_it_is_made_after_what_it_is_about_and_by_its_recording() {
        Placed note = placed(adopted("2017-10-30", conflict(told("c", null), "k")), "c");

        assertThat(note.earliest()).isEqualTo("2017-10-30");
        assertThat(note.latest()).isEqualTo(TODAY);
    }

    @Test
    void the_disputed_entry_knows_of_it() {
        History h = adopted("2017-10-30", conflict(told("c", null), "k"));

        assertThat(h.known().entries().sourceConflicts("k"))
                .extracting(Fact::entry)
                .containsExactly("c");
        assertThat(h.known().entries().sourceConflicts("s")).isEmpty();
    }

    @Test
    void what_the_register_asserts_is_not_dated_by_its_sources_and_what_a_source_asserts_is() {
        Act register = new Act.RecordAssertion(VISION, from("2017-10-23", by(REGISTER, told("a", null))), "oklart");
        Act page = new Act.RecordAssertion(VISION, from("2017-10-23", told("a", null)), "den gäller");

        assertThat(placed(history(register), "a").latest()).isEqualTo(TODAY);
        assertThat(placed(history(page), "a").latest()).isEqualTo(LocalDate.parse("2017-10-23"));
    }
}
