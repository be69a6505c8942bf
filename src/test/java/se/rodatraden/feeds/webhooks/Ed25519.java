package se.rodatraden.feeds.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A receiver that has nothing but the public key. */
public final class Ed25519 {
    private Ed25519() {}

    public static boolean verified(String publicText, String signatures, String id, long seconds, String body) {
        byte[] raw = Base64.getDecoder().decode(publicText.substring("whpk_".length()));
        byte[] spki = HexFormat.of()
                .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(raw));
        byte[] content = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
            return Stream.of(signatures.split(" ", -1))
                    .filter(s -> s.startsWith("v1a,"))
                    .anyMatch(s -> holds(key, content, Base64.getDecoder().decode(s.substring(4))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(PublicKey key, byte[] content, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(content);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
