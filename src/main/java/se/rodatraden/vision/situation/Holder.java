package se.rodatraden.vision.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.BodyRef;

/**
 * The holder of the matter: the body that is to decide or prepare it, by its name on the day. Addressees of a remiss do not have
 * it, nor does a party or person who raised it.
 *
 * @param with one body, unless {@code how} says otherwise
 * @param last who acted or had it last, by its name at the time; null if unknown or not an authority
 */
public record Holder(How how, List<BodyRef> with, @Nullable BodyRef last) {
    static final Holder UNKNOWN = new Holder(How.UNKNOWN, List.of(), null);

    /** How certain the holder is. */
    public enum How {
        /** It lies with the bodies named. */
        WITH,
        /** It lies with one of the bodies named: its holder was dissolved, and the record does not say which took over. */
        ONE_OF,
        /** The matter is closed, so there is no holder. */
        CLOSED,
        /** The holder is not recorded. */
        UNKNOWN
    }

    public Holder {
        with = List.copyOf(with);
    }
}
