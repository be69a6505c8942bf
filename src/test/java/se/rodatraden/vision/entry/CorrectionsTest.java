package se.rodatraden.vision.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.VisionId;

class CorrectionsTest {
    private static final String TODAY_TEXT = TODAY.toString();

    private final History adopted =
            history(propose(told("p", "2014-03-01")), submit(told("s", "2014-05-01")), adopt(told("k", "2014-06-01")));
    private final History rounds = history(
            propose(told("p", "2014-03-01")),
            send(told("r", "2014-04-01"), 1, null),
            close(told("c", "2014-05-01"), 1));

    private static Act correct(String id, Act instead) {
        return new Act.CorrectEntry(
                VISION, told(id, TODAY_TEXT), instead.told().entry(), instead, CorrectionKind.TYPO, "felskrivet");
    }

    private static Act strike(String id, String entry) {
        return new Act.AnnulEntry(VISION, told(id, TODAY_TEXT), entry, "hör till ett annat ärende");
    }

    private static History recorded(History history, Act... acts) {
        History now = history;
        for (Act act : acts) {
            List<Entry> fresh = new ArrayList<>();
            accepted(decide(now, act)).events().forEach(e -> fresh.add(new Entry(90, NOW, (Fact) e)));
            now = now.with(fresh);
        }
        return now;
    }

