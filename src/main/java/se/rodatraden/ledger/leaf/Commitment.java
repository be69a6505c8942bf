package se.rodatraden.ledger.leaf;

import java.nio.ByteBuffer;
import se.rodatraden.ledger.tree.Hash;

/**
 * A commitment to a text that can be erased: the SHA-256 of a random salt of 32 bytes followed by the text. With both it can be shown that it
 * is this text; once the salt is gone, no guess can be tried against it. The length of the salt is fixed, so no byte can move between the two.
 */
public final class Commitment {
    public static final int SALT_BYTES = 32;

    private Commitment() {}

    /** The commitment to the bytes of a text. */
    public static Hash of(byte[] salt, byte[] text) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt of " + salt.length + " bytes");
        }
        return Hash.sha256(ByteBuffer.allocate(SALT_BYTES + text.length)
                .put(salt)
                .put(text)
                .array());
    }
}
