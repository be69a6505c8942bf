package se.rodatraden.vision.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.Stance;

/**
 * A remiss round as it stands: who was asked, by when, who has answered and how. Whether someone was silent is known only
 * where the answers are known and the round is closed.
 *
 * @param due the last day for all who got no other
 */
public record Round(
        int number,
        Entry sent,
        List<Asked> asked,
        @Nullable FuzzyDate due,
        List<Answer> answers,
        boolean closed,
        boolean answersKnown) {

    /**
     * An answer, late when it is certain to have come after the last day of those it answers for.
     *
     * @param answersFor those asked whose answer it is, its own or as their successor; none where it is uninvited
     */
    public record Answer(Entry entry, Addressee from, Stance stance, List<Addressee> answersFor, boolean late) {
        public boolean uninvited() {
            return answersFor.isEmpty();
        }
    }

    /** Those asked, as the sender named them. */
    public List<Addressee> addressees() {
        return asked.stream().map(Asked::addressee).toList();
    }

    /** Those asked who are known not to have answered. */
    public List<Addressee> silent() {
        return !closed || !answersKnown
                ? List.of()
                : Asked.open(asked).stream().map(Asked::addressee).toList();
    }
}