    @Test
    void an_entry_counts_as_it_last_reads_and_the_old_reading_is_kept() {
        History h = recorded(
                adopted, correct("x1", adopt(told("k", "2014-06-10"))), correct("x2", adopt(told("k", "2014-06-11"))));

        assertThat(h.known().on(LocalDate.parse("2014-06-10")).preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(h.known().on(LocalDate.parse("2014-06-11")).preparation()).contains(Preparation.DECIDED);
        assertThat(h.known().corrections().of("k"))
                .flatExtracting(Corrections.Corrected::changes)
                .containsExactly(
                        new Change("occurred", date("2014-06-01"), date("2014-06-10")),
                        new Change("occurred", date("2014-06-10"), date("2014-06-11")));
    }

    @Test
    void a_correction_tells_every_field_that_differs_also_of_another_kind_of_entry() {
        Act other = new Act.RejectVision(VISION, told("k", "2014-06-01"), new Decision(null, "§ 12", null));
        History h = recorded(adopted, correct("x", other));

        assertThat(h.known().corrections().of("k").getFirst().changes())
                .contains(
                        new Change("command", "adopt-vision", "reject-vision"),
                        new Change("decision.paragraph", null, "§ 12"),
                        new Change("title", "Vision 2040", null));
        assertThat(h.known().on(TODAY).preparation()).contains(Preparation.CLOSED);
    }

    @Test
    void a_struck_entry_counts_no_more_and_neither_corrections_nor_notes_have_a_place_in_time() {
        Act note = new Act.NoteDeviation(VISION, told("n", TODAY_TEXT), "s", null, "sent utsänd");
        History h = recorded(adopted, strike("x", "k"), correct("y", submit(told("s", "2014-05-02"))), note);

        assertThat(h.known().on(TODAY).preparation()).contains(Preparation.BEFORE_DECISION);
        assertThat(h.known().placed()).extracting(p -> p.entry().id()).containsExactly("p", "s");
        assertThat(h.known().entries().list()).extracting(Entry::id).containsExactly("p", "s", "n");
        assertThat(h.known().corrections().struck())
                .extracting(s -> s.entry().id() + " by " + s.by().id())
                .containsExactly("k by x");
    }

    @Test
    void the_order_declared_through_a_struck_entry_survives_it() {
        History h = history(
                hold(told("b", "2014", "s")), hold(told("a", "2014")), hold(told("s", "2014", "a")), strike("x", "s"));

        Placed later = h.known().placed().getLast();
        assertThat(later.entry().id()).isEqualTo("b");
        assertThat(later.afterPrevious()).isTrue();
    }

    @Test
    void an_entry_may_be_corrected_to_a_day_after_its_first_recording_but_not_after_the_correction() {
        Instant before = Instant.parse("2014-05-02T10:00:00Z");
        History early = new History(
                new VisionEvent.VisionRegistered(VISION, "Ny vision", DocumentKind.VISION, null),
                before,
                List.of(new Entry(2, before, Recording.fact(hold(told("h", "2014-05")), noted(told("h", "2014-05"))))));
        assertThat(early.known().placed().getFirst().latest()).isEqualTo("2014-05-02");

        History corrected = recorded(early, correct("x", hold(told("h", "2014-06"))));
        assertThat(corrected.known().placed().getFirst().latest()).isEqualTo("2014-06-30");
        assertThat(corrected.known().placed().getFirst().entry().recordedAt()).isEqualTo(before);
        assertThat(refused(decide(adopted, correct("x", adopt(told("k", "2026-11-23")))))
                        .rule())
                .isEqualTo("E-FUTURE");
    }

    @Test
    void a_correction_of_a_correction_says_which_entry_to_correct_again() {
        History h = recorded(adopted, correct("x", adopt(told("k", "2014-06-10"))), strike("y", "s"));

        Violation again = refused(decide(
                h,
                new Act.CorrectEntry(
                        VISION, told("z", TODAY_TEXT), "x", hold(told("x", "2014")), CorrectionKind.TYPO, "fel")));
        assertThat(again.rule()).isEqualTo("E-CORRECTION-OF-CORRECTION");
        assertThat(again.field()).isEqualTo("corrects");
        assertThat(again.en()).contains("correct the entry 'k' once more");
        assertThat(refused(decide(h, strike("z", "x"))).rule()).isEqualTo("E-CORRECTION-OF-CORRECTION");
        assertThat(refused(decide(h, strike("z", "y"))).rule()).isEqualTo("E-CORRECTION-OF-CORRECTION");
        assertThat(refused(decide(
                                h,
                                new Act.CorrectEntry(
                                        VISION,
                                        told("z", TODAY_TEXT),
                                        "k",
                                        strike("k", "p"),
                                        CorrectionKind.TYPO,
                                        "fel")))
                        .field())
                .isEqualTo("instead/command");
    }

    @Test
    void a_correction_of_nothing_of_a_struck_entry_or_to_the_same_is_refused() {
        History h = recorded(adopted, strike("y", "k"));

        assertThat(refused(decide(h, correct("x", hold(told("nej", "2014"))))).rule())
                .isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(h, strike("x", "nej"))).rule()).isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(refused(decide(h, strike("x", "k"))).rule()).isEqualTo("E-ALREADY-ANNULLED");
        assertThat(refused(decide(h, correct("x", adopt(told("k", "2014-06-10")))))
                        .rule())
                .isEqualTo("E-ALREADY-ANNULLED");
        assertThat(refused(decide(h, correct("x", propose(told("p", "2014-03-01")))))
                        .rule())
                .isEqualTo("E-NO-CHANGE");
        Act other = new Act.CorrectEntry(
                VISION, told("x", TODAY_TEXT), "p", propose(told("q", "2014")), CorrectionKind.TYPO, "fel");
        assertThat(refused(decide(h, other)).rule()).isEqualTo("E-OTHER-ENTRY");
    }

    @Test
    void a_correction_names_the_field_inside_it_that_cannot_be_kept() {
        assertThatThrownBy(() -> decide(adopted, correct("x", hold(told("k", "2108")))))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("instead.occurred");
        assertThatThrownBy(() -> decide(adopted, new Act.AnnulEntry(VISION, told("x", TODAY_TEXT), "k", " ")))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("why");
        Act elsewhere = new Act.StartWork(new VisionId("0001", "annan"), told("k", "2014"), "arbete");
        assertThatThrownBy(() -> decide(adopted, correct("x", elsewhere)))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("instead.vision");
        Violation unknown = refused(decide(adopted, correct("x", adopt(told("k", "2014-06-01", "nej")))));
        assertThat(unknown.field()).isEqualTo("instead/after");
        assertThat(unknown.entry()).isEqualTo("x");
    }

    @Test
    void an_entry_that_others_refer_to_is_not_struck_nor_made_into_another_kind_and_they_are_named() {
        Violation struck = refused(decide(rounds, strike("x", "r")));
        assertThat(struck.rule()).isEqualTo("E-REFERRED-TO");
        assertThat(struck.en()).contains("c.");
        assertThat(refused(decide(rounds, correct("x", send(told("r", "2014-04-01"), 2, null))))
                        .rule())
                .isEqualTo("E-REFERRED-TO");
        History deferred = history(
                propose(told("p", "2014-03-01")), defer(told("d", "2014-06-10")), resume(told("u", "2015-02-01"), "d"));
        assertThat(refused(decide(deferred, correct("x", hold(told("d", "2014-06-10")))))
                        .rule())
                .isEqualTo("E-REFERRED-TO");
        assertThat(accepted(decide(recorded(rounds, strike("x", "c")), strike("y", "r")))
                        .events())
                .hasSize(1);
    }

    @Test
    void later_entries_are_judged_again_and_what_is_found_is_carried_by_the_correction() {
        History h = history(
                propose(told("p", "2014-03-01")),
                defer(told("d", "2014-07-01")),
                submit(told("s", "2014-05-01")),
                adopt(told("k", "2014-06-01")));
        Verdict.Accepted v = accepted(decide(h, correct("x", defer(asOccurred(told("d", "2014-05-15"))))));

        assertThat(v.deviations()).extracting(d -> d.rule() + " " + d.entry()).containsExactly("E-DEFERRED k");
        assertThat(((Fact) v.events().getFirst()).noted().deviations()).isEqualTo(v.deviations());
    }

    @Test
    void a_correction_that_makes_an_entry_deviate_asks_for_the_reason() {
        Act early = correct("x", adopt(told("k", "2014-04-01")));
        Violation asked = refused(decide(adopted, early));
        assertThat(asked.rule()).isEqualTo("E-NOT-SUBMITTED");
        assertThat(asked.entry()).isEqualTo("x");
        assertThat(asked.field()).isEqualTo("instead");

        assertThat(accepted(decide(adopted, correct("x", adopt(asOccurred(told("k", "2014-04-01"))))))
                        .deviations())
                .extracting(Deviation::entry)
                .contains("k");
        Act reasoned = new Act.CorrectEntry(
                VISION,
                asOccurred(told("x", TODAY_TEXT)),
                "k",
                adopt(told("k", "2014-04-01")),
                CorrectionKind.TYPO,
                "fel");
        assertThat(accepted(decide(adopted, reasoned)).events()).hasSize(1);
    }

    @Test
    void what_is_told_again_after_a_correction_changes_nothing_and_neither_does_the_correction_told_again() {
        Act correction = correct("x", adopt(told("k", "2014-06-10")));
        History h = recorded(adopted, correction);

        assertThat(accepted(decide(h, adopt(told("k", "2014-06-01")))).events()).isEmpty();
        assertThat(accepted(decide(h, adopt(told("k", "2014-06-10")))).events()).isEmpty();
        assertThat(accepted(decide(h, correction)).events()).isEmpty();
        assertThat(refused(decide(h, adopt(told("k", "2014-06-11")))).rule()).isEqualTo("E-REPEATED-ENTRY");
        assertThat(refused(decide(h, correct("x", adopt(told("k", "2014-06-12")))))
                        .rule())
                .isEqualTo("E-REPEATED-ENTRY");
    }

    @Test
    void everything_recorded_told_elsewhere_in_one_document_comes_to_the_same() {
        History h = recorded(
                history(
                        propose(told("p", "2014-03-01")),
                        defer(told("d", "2014-07-01")),
                        submit(told("s", "2014-05-01")),
                        adopt(told("k", "2014-06-01")),
                        hold(told("h", "2014-02-01"))),
                correct("x", defer(asOccurred(told("d", "2014-05-15")))),
                strike("y", "h"),
                correct("z", submit(told("s", "2014-05-02"))));
        List<Act> acts =
                h.entries().stream().map(e -> Recording.act(VISION, e.fact())).toList();
        VisionCommand.RegisterVision register =
                new VisionCommand.RegisterVision(VISION, "Ny vision", DocumentKind.VISION, null);
        Verdict.Accepted there =
                accepted(Decide.on(null, new VisionCommand.RecordHistory(VISION, register, acts), NOW));

        List<Entry> entries = new ArrayList<>();
        there.events().stream()
                .filter(Fact.class::isInstance)
                .forEach(e -> entries.add(new Entry(entries.size() + 2, NOW, (Fact) e)));
        Known known = new History(h.registered(), NOW, entries).known();
        assertThat(known.timeline()).isEqualTo(h.known().timeline());
        assertThat(known.deviations()).isEqualTo(h.known().deviations());
    }

    /** Any history, however it was corrected: what was shown at a time is shown again when that time is asked for. */
    @Test
    void what_was_known_before_a_correction_is_what_was_shown_then() {
        Random random = new Random(20140612);
        int corrections = 0;
        for (int round = 0; round < 300; round++) {
            Instant time = Instant.parse("2020-01-01T00:00:00Z");
            History h = new History(
                    new VisionEvent.VisionRegistered(VISION, "Ny vision", DocumentKind.VISION, null), time, List.of());
            List<Instant> times = new ArrayList<>();
            List<Timeline> shown = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Act act = anyAct(random, i, h);
                time = time.plusSeconds(3600);
                if (Decide.on(h, act, time) instanceof Verdict.Accepted v
                        && !v.events().isEmpty()) {
                    corrections += act instanceof Act.CorrectEntry || act instanceof Act.AnnulEntry ? 1 : 0;
                    h = h.with(List.of(new Entry(i + 2L, time, (Fact) v.events().getFirst())));
                    times.add(time);
                    shown.add(h.known().timeline());
                }
            }
            for (int i = 0; i < times.size(); i++) {
                assertThat(h.at(times.get(i)).known().timeline()).isEqualTo(shown.get(i));
            }
        }
        assertThat(corrections).isGreaterThan(300);
    }

    private static Act anyAct(Random random, int i, History h) {
        List<Entry> counting = h.known().entries().list();
        int kind = random.nextInt(counting.isEmpty() ? 6 : 10);
        if (kind < 6) {
            return anyTold(random, "e" + i);
        }
        String target = counting.get(random.nextInt(counting.size())).id();
        return kind < 9
                ? new Act.CorrectEntry(
                        VISION, told("e" + i, "2019"), target, anyTold(random, target), CorrectionKind.TYPO, "fel")
                : new Act.AnnulEntry(VISION, told("e" + i, "2019"), target, "fel");
    }

    private static Act anyTold(Random random, String id) {
        String day = List.of("2014-03-01", "2014-04", "2014-05-10", "2014", "2014-06-01")
                .get(random.nextInt(5));
        EventMetadata t = asOccurred(told(id, day));
        return switch (random.nextInt(6)) {
            case 0 -> propose(t);
            case 1 -> submit(t);
            case 2 -> adopt(t);
            case 3 -> defer(t);
            case 4 -> commission(t);
            default -> hold(t);
        };
    }
}
