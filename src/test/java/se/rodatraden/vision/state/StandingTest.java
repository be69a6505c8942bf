package se.rodatraden.vision.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.History;

class StandingTest {
    private static Standing on(History history, String day) {
        return history.known().on(LocalDate.parse(day));
    }

    @Test
    void before_the_first_day_that_any_entry_gives_nothing_is_known() {
        History h = history(propose(told("p", "2014-05")));
        assertThat(on(h, "2014-04-30").beforeRecord()).isTrue();
        assertThat(on(h, "2014-04-30").preparation()).isEmpty();
        assertThat(on(h, "2014-05-01").beforeRecord()).isFalse();
    }

    @Test
    void what_happened_at_the_latest_on_a_day_may_have_happened_long_before() {
        History h = history(new Act.StartWork(VISION, told("w", "../2016-08-19"), "Arbetet pågår"));
        assertThat(on(h, "1990-01-01").possible())
                .extracting(Standing.Possible::preparation)
                .containsExactly(Preparation.NONE, Preparation.DRAFTING);
        assertThat(on(h, "2016-08-19").preparation()).contains(Preparation.DRAFTING);
        assertThat(h.known().timeline().periods().getFirst().from()).isNull();
        assertThat(h.known().firstDay()).isEmpty();
    }

    @Test
    void without_a_year_or_a_date_the_day_of_recording_is_no_day_of_the_matter() {
        for (String date : new String[] {"XXXX-09", null}) {
            History h = history(propose(told("p", date)));
            assertThat(on(h, "2015-01-01").beforeRecord()).isFalse();
            assertThat(on(h, "2015-01-01").possible())
                    .extracting(Standing.Possible::preparation)
                    .containsExactly(Preparation.NONE, Preparation.PROPOSED);
        }
    }

    @Test
    void an_early_bound_that_follows_from_the_order_is_a_first_day() {
        History h = history(propose(told("p", "2014-05-10")), defer(told("d", null, "p")));
        assertThat(on(h, "2014-05-09").beforeRecord()).isTrue();
        assertThat(h.known().firstDay()).contains(LocalDate.parse("2014-05-10"));
    }

    @Test
    void what_moves_no_state_leaves_the_time_before_the_record_unknown_but_gives_it_no_first_day() {
        History h = history(new Act.ChangeOwner(VISION, told("o", null), "kansliet"), propose(told("p", "2014-05-10")));
        assertThat(on(h, "2014-05-09").beforeRecord()).isTrue();
        assertThat(h.known().firstDay()).isEmpty();
    }

    @Test
    void a_day_that_is_doubted_is_certain_neither_on_it_nor_beside_it() {
        for (History h : new History[] {
            history(propose(told("p", "2022-01-10")), defer(told("d", "2022-05-09?"))),
            history(propose(told("p", "2022-01-10")), defer(told("d", "2022-05-09?", "p")))
        }) {
            assertThat(on(h, "2022-05-07").preparation()).contains(Preparation.PROPOSED);
            assertThat(on(h, "2022-05-08").certain()).isFalse();
            assertThat(on(h, "2022-05-09").certain()).isFalse();
            assertThat(on(h, "2022-05-10").preparation()).contains(Preparation.DEFERRED);
        }
    }

    @Test
    void within_a_month_of_which_the_day_is_not_known_both_standings_are_possible() {
        History h = history(propose(told("p", "2014-03-01")), defer(told("d", "2014-06", "p")));
        Standing inJune = on(h, "2014-06-15");
        assertThat(inJune.certain()).isFalse();
        assertThat(inJune.possible())
                .extracting(Standing.Possible::preparation)
                .containsExactly(Preparation.PROPOSED, Preparation.DEFERRED);
        assertThat(on(h, "2014-05-31").preparation()).contains(Preparation.PROPOSED);
        assertThat(on(h, "2014-06-30").preparation()).contains(Preparation.DEFERRED);
    }

    @Test
    void entries_whose_order_is_not_known_leave_every_order_possible() {
        History h = history(
                propose(told("p", "2014-01-01")), defer(told("d", "2014-05")), send(told("r", "2014-05"), 1, null));
        assertThat(on(h, "2014-05-31").possible())
                .extracting(Standing.Possible::preparation)
                .containsExactly(Preparation.IN_REMISS, Preparation.DEFERRED);
    }

    @Test
    void a_declared_order_decides_what_the_dates_leave_open() {
        History h = history(
                propose(told("p", "2014-01-01")),
                defer(told("d", "2014-05")),
                resume(told("u", "2014-05"), "d"),
                send(told("r", "2014-05", "u"), 1, null));
        assertThat(on(h, "2014-05-31").preparation()).contains(Preparation.IN_REMISS);
    }

