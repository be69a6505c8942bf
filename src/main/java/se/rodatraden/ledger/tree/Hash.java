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

    /** Made once a thread, since that takes as long as a short hash; each use ends with a digest, which leaves it empty. */
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(() -> {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    });

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = sha256(new byte[0]);

    private static final int WORD_DIGITS = 16;
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
        Strict.require(text.length() == 2 * BYTES, "hash", "it is not " + 2 * BYTES + " digits long");
        return new Hash(word(text, 0), word(text, 1), word(text, 2), word(text, 3));
    }

    private static long word(String hex, int number) {
        long word = 0;
        for (int at = number * WORD_DIGITS; at < (number + 1) * WORD_DIGITS; at++) {
            char c = hex.charAt(at);
            Strict.require(c >= '0' && c <= '9' || c >= 'a' && c <= 'f', "hash", "not hexadecimal in lower case");
            word = word << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
        }
        return word;
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
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest digest() {
        return DIGEST.get();
    }
}
