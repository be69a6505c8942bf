package se.rodatraden.feeds.webhooks.delivery;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign a subscription's calls: a secret shared with the receiver, and a key pair whose public key the receiver has.
 *
 * @param secret 32 random bytes
 * @param privateKey Ed25519, PKCS #8
 * @param publicKey Ed25519, its 32 bytes
 * @param expires until when it signs in addition to its successor; null for the current key
 */
@SuppressWarnings("ArrayRecordComponent")
public // never compared
record SigningKey(
        byte[] secret,
        byte[] privateKey,
        byte[] publicKey,
        @Nullable Instant expires) {
    private static final int BYTES = 32;
    private static final String ED25519 = "Ed25519";
    private static final String HMAC = "HmacSHA256";

    public static SigningKey fresh() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            byte[] told = pair.getPublic().getEncoded();
            return new SigningKey(
                    secret,
                    pair.getPrivate().getEncoded(),
                    Arrays.copyOfRange(told, told.length - BYTES, told.length),
                    null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean signsAt(Instant now) {
        return expires == null || now.isBefore(expires);
    }

    /** The secret as Standard Webhooks writes it, {@code whsec_…}. */
    public String secretText() {
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }

    /** The public key as Standard Webhooks writes it, {@code whpk_…}. */
    public String publicText() {
        return "whpk_" + Base64.getEncoder().encodeToString(publicKey);
    }

    /** {@code v1,…}. */
    String symmetric(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code v1a,…}. */
    String asymmetric(byte[] content) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(KeyFactory.getInstance(ED25519).generatePrivate(new PKCS8EncodedKeySpec(privateKey)));
            signature.update(content);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return publicText();
    }
}
