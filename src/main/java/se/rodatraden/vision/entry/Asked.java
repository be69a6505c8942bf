package se.rodatraden.vision.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/**
 * One who is asked in a remiss round, by when, and what has come of it. Being asked is not having the matter.
 *
 * @param addressee as the sender named it
 * @param bodies who is to answer on the day: itself, or the body that has its matters; several where it is not known which
 * @param entry the entry that asks it: the sending, or its addition to the round
 * @param due its own last day; null where none is told
 * @param extended the entry that gave it another day than the round has; null where none did
 * @param answered the entry of its first answer; null while none is recorded
 * @param late that answer is certain to have come after the last day
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

    /** Who is to answer, under its name of the day; as the sender named it where several may be. */
    public BodyRef body() {
        return bodies.size() == 1 ? bodies.getFirst() : new BodyRef(null, addressee.kind(), addressee.name());
    }

    /** Whether the answer is certain to have come after its own last day. */
    public boolean late(Round.Answer answer) {
        return due != null && due.certainlyBefore(answer.entry().occurred());
    }

    /** Those of whom no answer is recorded. */
    public static List<Asked> open(List<Asked> asked) {
        return asked.stream().filter(a -> a.answered == null).toList();
    }
}
