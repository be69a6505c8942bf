package se.rodatraden.views.remiss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.value.Stance;

/**
 * One round as it stands: those asked in the order of asking, then those who answered without being asked.
 *
 * @param open answers are still waited for: it is not closed, and the matter is not decided
 */
public record RemissRound(Round round, boolean open, List<RemissCell> cells) {
    public RemissRound {
        cells = List.copyOf(cells);
    }

    /** @param judgedOn the day on which a last day has passed or not */
    static RemissRound of(Round round, boolean open, LocalDate judgedOn) {
        List<RemissCell> cells = new ArrayList<>();
        round.asked().forEach(a -> cells.add(asked(round, a, open, judgedOn)));
        round.answers().stream()
                .filter(Round.Answer::uninvited)
                .forEach(a ->
                        cells.add(new RemissCell(round.number(), a.from(), AnswerState.UNINVITED, null, List.of(a))));
        return new RemissRound(round, open, cells);
    }

    private static RemissCell asked(Round round, Asked a, boolean open, LocalDate judgedOn) {
        List<Round.Answer> answers = round.answers().stream()
                .filter(x -> x.answersFor().contains(a.addressee()))
                .toList();
        return new RemissCell(round.number(), a.addressee(), state(round, a, open, judgedOn), a, answers);
    }

    private static AnswerState state(Round round, Asked a, boolean open, LocalDate judgedOn) {
        if (a.answered() != null) {
            return a.late() ? AnswerState.ANSWERED_LATE : AnswerState.ANSWERED;
        }
        if (open) {
            return passed(a.due(), judgedOn) ? AnswerState.OVERDUE : AnswerState.AWAITED;
        }
        return round.answersKnown() ? AnswerState.NONE_RECORDED : AnswerState.NOT_KNOWN;
    }

    private static boolean passed(@Nullable FuzzyDate due, LocalDate judgedOn) {
        return due != null && due.latest() != null && due.latest().isBefore(judgedOn);
    }

    public int number() {
        return round.number();
    }

    public int asked() {
        return round.asked().size();
    }

    /** How many of those asked have an answer recorded. */
    public int answered() {
        return asked() - without();
    }

    /** How many of those asked have no answer recorded. */
    public int without() {
        return Asked.open(round.asked()).size();
    }

    /** How many of those asked are certain to have answered after their last day. */
    public int late() {
        return count(AnswerState.ANSWERED_LATE);
    }

    /** How many answers came from others than those asked. */
    public int uninvited() {
        return count(AnswerState.UNINVITED);
    }

    /** How many answers are recorded as from residents, asked or not. */
    public int fromResidents() {
        return (int) round.answers().stream()
                .filter(a -> a.from().kind() == BodyKind.RESIDENTS)
                .count();
    }

    private int count(AnswerState state) {
        return (int) cells.stream().filter(c -> c.state() == state).count();
    }

    /** Those of whom no answer is recorded while the round is open: whom one may remind. */
    public List<RemissCell> unanswered() {
        return cells.stream().filter(RemissCell::open).toList();
    }

    /** Those of whom no answer is recorded, whether the round is open or not. */
    public List<RemissCell> silent() {
        return cells.stream()
                .filter(c -> c.asked() != null && c.answers().isEmpty())
                .toList();
    }

    /** Every answer by what it says; only the stances that some answer has. */
    public Map<Stance, List<Round.Answer>> byStance() {
        Map<Stance, List<Round.Answer>> by = new LinkedHashMap<>();
        Arrays.stream(Stance.values()).forEach(s -> {
            List<Round.Answer> answers =
                    round.answers().stream().filter(a -> a.stance() == s).toList();
            if (!answers.isEmpty()) {
                by.put(s, answers);
            }
        });
        return by;
    }
}
