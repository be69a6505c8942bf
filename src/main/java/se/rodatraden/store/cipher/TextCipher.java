package se.rodatraden.store.cipher;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the payload of an event by a random key of its own (AES-256-GCM), and that key by the installation's key, which is not in
 * the database (ADR 0057). A payload that is JSON is plain and passes as it is.
 *
 * <pre>
 * stored:  01 | id of the event, 16 bytes | nonce, 12 | ciphertext and tag
 * its key: 02 | nonce, 12 | ciphertext and tag of 32 bytes
 * read:    its key, if there is one | stored
 * </pre>
 *
 * Both are bound to the event's id, so that neither can be moved to another event.
 */
public final class TextCipher {
    /** Reads plain payloads only. */
    public static final TextCipher NONE = new TextCipher(null);

    public static final int KEY_BYTES = 32;

    private static final byte STORED = 1;
    private static final byte KEY = 2;
    private static final int ID_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final int HEAD_BYTES = 1 + ID_BYTES;
    private static final int WRAPPED_BYTES = 1 + NONCE_BYTES + KEY_BYTES + TAG_BYTES;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte @Nullable [] key;

    private TextCipher(byte @Nullable [] key) {
        this.key = key;
    }

    /** The cipher with the installation's key. */
    public static TextCipher with(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("the key has " + key.length + " bytes, not " + KEY_BYTES);
        }
        return new TextCipher(key.clone());
    }

    /** A fresh key for an installation. */
    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /**
     * An encrypted payload.
     *
     * @param stored what is stored in place of the payload
     * @param key its key, encrypted
     */
    @SuppressWarnings("ArrayRecordComponent") // only passed on
    public record Sealed(byte[] stored, byte[] key) {}

    /** Names the installation's key without giving it away. */
    public String fingerprint() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("rodatraden text key".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash.digest(key()), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Sealed seal(UUID event, byte[] plain) {
        byte[] head = head(event);
        byte[] own = random(KEY_BYTES);
        return new Sealed(
                joined(head, encrypted(own, head, plain)), joined(new byte[] {KEY}, encrypted(key(), head, own)));
    }

    /** An event's key, encrypted by another installation's key instead of this one. */
    public byte[] rewrap(UUID event, byte[] wrapped, TextCipher other) {
        byte[] head = head(event);
        byte[] own = decrypted(key(), head, wrapped, 1, wrapped.length);
        return joined(new byte[] {KEY}, encrypted(other.key(), head, own));
    }

    /** Whether a payload as it was read is encrypted. */
    public static boolean isSealed(byte[] read) {
        return read.length > 0 && (read[0] == STORED || read[0] == KEY);
    }

    /**
     * The plain payload.
     *
     * @param read the stored payload, an encrypted one after its key
     * @throws UnreadableTextException if it cannot be decrypted
     */
    public byte[] open(byte[] read) {
        if (!isSealed(read)) {
            return read;
        }
        if (read[0] == STORED) {
            throw new UnreadableTextException("the key of an encrypted text is not in the database");
        }
        byte[] head = Arrays.copyOfRange(read, WRAPPED_BYTES, WRAPPED_BYTES + HEAD_BYTES);
        byte[] own = decrypted(key(), head, read, 1, WRAPPED_BYTES);
        return decrypted(own, head, read, WRAPPED_BYTES + HEAD_BYTES, read.length);
    }

    private byte[] key() {
        if (key == null) {
            throw new UnreadableTextException("encrypted texts cannot be read here: there is no key");
        }
        return key;
    }

    private static byte[] head(UUID event) {
        return java.nio.ByteBuffer.allocate(HEAD_BYTES)
                .put(STORED)
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .array();
    }

    private static byte[] encrypted(byte[] by, byte[] boundTo, byte[] plain) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            return joined(nonce, cipher(Cipher.ENCRYPT_MODE, by, nonce, boundTo).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypted(byte[] by, byte[] boundTo, byte[] from, int start, int end) {
        byte[] nonce = Arrays.copyOfRange(from, start, start + NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, by, nonce, boundTo)
                    .doFinal(from, start + NONCE_BYTES, end - start - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new UnreadableTextException("an encrypted text was encrypted by another key, or has been changed", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(first.length + second.length);
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }

    @Override
    public String toString() {
        return "TextCipher";
    }
}
