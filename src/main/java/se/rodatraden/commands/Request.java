package se.rodatraden.commands;

import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;

/**
 * How a command was sent.
 *
 * @param recordedBy who sends it, as it is kept with the events: the id of an actor or a channel of the product's, never a person's name
 * @param role in which role an actor sends it, as interfaces write roles; null with a channel
 * @param expectedVersion the sequence number of the last event the sender has seen; null where the sender does not say
 * @param idempotencyKey the sender's own name of the request; a second request by the same name gets the first one's result
 * @param fingerprint a hash of the whole request, by which another request under the same key is told
 */
public record Request(
        String recordedBy,
        @Nullable String role,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint) {

    /** As an actor sends it: by their id, in the role that lets them record in the municipality. */
    public static Request of(
            Actor actor,
            String municipality,
            @Nullable Long expectedVersion,
            @Nullable String idempotencyKey,
            @Nullable String fingerprint) {
        return new Request(
                actor.id().toString(),
                actor.roleFor(Right.RECORD, municipality).map(Role::slug).orElse(null),
                expectedVersion,
                idempotencyKey,
                fingerprint);
    }

    public static Request by(String recordedBy) {
        return new Request(recordedBy, null, null, null, null);
    }
}
