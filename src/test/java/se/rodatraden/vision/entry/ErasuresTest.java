package se.rodatraden.vision.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.vision.history.Telling.VISION;
import static se.rodatraden.vision.history.Telling.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.ErasureDecision;

/** What an erasure leaves of an entry, and when it is refused. */
class ErasuresTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String SECRET = "hemligheten";

    private static ErasureDecision decision(LocalDate date, String why) {
        return new ErasureDecision(new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"), date, "KS 2026/12", null, why);
    }

    private static VisionCommand.EraseTexts erase(String entry, LocalDate date, String why) {
        return new VisionCommand.EraseTexts(VISION, entry, decision(date, why), "registrar", "registrar");
    }

    private static History history() {
        VisionEvent.VisionRegistered opened =
                new VisionEvent.VisionRegistered(VISION, "Vision", DocumentKind.VISION, null);
        History history = new History(opened, NOW, List.of());
        for (Act act : List.of(
                new Act.RecordAssertion(VISION, told("a", "2014"), SECRET),
                new Act.CorrectEntry(
                        VISION,
                        told("c", "2015"),
                        "a",
                        new Act.RecordAssertion(VISION, told("a", "2014"), SECRET + " två"),
                        CorrectionKind.TYPO,
                        SECRET))) {
            List<Entry> entries = new ArrayList<>(history.entries());
            ((Verdict.Accepted) Decide.on(history, act, NOW))
                    .events()
                    .forEach(event -> entries.add(new Entry(entries.size() + 1, NOW, (Fact) event)));
            history = new History(opened, NOW, entries);
        }
        return history;
    }

    @Test
    void the_reason_of_a_mark_that_was_erased_is_not_held_with_the_marks() {
        Fact.MarkedConfidential mark = (Fact.MarkedConfidential) ((Verdict.Accepted) Decide.on(
                        history(),
                        new Act.MarkConfidential(VISION, told("m", "2015"), "a", "OSL 25:1", List.of(), SECRET),
                        NOW))
                .events()
                .getFirst();
        VisionEvent.TextsErased erased = (VisionEvent.TextsErased) ((Verdict.Accepted)
                        Decide.on(history(), erase("a", LocalDate.of(2026, 3, 3), "inaktuell"), NOW))
                .events()
                .getFirst();
        for (List<VisionEvent> order :
                List.of(List.<VisionEvent>of(mark, erased), List.<VisionEvent>of(erased, mark))) {
            assertThat(ConfidentialityMarks.of(order).on("a"))
                    .as("%s", order)
                    .singleElement()
                    .satisfies(held -> {
                        assertThat(held.why()).doesNotContain(SECRET);
                        assertThat(held.provision()).isEqualTo("OSL 25:1");
                    });
        }
    }

    @Test
    void the_entry_and_what_is_said_of_it_lose_their_texts_and_keep_the_rest() {
        History history = history();
        VisionEvent.TextsErased erased = (VisionEvent.TextsErased) ((Verdict.Accepted)
                        Decide.on(history, erase("a", LocalDate.of(2026, 3, 3), "inaktuell"), NOW))
                .events()
                .getFirst();
        ConfidentialityMarks marks = ConfidentialityMarks.NONE.with(erased);
        List<Fact> left =
                history.entries().stream().map(e -> marks.masked(e.fact())).toList();

        assertThat(left.toString()).doesNotContain(SECRET).contains(Masking.ERASED);
        assertThat(left).extracting(Fact::entry).containsExactly("a", "c");
        assertThat(left.getFirst().told().occurred().edtf())
                .isEqualTo(history.entries().getFirst().fact().told().occurred().edtf());
        assertThat(left).as("again").allMatch(fact -> marks.masked(fact).equals(fact));
        assertThat(marks.none()).isFalse();
        assertThat(marks.erasures().masked(left.getFirst())).isEqualTo(left.getFirst());
    }

    @Test
    void it_is_refused_for_an_entry_that_is_not_there_and_for_a_reason_with_personal_data() {
        LocalDate day = LocalDate.of(2026, 3, 3);
        assertThat(rule(erase("x", day, "inaktuell"))).isEqualTo("E-NO-SUCH-ENTRY");
        assertThat(rule(erase("a", day, "rör 19811218-9876"))).isEqualTo("W-41");
    }

    private static @Nullable String rule(VisionCommand command) {
        return ((Verdict.Refused) Decide.on(history(), command, NOW))
                .violations()
                .getFirst()
                .rule();
    }

    @Test
    void it_is_refused_before_it_is_decided_and_without_number_or_provision() {
        assertThatThrownBy(() -> Decide.on(history(), erase("a", LocalDate.of(2026, 11, 28), "sedan"), NOW))
                .isInstanceOf(InvalidField.class)
                .hasMessageContaining("decision.date");
        BodyRef board = new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen");
        assertThatThrownBy(() -> new ErasureDecision(board, LocalDate.of(2026, 3, 3), null, null, "inaktuell"))
                .hasMessageContaining("dnr");
    }

    @Test
    void a_correction_cannot_say_what_stands_for_erased_text() {
        Act correct = new Act.CorrectEntry(
                VISION,
                told("d", "2016"),
                "a",
                new Act.RecordAssertion(VISION, told("a", "2014"), Masking.ERASED),
                CorrectionKind.TYPO,
                "fel");
        assertThat(rule(correct)).isEqualTo("E-MASKED");
    }
}
