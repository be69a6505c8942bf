package se.rodatraden.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.vision.history.Telling.*;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Extent;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.LegalTelling;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.DeferralTarget;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.RemissMode;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.TermWindow;

class DecideTest {
    private final History proposed = history(propose(told("p", "2014-03-01")));
    private final History deferred = history(propose(told("p", "2014-03-01")), defer(told("d", "2014-06-10")));

    @Test
    void what_the_state_lists_is_recorded_without_a_question() {
        Verdict.Accepted v = accepted(decide(proposed, send(told("r", "2014-04-01"), 1, "2014-05-01")));
        assertThat(v.deviations()).isEmpty();
        assertThat(v.events()).hasSize(1);
    }

    @Test
    void a_deferred_matter_asks_for_its_resumption_first() {
        Violation r = refused(decide(deferred, send(told("r", "2014-07-01"), 1, null)));
        assertThat(r.rule()).isEqualTo("E-DEFERRED");
        assertThat(r.instead()).contains("resume-vision").doesNotContain("send-to-remiss");
    }

    @Test
    void what_happened_all_the_same_is_recorded_with_its_deviation() {
        Verdict.Accepted v = accepted(decide(deferred, send(asOccurred(told("r", "2014-07-01")), 1, null)));
        assertThat(v.deviations()).extracting(Deviation::rule).containsExactly("E-DEFERRED");
        assertThat(((Fact) v.events().getFirst()).noted().deviations()).isEqualTo(v.deviations());
    }

    @Test
    void an_act_is_judged_at_its_place_in_time_and_not_at_the_end() {
        Verdict.Accepted v = accepted(decide(deferred, send(told("r", "2014-04-01"), 1, null)));
        assertThat(v.deviations()).isEmpty();
    }

    @Test
    void what_a_late_entry_changes_elsewhere_is_found_and_carried_with_it() {
        History adopted = history(
                propose(told("p", "2014-03-01")), submit(told("s", "2014-05-01")), adopt(told("k", "2014-06-01")));
        Verdict.Accepted v = accepted(decide(adopted, defer(told("d", "2014-05-15"))));
        assertThat(v.deviations()).extracting(Deviation::rule).containsExactly("E-DEFERRED");
        assertThat(v.deviations()).extracting(Deviation::entry).containsExactly("k");
    }

    @Test
    void a_deviation_that_is_only_possible_does_not_ask_for_a_reason() {
        Verdict.Accepted v = accepted(decide(deferred, send(told("r", "2014-06"), 1, null)));
        assertThat(v.deviations()).extracting(Deviation::certain).containsExactly(false);
    }

    @Test
    void adoption_before_submission_says_that_nothing_shows_it() {
        Violation r = refused(decide(proposed, adopt(told("k", "2014-06-01"))));
        assertThat(r.rule()).isEqualTo("E-NOT-SUBMITTED");
        assertThat(r.paragraph()).isEqualTo("KL91");
    }

    @Test
    void a_second_round_while_the_first_is_open_is_refused_or_recorded_as_parallel() {
        History open = history(propose(told("p", "2014-03-01")), send(told("r1", "2014-04-01"), 1, null));
        assertThat(refused(decide(open, send(told("r2", "2014-04-10"), 2, null)))
                        .rule())
                .isEqualTo("E-ROUND-OPEN");
        assertThat(accepted(decide(open, send(asOccurred(told("r2", "2014-04-10")), 2, null)))
                        .deviations())
                .extracting(Deviation::rule)
                .containsExactly("E-ROUND-OPEN", "W-13");
    }

