package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;

/** A document of which a source says since when it is there, and not who adopted it. */
class SaidToBeThereTest {
    private static Act there(@Nullable String occurred, @Nullable String from) {
        return new Act.AssertApplied(
                VISION, told("t", occurred), "Strategin", from == null ? null : date(from), null, null);
    }

    private static Situation on(String day, Act... acts) {
        return Situation.of(history(acts).known(), LocalDate.parse(day), TODAY);
    }

    @Test
    void it_settles_the_proposal_that_it_came_of_from_that_day() {
        Situation later = on("2017-02-14", propose(told("p", "2016-11")), there("2016-12", "2016-12"));

        assertThat(later.standing().preparation()).contains(Preparation.DECIDED);
        assertThat(later.standing().document()).contains(Document.IN_FORCE);
        assertThat(later.standing().validityPresumed()).isFalse();
        assertThat(later.holder().how()).isEqualTo(Holder.How.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({", 2016-12", ", ", "2016-12, ", "2016-12, 2010"})
    void what_is_only_said_to_have_applied_says_nothing_of_the_work(@Nullable String occurred, @Nullable String from) {
        Act[] acts = {propose(told("p", "2016-11")), there(occurred, from)};

        assertThat(on("2026-02-14", acts).standing().preparation()).contains(Preparation.PROPOSED);
    }

    @Test
    void it_ends_no_deferral_and_begins_no_matter() {
        Act[] deferred = {propose(told("p", "2016-01")), defer(told("d", "2016-02", "p")), there("2016-12", "2016-12")};

        assertThat(on("2017-02-14", deferred).standing().preparation()).contains(Preparation.DEFERRED);
        assertThat(on("2017-02-14", there("2016-12", "2016-12")).standing().preparation())
                .contains(Preparation.NONE);
    }

    @ParameterizedTest
    @CsvSource({"2021-01-11, 2021-01-11", "2021-01-11?, 2026-11-22", "2021-01-11~, 2021-01-12"})
    void a_stamp_that_is_doubted_bounds_no_undated_entry(String stamp, String latest) {
        Source page = new Source("Sidan", null, null, FuzzyDate.parse(stamp), null, false);
        EventMetadata t = told("a", null);
        EventMetadata sourced = new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                List.of(page),
                null,
                null,
                List.of(),
                List.of(),
                false,
                null);

        assertThat(history(new Act.RecordAssertion(VISION, sourced, "Fem fokusområden"))
                        .known()
                        .placed())
                .singleElement()
                .satisfies(p -> assertThat(p.latest()).isEqualTo(latest));
    }
}
