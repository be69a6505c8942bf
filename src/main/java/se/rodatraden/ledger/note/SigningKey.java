package se.rodatraden.ledger.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/**
 * An Ed25519 key that signs, for a log or for a witness. Kept as {@code PRIVATE+KEY+name+id+key}, the form that Go's tools use; only {@link
 * #secret} shows it.
 */
public final class SigningKey implements Signer {
    private static final String WHAT = "signing key";
    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String ALGORITHM = "Ed25519";
    private static final int PARTS = 3;
    private static final int SEED_BYTES = 32;
    private static final byte[] KEY_INFO = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifierKey;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        Strict.require(type != SignatureType.ML_DSA_44_COSIGNATURE, WHAT, "only Ed25519 signs here");
        Strict.require(seed.length == SEED_BYTES, WHAT, "it is " + seed.length + " bytes long");
        this.seed = seed;
        try {
            this.key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(KEY_INFO.length + SEED_BYTES)
                            .put(KEY_INFO)
                            .put(seed)
                            .array()));
            this.verifierKey = VerifierKey.of(name, type, publicKey(seed));
        } catch (GeneralSecurityException noKey) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, noKey);
        }
    }

    /** A new key, of type {@link SignatureType#ED25519} for a log and {@link SignatureType#ED25519_COSIGNATURE} for a witness. */
    public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /** Reads what {@link #secret} writes. */
    public static SigningKey parse(String text) {
        Strict.require(text.startsWith(PREFIX), WHAT, "it does not begin with " + PREFIX);
        String[] parts = text.substring(PREFIX.length()).split("\\+", PARTS);
        Strict.require(parts.length == PARTS, WHAT, "it is not " + PREFIX + "name+id+key");
        byte[] typed = Strict.base64(WHAT, parts[2]);
        Strict.require(typed.length > 0, WHAT, "it is empty");
        SignatureType type =
                SignatureType.of(typed[0]).orElseThrow(() -> new Malformed(WHAT, "the type of signature is not known"));
        SigningKey key = new SigningKey(parts[0], type, Arrays.copyOfRange(typed, 1, typed.length));
        Strict.require(key.verifierKey.hexId().equals(parts[1]), WHAT, "the id is not that of the key");
        return key;
    }

    /** The JDK gives a public key only with a new pair, so it is let draw the seed as its random bytes. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SeedAsRandom(seed));
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - SEED_BYTES, encoded.length);
    }

    @Override
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /** The key as text, to be kept apart. */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + SEED_BYTES)
                .put(verifierKey.type().identifier())
                .put(seed)
                .array();
        return PREFIX + verifierKey.name() + "+" + verifierKey.hexId() + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whose key it is, without what is secret. */
    @Override
    public String toString() {
        return "signing key of " + verifierKey;
    }

    @Override
    public NoteSignature sign(String text) {
        if (verifierKey.type() != SignatureType.ED25519) {
            throw new IllegalStateException(verifierKey.name() + " signs with a time only");
        }
        return signature(0, text);
    }

    /** A witness's cosignature of the text of a checkpoint, with a time to the second. */
    public NoteSignature cosign(String text, Instant at) {
        if (verifierKey.type() != SignatureType.ED25519_COSIGNATURE) {
            throw new IllegalStateException(verifierKey.name() + " is no witness");
        }
        return signature(at.getEpochSecond(), text);
    }

    private NoteSignature signature(long time, String text) {
        byte @Nullable [] signed = Statement.of(verifierKey.type(), verifierKey.name(), time, text);
        if (signed == null) {
            throw new IllegalArgumentException("a text that is no checkpoint, or a time before 1970");
        }
        byte[] signature = signature(signed);
        return NoteSignature.of(
                verifierKey.name(),
                verifierKey.id(),
                verifierKey.type().isTimed()
                        ? ByteBuffer.allocate(Long.BYTES + signature.length)
                                .putLong(time)
                                .put(signature)
                                .array()
                        : signature);
    }

    private byte[] signature(byte[] signed) {
        try {
            Signature made = Signature.getInstance(ALGORITHM);
            made.initSign(key);
            made.update(signed);
            return made.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** A source of random bytes that gives the seed. */
    private static final class SeedAsRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        SeedAsRandom(byte[] seed) {
            super(null, null);
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
