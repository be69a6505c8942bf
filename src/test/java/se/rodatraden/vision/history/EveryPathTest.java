package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.event.Remedy;
import se.rodatraden.vision.state.Standing;

/** All sequences of acts to a small depth: whatever order things happen in, these hold. */
class EveryPathTest {
    /** What is only folded is tried one step deeper than what is judged, which costs more. */
    private static final int DEPTH = 4;

    private static final int JUDGED = 3;
    private static final LocalDate FIRST = LocalDate.parse("2014-01-01");

    private interface Kind {
        Act act(EventMetadata told);
    }

    private static final List<Kind> KINDS = List.of(
            Telling::commission,
            Telling::hold,
            Telling::propose,
            t -> send(t, number(t), null),
            t -> close(t, number(t)),
            Telling::submit,
            Telling::defer,
            t -> resume(t, "e0"),
            Telling::adopt,
            t -> new Act.WithdrawProposal(VISION, t, "drogs tillbaka"),
            t -> new Act.WriteOffMatter(VISION, t, Decision.UNKNOWN, "avskrivet"));

    /** What may happen to the first entry, an adoption, and to the document it adopted. */
    private static final List<Kind> AFTERWARDS = List.of(
            t -> new Act.ApproveMinutes(VISION, t, List.of("e0"), List.of(), false),
            t -> new Act.PostMinutes(VISION, t, List.of("e0"), null, null),
            t -> new Act.TakeDownPosting(VISION, t, List.of("e0")),
            t -> new Act.RepostMinutes(VISION, t, List.of("e0"), null, null),
            t -> new Act.LodgeAppeal(VISION, t, List.of("e0"), null, null, List.of()),
            t -> new Act.GrantInhibition(VISION, t, List.of("e0"), null),
            t -> new Act.LiftInhibition(VISION, t, List.of("e0"), null),
            t -> new Act.DecideAppeal(VISION, t, List.of("e0"), null, AppealOutcome.ANNULLED, true, null),
            t -> new Act.DecideAppeal(VISION, t, List.of("e0"), null, AppealOutcome.UPHELD, false, null),
            t -> new Act.RecordLeaveToAppeal(VISION, t, List.of("e0"), null, false),
            t -> new Act.ConfirmLegalForce(VISION, t, List.of("e0"), ForceBasis.ASSUMED, null),
            t -> new Act.RecordExtraordinaryRemedy(VISION, t, List.of("e0"), Remedy.NEW_TRIAL, null, true),
            t -> new Act.ProlongValidity(VISION, t, null, date("2030"), null),
            t -> new Act.RepealVision(VISION, t, Decision.UNKNOWN, null, null, null),
            Telling::adopt);

    private static int number(EventMetadata t) {
        return Integer.parseInt(t.entry().substring(1)) + 1;
    }

    private static void everyPath(int depth, Consumer<Act[]> check) {
        paths(new ArrayList<>(), KINDS, depth, check);
        paths(new ArrayList<>(List.of(Telling.adopt(told("e0", FIRST.toString())))), AFTERWARDS, depth, check);
    }

    private static void paths(List<Act> path, List<Kind> kinds, int depth, Consumer<Act[]> check) {
        if (!path.isEmpty()) {
            check.accept(path.toArray(Act[]::new));
        }
        if (path.size() == depth) {
            return;
        }
        for (Kind kind : kinds) {
            String day = FIRST.plusDays(path.size()).toString();
            path.add(kind.act(told("e" + path.size(), day)));
            paths(path, kinds, depth, check);
            path.removeLast();
        }
    }

    @Test
    void folding_never_fails_and_exact_days_give_one_certain_answer() {
        everyPath(DEPTH, path -> {
            Known known = history(path).known();
            for (int i = 0; i <= DEPTH; i++) {
                Standing s = known.on(FIRST.plusDays(i));
                assertThat(s.certain()).isTrue();
            }
        });
    }

    @Test
    void an_entry_told_late_gives_the_same_as_one_told_in_order() {
        everyPath(DEPTH, path -> {
            Act[] late = path.clone();
            late[0] = path[path.length - 1];
            late[path.length - 1] = path[0];
            List<Timeline.Period> inOrder = history(path).known().timeline().periods();
            assertThat(history(late).known().timeline().periods()).isEqualTo(inOrder);
        });
    }

    @Test
    void no_rule_changes_what_is_told_or_what_is_stored() {
        everyPath(JUDGED, path -> {
            Act last = path[path.length - 1];
            History before = history(java.util.Arrays.copyOf(path, path.length - 1));
            List<Entry> stored = List.copyOf(before.entries());
            Act occurred = Recording.act(VISION, Recording.fact(last, noted(asOccurred(last.told()))));
            if (decide(before, occurred) instanceof Verdict.Accepted accepted) {
                assertThat(Recording.act(VISION, (Fact) accepted.events().getFirst()))
                        .isEqualTo(occurred);
            }
            assertThat(before.entries()).isEqualTo(stored);
        });
    }

    @Test
    void what_is_asked_for_a_reason_can_be_recorded_with_one_and_nothing_else_is_asked() {
        everyPath(JUDGED, path -> {
            Act last = path[path.length - 1];
            Act[] before = java.util.Arrays.copyOf(path, path.length - 1);
            Verdict verdict = decide(history(before), last);
            if (verdict instanceof Verdict.Refused refused
                    && refused.violations().getFirst().kind() == Violation.Kind.RULE) {
                Act occurred = Recording.act(VISION, Recording.fact(last, noted(asOccurred(last.told()))));
                assertThat(accepted(decide(history(before), occurred)).deviations())
                        .isNotEmpty();
            }
        });
    }
}
