package se.rodatraden.ledger.note;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The kinds of signature that are checked here, with the byte that C2SP signed-note gives each. */
public enum SignatureType {
    /** A plain signature of the note's text. */
    ED25519(0x01, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** A cosignature of a checkpoint with its time, cosignature/v1. */
    ED25519_COSIGNATURE(0x04, "Ed25519", 32, 64, "302a300506032b6570032100"),
    /** A cosignature of a checkpoint with its time, subtree/v1. */
    ML_DSA_44_COSIGNATURE(0x06, "ML-DSA-44", 1312, 2420, "30820532300b06096086480165030403110382052100");

    private final byte identifier;
    private final String algorithm;
    private final int keyLength;
    private final int signatureLength;
    private final String keyInfo;

    SignatureType(int identifier, String algorithm, int keyLength, int signatureLength, String keyInfo) {
        this.identifier = (byte) identifier;
        this.algorithm = algorithm;
        this.keyLength = keyLength;
        this.signatureLength = signatureLength;
        this.keyInfo = keyInfo;
    }

    static Optional<SignatureType> of(byte identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier == identifier)
                .findFirst();
    }

    /** Whether it carries the time at which it was made. */
    public boolean isTimed() {
        return this != ED25519;
    }

    byte identifier() {
        return identifier;
    }

    String algorithm() {
        return algorithm;
    }

    int keyLength() {
        return keyLength;
    }

    int signatureLength() {
        return signatureLength;
    }

    /** What comes before the bytes of a public key in its X.509 form. */
    byte[] keyInfo() {
        return HexFormat.of().parseHex(keyInfo);
    }
}
