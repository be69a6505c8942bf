package se.rodatraden.ledger.stamp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.tree.ConsistencyProof;
import se.rodatraden.ledger.tree.Hash;

/**
 * A checkpoint with its time stamp, and the proof that a later checkpoint goes on from it: what the log held then was there at that time.
 *
 * @param checkpoint whose text was stamped
 * @param token the time stamp in DER, as the authority gave it
 * @param path the proof of consistency from this checkpoint to the later one
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
public record StampedCheckpoint(Checkpoint checkpoint, byte[] token, List<Hash> path) {
    private static final String WHAT = "proof of a time stamp";

    public StampedCheckpoint {
        path = List.copyOf(path);
    }

    /** Reads what {@link #text}, {@link #token} and {@link #pathText} give. */
    public static StampedCheckpoint parse(byte[] text, byte[] token, byte[] path) {
        return new StampedCheckpoint(
                Checkpoint.parse(Strict.utf8(WHAT, text)),
                token,
                Strict.utf8(WHAT, path).lines().map(Hash::ofBase64).toList());
    }

    /** The stamped text. */
    public String text() {
        return checkpoint.text();
    }

    /** The path, a hash a line in Base64. */
    public String pathText() {
        return path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
    }

    public TimestampToken stamp() {
        return TimestampToken.parse(token);
    }

    /** Why it says nothing of the log of a later checkpoint; null where it does. */
    public @Nullable String faultAt(Checkpoint later) {
        if (!stamp().isOf(text().getBytes(StandardCharsets.UTF_8))) {
            return "the time stamp is of something else than the checkpoint beside it";
        }
        boolean goesOn = checkpoint.origin().equals(later.origin())
                && checkpoint.size() <= later.size()
                && new ConsistencyProof(checkpoint.size(), later.size(), path).holds(checkpoint.root(), later.root());
        return goesOn ? null : "the log does not go on from the checkpoint that has the time stamp";
    }
}
