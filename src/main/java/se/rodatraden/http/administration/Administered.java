package se.rodatraden.http.administration;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Grant;

/** What an address of roles and keys is about: a municipality, or the whole installation where it names none. */
final class Administered {
    private Administered() {}

    static String where(@Nullable String municipality) {
        return municipality == null ? Grant.EVERYWHERE : Parameters.municipality(municipality);
    }

    /** Where what is listed stands. */
    static String address(String where, String list, Object id) {
        return (where.equals(Grant.EVERYWHERE) ? "/api/" : "/api/" + where + "/") + list + "/" + id;
    }

    /** The id in an address or a field; null where it is none. */
    static @Nullable UUID id(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
