package se.rodatraden.commands;

import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;

/**
 * The context of a command.
 *
 * @param recordedBy who sends it, stored with the events: the id of an actor or a channel of the product, never a person's name
 * @param role the actor's role, as written in interfaces; null with a channel
 * @param expectedVersion sequence number of the last event the client has seen; null if not stated
 * @param idempotencyKey chosen by the client; a repeated request with the same key gets the result of the first
 * @param fingerprint hash of the whole request, to detect a different request with the same key
 */
public record Request(
        String recordedBy,
        @Nullable String role,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        @Nullable String fingerprint) {

    /** A request by an actor: their id, and the role that permits them to record in the municipality. */
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
