package se.rodatraden.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor.Kind;

/**
 * A role given to an actor, in force or taken back.
 *
 * @param by who gave it, null if the product did at startup
 * @param revokedBy who took it back, null if nobody did
 */
public record GivenRole(
        long id,
        UUID actor,
        String name,
        Kind kind,
        Grant grant,
        @Nullable UUID by,
        Instant at,
        @Nullable UUID revokedBy,
        @Nullable Instant revokedAt) {
    /** The query read by {@link #of}; a condition follows. */
    static final String SELECT = "select g.id, g.actor, a.name, a.kind, g.role, g.municipality, g.body, g.granted_by,"
            + " g.granted_at, g.revoked_by, g.revoked_at"
            + " from grants g join actors a on a.id = g.actor where a.kind <> 'KEY' and ";

    static GivenRole of(ResultSet row) throws SQLException {
        return new GivenRole(
                row.getLong("id"),
                row.getObject("actor", UUID.class),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                new Grant(Role.valueOf(row.getString("role")), row.getString("municipality"), row.getString("body")),
                row.getObject("granted_by", UUID.class),
                row.getObject("granted_at", OffsetDateTime.class).toInstant(),
                row.getObject("revoked_by", UUID.class),
                Actors.instant(row, "revoked_at"));
    }
}
