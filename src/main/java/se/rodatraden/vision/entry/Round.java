package se.rodatraden.vision.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.Stance;

/**
 * A remiss round: addressees, due dates and answers. Whether an addressee did not answer is known only
 * if the answers are known and the round is closed.
 *
 * @param due last day for addressees without one of their own
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
     * An answer; late if it certainly came after the last day of the addressees it answers for.
     *
     * @param answersFor the addressees whose answer it is, their own or as successor; empty if it is uninvited
     */
    public record Answer(Entry entry, Addressee from, Stance stance, List<Addressee> answersFor, boolean late) {
        public boolean uninvited() {
            return answersFor.isEmpty();
        }
    }

    /** The addressees by the sender's names. */
    public List<Addressee> addressees() {
        return asked.stream().map(Asked::addressee).toList();
    }

    /** The addressees known not to have answered. */
    public List<Addressee> silent() {
        return !closed || !answersKnown
                ? List.of()
                : Asked.open(asked).stream().map(Asked::addressee).toList();
    }
}
