package se.rodatraden.vision.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/**
 * An addressee of a remiss round, with its due date and answer. The matter itself stays with the sender.
 *
 * @param addressee the name used by the sender
 * @param bodies who is to answer on the day: the addressee, or its successor; several if it is uncertain which
 * @param entry the entry that asks for the answer: the remiss, or an addition to the round
 * @param due its own last day; null if none is stated
 * @param extended the entry that gave it another day than the round's; null if none did
 * @param answered the entry of its first answer; null if none is recorded
 * @param late whether the answer certainly came after the last day
 */
public record Asked(
        Addressee addressee,
        List<BodyRef> bodies,
        int round,
        String entry,
        @Nullable FuzzyDate due,
        @Nullable String extended,
        @Nullable String answered,
        boolean late) {
    public Asked {
        bodies = List.copyOf(bodies);
    }

    /** Who is to answer, by its name on the day; the sender's name if several may be. */
    public BodyRef body() {
        return bodies.size() == 1 ? bodies.getFirst() : new BodyRef(null, addressee.kind(), addressee.name());
    }

    /** Whether the answer certainly came after its own last day. */
    public boolean late(Round.Answer answer) {
        return due != null && due.certainlyBefore(answer.entry().occurred());
    }

    /** Those without a recorded answer. */
    public static List<Asked> open(List<Asked> asked) {
        List<Asked> open = new ArrayList<>(asked.size());
        for (Asked a : asked) {
            if (a.answered == null) {
                open.add(a);
            }
        }
        return List.copyOf(open);
    }
}
