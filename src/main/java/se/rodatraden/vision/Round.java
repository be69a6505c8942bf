package se.rodatraden.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * A remiss round as it stands: who was asked, by when, who has answered and how. Whether someone was silent is known only
 * where the answers are known and the round is closed.
 */
public record Round(
        int number,
        Entry sent,
        List<Addressee> addressees,
        @Nullable FuzzyDate due,
        List<Answer> answers,
        boolean closed,
        boolean answersKnown) {

    /** An answer, late when it is certain to have come after the due date. */
    public record Answer(Entry entry, Addressee from, Stance stance, boolean uninvited, boolean late) {}

    /** Those asked who are known not to have answered. */
    public List<Addressee> silent() {
        return !closed || !answersKnown
                ? List.of()
                : addressees.stream()
                        .filter(a ->
                                answers.stream().noneMatch(x -> x.from().id().equals(a.id())))
                        .toList();
    }
}
