package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.value.Outcome;

/** A source often says that a body treated the matter and not for which time: then dates and declared order alone say in which. */
class TreatmentOrdinalTest {
    private static Act treat(EventMetadata t, @Nullable Integer ordinal) {
        return new Act.RecordTreatment(VISION, t, ordinal, Outcome.UNKNOWN, null);
    }

    private static List<String> order(History history) {
        return history.known().placed().stream().map(p -> p.entry().id()).toList();
    }

    @Test
    void a_treatment_without_a_number_is_recorded_and_told_again_without_one() {
        Verdict.Accepted accepted =
                accepted(decide(history(propose(told("p", "2014-03"))), treat(told("b", "2014-05-06"), null)));
        Fact fact = (Fact) accepted.events().getFirst();

        assertThat(fact)
                .isInstanceOfSatisfying(
                        Fact.TreatmentRecorded.class,
                        f -> assertThat(f.ordinal()).isNull());
        assertThat(Recording.act(VISION, fact)).isEqualTo(treat(told("b", "2014-05-06"), null));
    }

    @Test
    void its_place_is_that_of_its_date_whatever_numbers_the_others_have() {
        History h = history(
                treat(told("second", "2014-06-10"), 2),
                treat(told("unnumbered", "2014-05-06"), null),
                treat(told("first", "2014-04-01"), 1));

        assertThat(order(h)).containsExactly("first", "unnumbered", "second");
        assertThat(h.known().placed()).noneMatch(Placed::orderConflict);
    }

    @Test
    void without_a_date_only_a_declared_order_gives_it_a_place() {
        History open = history(
                propose(told("p", "2014-01")),
                treat(told("second", "2014-06-10"), 2),
                treat(told("unnumbered", null), null));
        History declared = history(
                propose(told("p", "2014-01")),
                treat(told("second", "2014-06-10"), 2),
                treat(told("unnumbered", null, "p", "second"), null));

        assertThat(open.known().on(LocalDate.parse("2014-06-10")).possible()).isNotEmpty();
        assertThat(open.known().deviations()).extracting(Deviation::rule).doesNotContain(Rules.ORDER_LEFT_OUT);
        assertThat(order(declared)).containsExactly("p", "second", "unnumbered");
    }
}
