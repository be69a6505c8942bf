package se.rodatraden.ledger.tree;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import se.rodatraden.ledger.format.Strict;

/** A SHA-256 hash as a value: four words of 64 bits, big-endian. Leaves and nodes of the tree are hashed by RFC 6962, section 2.1. */
public record Hash(long first, long second, long third, long fourth) {
    public static final int BYTES = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = sha256(new byte[0]);

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    /** The hash of the bytes, without a prefix. */
    public static Hash sha256(byte[] bytes) {
        return of(digest().digest(bytes));
    }

    /** The leaf hash of an entry. */
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = digest();
        digest.update(LEAF);
        return of(digest.digest(entry));
    }

    /** The hash of a node above two. */
    public static Hash ofNode(Hash left, Hash right) {
        ByteBuffer both = ByteBuffer.allocate(1 + 2 * BYTES).put(NODE);
        left.putInto(both);
        right.putInto(both);
        return of(digest().digest(both.array()));
    }

    /** The hash that the bytes are. */
    public static Hash of(byte[] bytes) {
        Strict.require(bytes.length == BYTES, "hash", "it is " + bytes.length + " bytes long instead of " + BYTES);
        return from(ByteBuffer.wrap(bytes));
    }

    static Hash from(ByteBuffer bytes) {
        return new Hash(bytes.getLong(), bytes.getLong(), bytes.getLong(), bytes.getLong());
    }

    public static Hash ofBase64(String text) {
        return of(Strict.base64("hash", text));
    }

    public static Hash ofHex(String text) {
        return of(Strict.hex("hash", text));
    }

    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        putInto(bytes);
        return bytes.array();
    }

    void putInto(ByteBuffer bytes) {
        bytes.putLong(first).putLong(second).putLong(third).putLong(fourth);
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