    @Test
    void a_date_is_bound_by_what_it_follows_and_by_what_follows_it() {
        History h = history(
                commission(told("c", null)),
                hold(told("a", "2014-03", "c")),
                propose(told("p", null, "a")),
                defer(told("d", "2014-06-10", "p")));
        Placed proposal = h.known().placed().get(2);
        assertThat(proposal.entry().id()).isEqualTo("p");
        assertThat(proposal.earliest()).isEqualTo("2014-03-01");
        assertThat(proposal.latest()).isEqualTo("2014-06-10");
    }

    @Test
    void an_order_that_contradicts_the_dates_is_dropped_and_shown() {
        History h = history(propose(told("p", "2014-06-01")), hold(told("a", "2014-01-01", "p")));
        assertThat(h.known().placed()).extracting(p -> p.entry().id()).containsExactly("a", "p");
        assertThat(h.known().placed()).allMatch(Placed::orderConflict);
    }

    @Test
    void a_circle_of_orders_is_broken_and_shown() {
        History h = history(hold(told("a", "2014", "b")), hold(told("b", "2014", "a")));
        assertThat(h.known().placed()).hasSize(2).anyMatch(Placed::orderConflict);
    }

    @Test
    void an_adoption_without_a_first_day_is_in_force_and_says_that_it_is_presumed() {
        Standing s = on(history(adopt(told("k", "2018-03-28"))), "2018-03-28");
        assertThat(s.document()).contains(Document.IN_FORCE);
        assertThat(s.validityPresumed()).isTrue();
    }

    @Test
    void an_adopted_document_waits_for_its_first_day_and_expires_after_its_last() {
        Act adopt = new Act.AdoptVision(
                VISION,
                told("k", "2018-03-28"),
                Decision.UNKNOWN,
                "Vision",
                null,
                date("2019-01-01"),
                date("2023"),
                null,
                java.util.List.of(),
                null);
        History h = history(adopt);
        assertThat(on(h, "2018-12-31").document()).contains(Document.ADOPTED);
        assertThat(on(h, "2019-01-01").document()).contains(Document.IN_FORCE);
        assertThat(on(h, "2023-12-31").document()).contains(Document.IN_FORCE);
        assertThat(on(h, "2024-01-01").document()).contains(Document.EXPIRED);
    }

    @Test
    void a_hundred_workshops_of_one_spring_are_one_question_and_not_a_hundred() {
        Act[] acts = new Act[100];
        for (int i = 0; i < acts.length; i++) {
            acts[i] = hold(told("w" + i, "2014-21"));
        }
        Standing s = on(history(acts), "2014-04-01");
        assertThat(s.allOrdersTried()).isTrue();
        assertThat(s.possible())
                .extracting(Standing.Possible::preparation)
                .containsExactly(Preparation.NONE, Preparation.DRAFTING);
    }

    @Test
    void too_many_orders_to_try_are_said_to_be_untried_and_nothing_is_called_certain() {
        Act[] acts = new Act[16];
        for (int i = 0; i < acts.length; i++) {
            acts[i] = i % 2 == 0 ? propose(told("p" + i, "2014")) : defer(told("d" + i, "2014"));
        }
        Standing s = on(history(acts), "2015-01-01");
        assertThat(s.allOrdersTried()).isFalse();
        assertThat(s.preparation()).isEqualTo(Optional.empty());
    }

    @Test
    void thousands_of_entries_without_a_day_are_read_in_bounded_time_and_memory() {
        for (int kind = 0; kind < 3; kind++) {
            Act[] acts = new Act[2_000];
            for (int i = 0; i < acts.length; i++) {
                EventMetadata told = told("e" + i, null);
                acts[i] = kind == 0 || kind == 2 && i % 2 == 0
                        ? commission(told)
                        : kind == 1 ? hold(told) : propose(told);
            }
            History history = history(acts);
            Standing s = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> on(history, "2026-11-23"));
            assertThat(s.allOrdersTried()).isEqualTo(kind == 1);
            assertThat(s.certain()).isEqualTo(kind == 1);
        }
    }

    @Test
    void what_was_known_at_a_time_leaves_out_what_was_recorded_later() {
        Entry first =
                new Entry(2, NOW, Recording.fact(propose(told("p", "2014-05-01")), noted(told("p", "2014-05-01"))));
        EventMetadata late = told("d", "2014-06-10");
        Entry second = new Entry(3, NOW.plusSeconds(60), Recording.fact(defer(late), noted(late)));
        History h = history().with(java.util.List.of(first, second));
        assertThat(h.at(NOW).known().on(LocalDate.parse("2014-07-01")).preparation())
                .contains(Preparation.PROPOSED);
        assertThat(h.known().on(LocalDate.parse("2014-07-01")).preparation()).contains(Preparation.DEFERRED);
    }
}
