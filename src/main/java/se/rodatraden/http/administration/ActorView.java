package se.rodatraden.http.administration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actors;

/**
 * A person or program that can be given a role.
 *
 * @param lastSeen left out before the first sign-in
 */
record ActorView(
        UUID id, String kind, String name, @Nullable Instant lastSeen) {
    static ActorView of(Actors.Known known) {
        return new ActorView(known.id(), known.kind().name(), known.name(), known.lastSeen());
    }
}
