package se.rodatraden.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

/** The bytes that a signature is made over. */
final class Statement {
    private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 255;

    private Statement() {}

    /** What a key of a name signs of a text at a time, or nothing when the text is nothing that this type signs. */
    static byte @Nullable [] of(SignatureType type, String name, long time, String text) {
        if (type == SignatureType.ED25519) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(text);
            return time < 0 ? null : timed(type, name, time, checkpoint);
        } catch (Malformed noCheckpoint) {
            return null;
        }
    }

    private static byte @Nullable [] timed(SignatureType type, String name, long time, Checkpoint checkpoint) {
        return type == SignatureType.ED25519_COSIGNATURE
                ? ("cosignature/v1\ntime " + time + "\n" + checkpoint.text()).getBytes(StandardCharsets.UTF_8)
                : subtree(name.getBytes(StandardCharsets.UTF_8), time, checkpoint);
    }

    private static byte @Nullable [] subtree(byte[] name, long time, Checkpoint checkpoint) {
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        if (name.length > LONGEST_NAME || origin.length > LONGEST_NAME) {
            return null;
        }
        return ByteBuffer.allocate(SUBTREE.length + 2 + name.length + origin.length + 3 * Long.BYTES + Hash.BYTES)
                .put(SUBTREE)
                .put((byte) name.length)
                .put(name)
                .putLong(time)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root().bytes())
                .array();
    }
}
