package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.state.Preparation;

/** What is declared of the order of entries on one day is stronger than the sequence in which they were recorded. */
class OrderOfOneDayTest {
    private static List<String> order(History history) {
        return history.known().placed().stream().map(p -> p.entry().id()).toList();
    }

    private static EventMetadata before(String later, EventMetadata t) {
        return new EventMetadata(
                t.entry(),
                t.occurred(),
                t.certainty(),
                t.body(),
                t.sources(),
                t.registry(),
                t.note(),
                t.after(),
                List.of(later),
                t.recordAsOccurred(),
                t.reason());
    }

    @Test
    void a_declared_order_is_stronger_than_the_sequence_of_recording() {
        History after = history(
                propose(told("p", "2022-01-10")), adopt(told("k", "2022-05-09", "s")), submit(told("s", "2022-05-09")));
        History before = history(
                propose(told("p", "2022-01-10")),
                adopt(told("k", "2022-05-09")),
                submit(before("k", told("s", "2022-05-09"))));

        for (History h : List.of(after, before)) {
            assertThat(order(h)).containsExactly("p", "s", "k");
            assertThat(h.known().placed()).noneMatch(Placed::orderConflict);
            assertThat(h.known().on(LocalDate.parse("2022-05-09")).preparation())
                    .contains(Preparation.DECIDED);
            assertThat(h.known().deviations()).extracting(Deviation::rule).doesNotContain("E-NOT-SUBMITTED");
        }
    }

    @Test
    void the_rest_of_the_day_keeps_the_sequence() {
        History h = history(
                hold(told("a", "2022-05-09")),
                hold(told("b", "2022-05-09", "d")),
                hold(told("c", "2022-05-09")),
                hold(told("d", "2022-05-09")),
                hold(told("e", "2022-05-09")));

        assertThat(order(h)).containsExactly("a", "c", "d", "b", "e");
        assertThat(h.known().placed()).allMatch(Placed::afterPrevious);
    }

    @Test
    void a_declared_order_that_is_left_out_of_account_is_told_of_the_entry_that_declares_it() {
        History dates = history(hold(before("b", told("a", "2022-04-10"))), hold(told("b", "2022-03-10")));
        History circle = history(hold(told("a", "2022", "b")), hold(told("b", "2022", "a")));

        for (History h : List.of(dates, circle)) {
            assertThat(h.known().deviations())
                    .filteredOn(d -> d.rule().equals("W-45"))
                    .hasSize(1);
        }
        assertThat(dates.known().deviations()).extracting(Deviation::entry).contains("a");
    }

    @Test
    void an_entry_that_refers_to_itself_is_told_so() {
        assertThat(refused(decide(history(), hold(told("a", "2022-04-10", "a"))))
                        .sv())
                .contains("sig själv");
    }
}
