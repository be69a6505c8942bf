package se.rodatraden.sealing.witness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.sealing.SealedLog;

/** Sends a witness the last checkpoint, with a consistency proof from the checkpoint that it last saw. */
final class Submission {
    private final SealedLog log;
    private final Cosignatures cosignatures;
    private final CheckpointRequest checkpoints;
    private final Map<Witness, Long> behind = new ConcurrentHashMap<>();

    Submission(SealedLog log, Cosignatures cosignatures, Sender sender) {
        this.log = log;
        this.cosignatures = cosignatures;
        this.checkpoints = new CheckpointRequest(log, sender);
    }

    /** How many sealed events the witness had not cosigned at the last attempt; 0 before the first. */
    long behind(Witness witness) {
        return behind.getOrDefault(witness, 0L);
    }

    /**
     * Asks for a cosignature where there is something that the witness has not signed.
     *
     * @return why there is none; null where the last checkpoint is cosigned
     */
    @Nullable
    String submit(Witness witness) {
        String own = log.ownNote().orElse(null);
        if (own == null) {
            return null;
        }
        SignedNote note = SignedNote.parse(own);
        long known = cosignatures.size(witness.key());
        behind.put(witness, note.checkpoint().size() - known);
        if (known == note.checkpoint().size()) {
            return null;
        }
        CheckpointRequest.Taken taken = checkpoints.send(witness, note, known);
        String fault = taken.fault() != null ? taken.fault() : cosignatures.keep(witness.key(), note, taken.body());
        if (fault == null) {
            behind.put(witness, 0L);
        }
        return fault;
    }
}
