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
 * A remiss round: addressees in order, then those who answered without being asked.
 *
 * @param open whether answers are still awaited: the round is not closed, and the matter is not decided
 */
public record RemissRound(Round round, boolean open, List<RemissCell> cells) {
    public RemissRound {
        cells = List.copyOf(cells);
    }

    /** @param judgedOn the day on which due dates are judged */
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

    /** The number of addressees with a recorded answer. */
    public int answered() {
        return asked() - without();
    }

    /** The number of addressees without a recorded answer. */
    public int without() {
        return Asked.open(round.asked()).size();
    }

    /** The number of addressees whose answer was certainly late. */
    public int late() {
        return count(AnswerState.ANSWERED_LATE);
    }

    /** The number of uninvited answers. */
    public int uninvited() {
        return count(AnswerState.UNINVITED);
    }

    /** The number of answers recorded as from residents, invited or not. */
    public int fromResidents() {
        return (int) round.answers().stream()
                .filter(a -> a.from().kind() == BodyKind.RESIDENTS)
                .count();
    }

    private int count(AnswerState state) {
        return (int) cells.stream().filter(c -> c.state() == state).count();
    }

    /** Addressees without a recorded answer while the round is open, who can be reminded. */
    public List<RemissCell> unanswered() {
        return cells.stream().filter(RemissCell::open).toList();
    }

    /** Addressees without a recorded answer, whether the round is open or not. */
    public List<RemissCell> silent() {
        return cells.stream()
                .filter(c -> c.asked() != null && c.answers().isEmpty())
                .toList();
    }

    /** All answers by stance; only stances that occur. */
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
