package se.rodatraden.views.remiss;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.value.Addressee;

/**
 * What is recorded for one addressee in one round.
 *
 * @param asked how it was asked; null if it was not
 * @param answers its own answers, or those of a successor; the first counts
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

    /** Its own last day; null if none is stated, or if it was not asked. */
    public @Nullable FuzzyDate due() {
        return asked == null ? null : asked.due();
    }

    /** Whether its last day differs from that of the round. */
    public boolean extended() {
        return asked != null && asked.extended() != null;
    }

    /** Whether an answer is still awaited. */
    public boolean open() {
        return state == AnswerState.AWAITED || state == AnswerState.OVERDUE;
    }
}
