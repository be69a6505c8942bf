package se.rodatraden.http.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actors;

/**
 * Somebody a role can be given to.
 *
 * @param lastSeen left out where they have not signed in yet
 */
record ActorView(
        UUID id, String kind, String name, @Nullable Instant lastSeen) {
    static ActorView of(Actors.Known known) {
        return new ActorView(known.id(), known.kind().name(), known.name(), known.lastSeen());
    }
}
