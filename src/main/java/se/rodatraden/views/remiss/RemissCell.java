package se.rodatraden.views.remiss;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.value.Addressee;

/**
 * What is recorded of one addressee in one round.
 *
 * @param asked how it was asked; null where it was not
 * @param answers its own, or those of a body that has its matters; the first counts
 */
public record RemissCell(
        int round,
        Addressee addressee,
        AnswerState state,
        @Nullable Asked asked,
        List<Round.Answer> answers) {
    public RemissCell {
        answers = List.copyOf(answers);
    }

    static RemissCell notAsked(int round, Addressee addressee) {
        return new RemissCell(round, addressee, AnswerState.NOT_ASKED, null, List.of());
    }

    /** Its own last day; null where none is told, or it was not asked. */
    public @Nullable FuzzyDate due() {
        return asked == null ? null : asked.due();
    }

    /** Whether its last day is another than that of the round. */
    public boolean extended() {
        return asked != null && asked.extended() != null;
    }

    /** Whether an answer is still waited for. */
    public boolean open() {
        return state == AnswerState.AWAITED || state == AnswerState.OVERDUE;
    }
}
