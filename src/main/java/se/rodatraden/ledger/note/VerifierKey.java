package se.rodatraden.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.Hash;

/** A public key with its name, as C2SP signed-note writes it: {@code name+id+key}. Equal when it is written alike. */
public final class VerifierKey {
    private static final String WHAT = "verifier key";
    private static final int PARTS = 3;

    private final String name;
    private final SignatureType type;
    private final byte[] material;
    private final int id;
    private final PublicKey key;

    private VerifierKey(String name, SignatureType type, byte[] material) {
        this.name = KeyName.checked(name);
        this.type = type;
        this.material = material;
        this.id = id(name, type, material);
        this.key = publicKey(type, material);
    }

    /** A key from its raw bytes: 32 for Ed25519, 1312 for ML-DSA-44. */
    public static VerifierKey of(String name, SignatureType type, byte[] material) {
        return new VerifierKey(name, type, material.clone());
    }

    /** Reads a key; its id must be the hash that signed-note recommends. */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", PARTS);
        Strict.require(parts.length == PARTS, WHAT, "it is not name+id+key");
        byte[] typed = Strict.base64(WHAT, parts[2]);
        Strict.require(typed.length > 0, WHAT, "it is empty");
        SignatureType type =
                SignatureType.of(typed[0]).orElseThrow(() -> new Malformed(WHAT, "the type of signature is not known"));
        VerifierKey key = new VerifierKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        Strict.require(key.hexId().equals(parts[1]), WHAT, "the id is not that of the key");
        return key;
    }

    private static int id(String name, SignatureType type, byte[] material) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = ByteBuffer.allocate(named.length + 1 + material.length)
                .put(named)
                .put(type.identifier())
                .put(material)
                .array();
        return (int) (Hash.sha256(all).first() >>> Integer.SIZE);
    }

    private static PublicKey publicKey(SignatureType type, byte[] material) {
        Strict.require(material.length == type.keyLength(), WHAT, "a key of " + material.length + " bytes");
        byte[] info = type.keyInfo();
        byte[] encoded = ByteBuffer.allocate(info.length + material.length)
                .put(info)
                .put(material)
                .array();
        try {
            PublicKey key = KeyFactory.getInstance(type.algorithm()).generatePublic(new X509EncodedKeySpec(encoded));
            Signature.getInstance(type.algorithm()).initVerify(key);
            return key;
        } catch (GeneralSecurityException noKey) {
            throw new Malformed(WHAT, "the bytes are no key of " + type.algorithm());
        }
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** The first four bytes of the hash of name, type and key. */
    public int id() {
        return id;
    }

    public byte[] material() {
        return material.clone();
    }

    /** Whether it is the same key under another name or for another type of signature. */
    public boolean sameKeyAs(VerifierKey other) {
        return Arrays.equals(material, other.material);
    }

    /** The statement that the signature makes of the text, or nothing when it does not verify. */
    @Nullable
    Verified verify(String text, NoteSignature signature) {
        byte[] bytes = signature.signature();
        int timeLength = type.isTimed() ? Long.BYTES : 0;
        if (bytes.length != timeLength + type.signatureLength()) {
            return null;
        }
        long time = type.isTimed() ? ByteBuffer.wrap(bytes).getLong() : 0;
        byte[] signed = Statement.of(type, name, time, text);
        return signed != null && verifies(signed, bytes, timeLength)
                ? new Verified(this, type.isTimed() ? time : null)
                : null;
    }

    private boolean verifies(byte[] signed, byte[] bytes, int offset) {
        try {
            Signature check = Signature.getInstance(type.algorithm());
            check.initVerify(key);
            check.update(signed);
            return check.verify(bytes, offset, bytes.length - offset);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + material.length)
                .put(type.identifier())
                .put(material)
                .array();
        return name + "+" + hexId() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(material, key.material);
    }

    @Override
    public int hashCode() {
        return id;
    }
}
