package se.rodatraden.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * The key of a witness or a mirror, and what it checks and signs, written from C2SP tlog-cosignature and signed-note, RFC 9162 and the draft of
 * Merkle Tree Certificates alone, with nothing of the product's.
 */
public final class CosignerBySpecification {
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final String origin;
    private final byte[] logKey;
    private final KeyPair pair;

    /** @param logKey the log's key as it is published, name+id+key */
    public CosignerBySpecification(String name, String logKey) throws GeneralSecurityException {
        this.name = name;
        this.origin = logKey.substring(0, logKey.indexOf('+'));
        byte[] typed = Base64.getDecoder().decode(logKey.split("\\+", 3)[2]);
        this.logKey = Arrays.copyOfRange(typed, 1, typed.length);
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** The name of the log. */
    public String origin() {
        return origin;
    }

    private byte[] publicKey() {
        byte[] encoded = pair.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    /** Type 0x04, a timestamped Ed25519 cosignature. */
    private byte[] keyId() {
        return Arrays.copyOf(
                sha256(join((name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {4}, publicKey())), 4);
    }

    public String verifierKey() {
        return name + "+" + HexFormat.of().formatHex(keyId()) + "+"
                + Base64.getEncoder().encodeToString(join(new byte[] {4}, publicKey()));
    }

    /** Whether one of the signature lines is that of the log. */
    public boolean signedByLog(String text, String signatures) throws GeneralSecurityException {
        for (String line : signatures.split("\n", -1)) {
            if (line.startsWith("\u2014 " + origin + " ")) {
                byte[] bytes = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(
                        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, logKey))));
                check.update(text.getBytes(StandardCharsets.UTF_8));
                if (check.verify(Arrays.copyOfRange(bytes, 4, bytes.length))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The line of a cosignature, with its newline. */
    public String cosignature(String text) throws GeneralSecurityException {
        long time = Instant.now().getEpochSecond();
        Signature sign = Signature.getInstance("Ed25519");
        sign.initSign(pair.getPrivate());
        sign.update(("cosignature/v1\ntime " + time + "\n" + text).getBytes(StandardCharsets.UTF_8));
        byte[] all = join(keyId(), ByteBuffer.allocate(8).putLong(time).array(), sign.sign());
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(all) + "\n";
    }

    /** RFC 9162, 2.1.4.2, with the cases that tlog-witness names before it. */
    public static boolean consistent(long old, long next, byte[] before, byte[] after, List<byte[]> proof) {
        if (old == 0 || old == next) {
            return proof.isEmpty() && (old == 0 || Arrays.equals(before, after));
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(old) == 1) {
            path.addFirst(before);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = old - 1;
        long sn = next - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, before) && Arrays.equals(sr, after);
    }

    /** The verification of a subtree consistency proof, in the steps of the draft. */
    public static boolean isPart(long start, long end, long size, byte[] subtree, List<byte[]> proof, byte[] root) {
        long fn = start;
        long sn = end - 1;
        long tn = size - 1;
        while (fn != sn && (sn == tn || (sn & 1) == 1)) {
            fn >>= 1;
            sn >>= 1;
            tn >>= 1;
        }
        if (fn != sn && proof.isEmpty()) {
            return false;
        }
        byte[] fr = fn == sn ? subtree : proof.getFirst();
        byte[] sr = fr;
        for (byte[] c : fn == sn ? proof : proof.subList(1, proof.size())) {
            if (tn == 0) {
                return false;
            }
            if ((sn & 1) == 1 || sn == tn) {
                if (fn < sn) {
                    fr = node(c, fr);
                }
                sr = node(c, sr);
                while ((sn & 1) == 0) {
                    fn >>= 1;
                    sn >>= 1;
                    tn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
            tn >>= 1;
        }
        return tn == 0 && Arrays.equals(fr, subtree) && Arrays.equals(sr, root);
    }

    public static byte[] node(byte[] left, byte[] right) {
        return sha256(join(new byte[] {1}, left, right));
    }

    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) {
            all.put(part);
        }
        return all.array();
    }
}
