package se.rodatraden.vision.situation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.BodyRef;

/**
 * Who has the matter: the body that is to decide or prepare it, under its name of the day. Those who are only asked do not have
 * it, nor does a party or a person who raised it.
 *
 * @param with one body, unless {@code how} says otherwise
 * @param last who acted or had it last, as it was called then; null where that is not known or was no authority
 */
public record Holder(How how, List<BodyRef> with, @Nullable BodyRef last) {
    static final Holder UNKNOWN = new Holder(How.UNKNOWN, List.of(), null);

    /** What is known of it. */
    public enum How {
        /** It lies with those named. */
        WITH,
        /** It lies with one of those named: the body that had it has ended, and nothing tells which of them took it over. */
        ONE_OF,
        /** The matter is closed: it lies with nobody. */
        CLOSED,
        /** Nothing recorded tells. */
        UNKNOWN
    }

    public Holder {
        with = List.copyOf(with);
    }
}
