package se.rodatraden.ledger.heads;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.Hash;

/**
 * The head of a stream.
 *
 * @param count the number of its events, at least 1
 * @param last the leaf hash of the last one
 */
public record Head(long count, Hash last) {
    public Head {
        Strict.require(count >= 1, "head", "a stream with a head has an event");
    }

    /** The place of a stream in the map: the hash of its name, read from the first bit. */
    public static Hash key(String stream) {
        return Hash.sha256(stream.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the head in the map: of its key, the count in 8 bytes, and the last leaf hash, as a leaf of RFC 6962. */
    Hash hash(Hash key) {
        return Hash.ofLeaf(ByteBuffer.allocate(2 * Hash.BYTES + Long.BYTES)
                .put(key.bytes())
                .putLong(count)
                .put(last.bytes())
                .array());
    }
}
