package se.rodatraden.views.snapshots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import tools.jackson.databind.util.StdConverter;

/**
 * The stored form of an {@link Asked}.
 *
 * @param bodies who is to answer; none if it is the addressee under the sender's name
 * @param nobody whether there is none who is to answer
 */
record StoredAsked(
        Addressee addressee,
        List<BodyRef> bodies,
        boolean nobody,
        int round,
        String entry,
        @Nullable FuzzyDate due,
        @Nullable String extended,
        @Nullable String answered,
        boolean late) {

    private static List<BodyRef> itself(Addressee addressee) {
        return List.of(new BodyRef(null, addressee.kind(), addressee.name()));
    }

    /** Leaves out what follows from the addressee. */
    static final class Shortened extends StdConverter<Asked, StoredAsked> {
        @Override
        public StoredAsked convert(Asked a) {
            List<BodyRef> bodies = a.bodies().equals(itself(a.addressee())) ? List.of() : a.bodies();
            return new StoredAsked(
                    a.addressee(),
                    bodies,
                    a.bodies().isEmpty(),
                    a.round(),
                    a.entry(),
                    a.due(),
                    a.extended(),
                    a.answered(),
                    a.late());
        }
    }

    /** The reverse of {@link Shortened}. */
    static final class Restored extends StdConverter<StoredAsked, Asked> {
        @Override
        public Asked convert(StoredAsked s) {
            List<BodyRef> bodies = s.bodies.isEmpty() && !s.nobody ? itself(s.addressee) : s.bodies;
            return new Asked(s.addressee, bodies, s.round, s.entry, s.due, s.extended, s.answered, s.late);
        }
    }
}
