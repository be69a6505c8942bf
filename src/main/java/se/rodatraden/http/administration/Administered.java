package se.rodatraden.http.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Grant;

/** The scope of an administration address: a municipality, or the whole installation where none is named. */
final class Administered {
    private Administered() {}

    static String where(@Nullable String municipality) {
        return municipality == null ? Grant.EVERYWHERE : Parameters.municipality(municipality);
    }

    /** The address of an item in a list. */
    static String address(String where, String list, Object id) {
        return (where.equals(Grant.EVERYWHERE) ? "/api/" : "/api/" + where + "/") + list + "/" + id;
    }

    /** Parses an id from a path or a field; null if it is not a UUID. */
    static @Nullable UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
