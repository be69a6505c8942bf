package se.rodatraden.commands.erasure;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/**
 * A proposal to erase the texts of an entry.
 *
 * @param proposedBy id of the person
 * @param role role in which it was proposed
 * @param settledBy id of the person who approved or declined it
 */
public record Proposal(
        UUID id,
        VisionId vision,
        String entry,
        ErasureDecision decision,
        UUID proposedBy,
        String role,
        Instant proposedAt,
        State state,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt) {

    /** What became of it. */
    public enum State {
        OPEN,
        APPROVED,
        DECLINED
    }
}