    @Test
    void integrity_faults_are_refused_whatever_reason_is_given() {
        assertThat(refused(decide(proposed, hold(asOccurred(told("x", "2030")))))
                        .rule())
                .isEqualTo("E-FUTURE");
        assertThat(refused(decide(proposed, hold(asOccurred(told("x", "2026-11-23")))))
                        .rule())
                .isEqualTo("E-FUTURE");
        assertThat(refused(decide(proposed, send(asOccurred(told("r", "2014-04-01")), 1, "2014-03-31")))
                        .rule())
                .isEqualTo("E-DUE-BEFORE-SENT");
        assertThat(refused(decide(proposed, resume(asOccurred(told("u", "2014-04-01")), "nej")))
                        .rule())
                .isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(proposed, resume(asOccurred(told("u", "2014-04-01")), "p")))
                        .rule())
                .isEqualTo("E-DEFERRAL-REF");
        assertThat(refused(decide(proposed, close(asOccurred(told("u", "2014-04-01")), 1)))
                        .rule())
                .isEqualTo("E-NO-SUCH-ROUND");
        Act nobody = new Act.SendToRemiss(
                VISION, told("r", "2014-04-01"), 1, null, List.of(), null, List.of(), RemissMode.UNKNOWN);
        assertThat(refused(decide(proposed, nobody)).rule()).isEqualTo("E-NO-ADDRESSEE");
        Act nowhere = new Act.DeferDecision(
                VISION,
                told("d", "2014-04-01"),
                Decision.UNKNOWN,
                new DeferralTarget(null, null, null, null, null),
                Scope.BOTH);
        assertThat(refused(decide(proposed, nowhere)).rule()).isEqualTo("E-NO-TARGET");
    }

    @Test
    void an_entry_told_again_changes_nothing_and_told_otherwise_is_refused() {
        assertThat(accepted(decide(proposed, propose(told("p", "2014-03-01")))).events())
                .isEmpty();
        assertThat(refused(decide(proposed, propose(told("p", "2014-03-02")))).rule())
                .isEqualTo("E-REPEATED-ENTRY");
    }

    @Test
    void what_was_registered_of_a_vision_is_not_registered_otherwise_and_the_refusal_says_where_a_title_is_told() {
        History told = history(propose(told("p", "2014-03-01")));
        VisionCommand same = new VisionCommand.RegisterVision(VISION, "Ny vision", DocumentKind.VISION, null);
        assertThat(accepted(Decide.on(told, same, Telling.NOW)).events()).isEmpty();
        VisionCommand misspelt = new VisionCommand.RegisterVision(VISION, "Ny vison", DocumentKind.VISION, 2031);
        Violation violation = refused(Decide.on(told, misspelt, Telling.NOW));
        assertThat(violation.rule()).isEqualTo("E-REPEATED-ENTRY");
        assertThat(violation.sv())
                .contains("titeln är “Ny vision”", "målåret är inte angivet", "adopt-vision", "propose-vision")
                .doesNotContain("slaget är");
        assertThat(violation.en()).contains("the title is “Ny vision”", "adopt-vision", "propose-vision");
        History adopted = history(LegalTelling.adopt("k", "2015-02-23", null, null));
        assertThat(Titles.on(adopted.registered(), adopted.known(), Telling.TODAY)
                        .title())
                .as("the title that was decided is the document's")
                .isEqualTo("Vision 2040");
    }

    @Test
    void a_text_with_characters_that_cannot_be_kept_names_its_field() {
        Act act = new Act.StartWork(VISION, told("w", "2014-04-01"), "arbete\u0000");
        assertThatThrownBy(() -> decide(proposed, act))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("what")
                .hasMessageContaining("U+0000");
    }

    @Test
    void a_history_holds_no_more_than_a_document_of_it_may() {
        List<Entry> entries = IntStream.rangeClosed(1, Extent.MOST_ENTRIES)
                .mapToObj(i -> new Entry(
                        i,
                        NOW,
                        Recording.fact(
                                new Act.StartWork(VISION, told("e" + i, "2014"), "arbete"),
                                new RecordedMetadata(told("e" + i, "2014"), Basis.LIVE, List.of()))))
                .toList();
        History full = new History(proposed.registered(), NOW, entries);
        Act more = new Act.StartWork(VISION, told("w", "2014-04-01"), "arbete");

        assertThat(refused(decide(full, more)).rule()).isEqualTo("E-FULL");
        assertThat(Extent.bytes(new Goal("1", "åäö\n", null))).isGreaterThan(3 * Extent.VALUE + 30);
    }

    @Test
    void a_year_far_ahead_is_taken_for_a_slip() {
        assertThatThrownBy(() -> decide(proposed, hold(told("x", "2108"))))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("occurred")
                .hasMessageContaining("check the year");
    }

    @Test
    void a_history_is_judged_once_against_the_whole() {
        VisionCommand.RegisterVision register =
                new VisionCommand.RegisterVision(VISION, "Ny vision", DocumentKind.VISION, null);
        // told backwards: judged one by one, the first would already be refused
        VisionCommand whole = new VisionCommand.RecordHistory(
                VISION,
                register,
                List.of(
                        close(told("c", "2014-05-01"), 1),
                        send(told("r", "2014-04-01"), 1, null),
                        propose(told("p", "2014-03-01"))));
        Verdict.Accepted v = accepted(Decide.on(null, whole, NOW));
        assertThat(v.deviations()).isEmpty();
        assertThat(v.events()).hasSize(4);
    }

    @Test
    void an_entry_keeps_how_it_came_in_as_it_happened_afterwards_or_with_a_document() {
        VisionCommand.RegisterVision register =
                new VisionCommand.RegisterVision(VISION, "Ny vision", DocumentKind.VISION, null);
        Act today = propose(told("p", TODAY.toString()));
        assertThat(basis(
                        Decide.on(null, new VisionCommand.RecordHistory(VISION, register, List.of(today), false), NOW)))
                .isEqualTo(Basis.LIVE);
        assertThat(basis(Decide.on(null, new VisionCommand.RecordHistory(VISION, register, List.of(today)), NOW)))
                .isEqualTo(Basis.IMPORTED);
        assertThat(basis(decide(proposed, hold(told("h", "2014-05-01"))))).isEqualTo(Basis.RETROACTIVE);
    }

    private static Basis basis(Verdict verdict) {
        return ((Fact) accepted(verdict).events().getLast()).noted().basis();
    }

    @Test
    void resuming_returns_to_the_state_before_the_deferral() {
        History h = history(
                propose(told("p", "2014-03-01")),
                send(told("r", "2014-04-01"), 1, null),
                close(told("c", "2014-05-01"), 1),
                defer(told("d", "2014-06-10")),
                resume(told("u", "2015-02-01"), "d"));
        assertThat(h.known().on(TODAY).preparation()).contains(Preparation.REMISS_CLOSED);
    }

    @Test
    void resuming_before_the_term_it_was_deferred_to_is_a_warning() {
        History read = history(
                propose(told("p", "2014-03-01")),
                defer(told("d", "2014-06-10")),
                new Act.InterpretDeferral(
                        VISION,
                        told("i", "2014-06-10"),
                        "d",
                        List.of(new TermWindow(COUNCIL, TODAY.withYear(2014), TODAY.withYear(2018)))));
        assertThat(accepted(decide(read, resume(told("u", "2014-10-01"), "d"))).deviations())
                .extracting(Deviation::rule)
                .containsExactly("W-20");
        assertThat(accepted(decide(read, resume(told("u", "2014-12-01"), "d"))).deviations())
                .isEmpty();
    }
}
