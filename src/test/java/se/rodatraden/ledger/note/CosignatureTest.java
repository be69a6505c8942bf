package se.rodatraden.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;

/** Cosignatures as C2SP tlog-cosignature describes them. */
class CosignatureTest {
    private static final String CHECKPOINT =
            "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    private static final Instant AT = Instant.ofEpochSecond(1679315147);
    private static final SigningKey WITNESS =
            SigningKey.generate("witness.example.com/w1", SignatureType.ED25519_COSIGNATURE, new SecureRandom());

    /** The message is the example of the specification (CC BY 4.0). */
    @Test
    void a_witness_signs_the_time_before_the_checkpoint() {
        assertThat(Statement.of(SignatureType.ED25519_COSIGNATURE, "any", AT.getEpochSecond(), CHECKPOINT))
                .asString(UTF_8)
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + CHECKPOINT);
    }

    @Test
    void a_cosignature_says_when_it_was_made() {
        NoteSignature signature = WITNESS.cosign(CHECKPOINT, AT);
        assertThat(WITNESS.verifierKey().verify(CHECKPOINT, signature))
                .isEqualTo(new Verified(WITNESS.verifierKey(), AT.getEpochSecond()))
                .extracting(Verified::time)
                .isEqualTo(Optional.of(AT));
        byte[] other = signature.signature();
        other[7]++;
        assertThat(WITNESS.verifierKey().verify(CHECKPOINT, NoteSignature.of(signature.name(), signature.id(), other)))
                .isNull();
    }

    /** Made by pyca/cryptography 48 from the same seed, as {@link #a_cosignature_of_ml_dsa_made_elsewhere_verifies}. */
    @Test
    void a_cosignature_is_the_same_as_one_made_elsewhere() {
        SigningKey key = SigningKey.parse(
                "PRIVATE+KEY+witness.example.com/w1+a0059f11+BAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
        assertThat(key.cosign(CHECKPOINT, AT).line())
                .isEqualTo(
                        "— witness.example.com/w1 oAWfEQAAAABkGFDLBuRDazBLVac2NE+Y+IjbjQOcXLfF9CSDZVUIoS83rE1nFZsVE8YiWV6Ngr7lV8H6bdoBQGP/l73euDMQ9k+bBQ==");
    }

    @Test
    void it_covers_the_extension_lines() {
        NoteSignature signature = WITNESS.cosign(CHECKPOINT + "more\n", AT);
        assertThat(WITNESS.verifierKey().verify(CHECKPOINT + "more\n", signature))
                .isNotNull();
        assertThat(WITNESS.verifierKey().verify(CHECKPOINT + "mora\n", signature))
                .isNull();
    }

    @Test
    void nothing_but_a_checkpoint_is_cosigned() {
        assertThatThrownBy(() -> WITNESS.cosign("Hello\n", AT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WITNESS.cosign(CHECKPOINT, Instant.ofEpochSecond(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WITNESS.sign(CHECKPOINT)).isInstanceOf(IllegalStateException.class);
    }

    /** One key of two types has two ids, and what it signs as one is nothing as the other. */
    @Test
    void a_plain_signature_is_no_cosignature() {
        SigningKey log = SigningKey.generate(WITNESS.verifierKey().name(), SignatureType.ED25519, new SecureRandom());
        VerifierKey asWitness = VerifierKey.of(
                log.verifierKey().name(),
                SignatureType.ED25519_COSIGNATURE,
                log.verifierKey().material());
        assertThat(asWitness.sameKeyAs(log.verifierKey())).isTrue();
        assertThat(asWitness.id()).isNotEqualTo(log.verifierKey().id());
        NoteSignature plain = log.sign(CHECKPOINT);
        assertThat(asWitness.verify(CHECKPOINT, plain)).isNull();
        assertThat(SignedNote.of(CHECKPOINT, log).verify(List.of(asWitness))).isEmpty();
    }

    /** A key from the tests of github.com/transparency-dev/formats (Apache License 2.0), which do not compare its id: it is of no such key. */
    @Test
    void a_key_of_ml_dsa_is_read_under_its_own_id_only() throws IOException {
        String published = file("ml-dsa-44.vkey").strip();
        assertThatThrownBy(() -> VerifierKey.parse(published)).isInstanceOf(Malformed.class);
        String mended = published.replace("+5893dc2c+", "+31236897+");
        VerifierKey key = VerifierKey.parse(mended);
        assertThat(key.type()).isEqualTo(SignatureType.ML_DSA_44_COSIGNATURE);
        assertThat(key).hasToString(mended);
    }

    /** Made by pyca/cryptography 48 from the seed 00 01 … 1f, over a message put together in Python from the specification. */
    @Test
    void a_cosignature_of_ml_dsa_made_elsewhere_verifies() throws IOException {
        VerifierKey key = VerifierKey.parse(file("pq-witness.vkey").strip());
        SignedNote note = SignedNote.parse(file("pq-witness.note"));
        assertThat(note.text()).isEqualTo(CHECKPOINT);
        assertThat(note.verify(List.of(key))).containsExactly(new Verified(key, AT.getEpochSecond()));
        SignedNote other = new SignedNote(CHECKPOINT.replace("20852163", "20852164"), note.signatures());
        assertThatThrownBy(() -> other.verify(List.of(key))).isInstanceOf(BadSignature.class);
    }

    private static String file(String name) throws IOException {
        try (InputStream in = CosignatureTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    /** The message is written out here from the structure in the specification. */
    @Test
    void a_cosignature_of_ml_dsa_names_the_witness_and_the_log() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("ML-DSA-44").generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        VerifierKey key = VerifierKey.of(
                "w.example",
                SignatureType.ML_DSA_44_COSIGNATURE,
                Arrays.copyOfRange(encoded, encoded.length - 1312, encoded.length));
        byte[] message = HexFormat.of()
                .parseHex(
                        "737562747265652f76310a00" // subtree/v1\n\0
                                + "09" + "772e6578616d706c65" // w.example
                                + "00000000641850cb"
                                + "1b"
                                + "6578616d706c652e636f6d2f626568696e642d7468652d736f6661" // example.com/behind-the-sofa
                                + "0000000000000000" + "00000000013e2dc3"
                                + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62");
        Signature signer = Signature.getInstance("ML-DSA-44");
        signer.initSign(pair.getPrivate());
        signer.update(message);
        byte[] signature = signer.sign();
        NoteSignature line = NoteSignature.of(
                "w.example",
                key.id(),
                ByteBuffer.allocate(8 + signature.length)
                        .putLong(AT.getEpochSecond())
                        .put(signature)
                        .array());
        assertThat(key.verify(CHECKPOINT, line)).isEqualTo(new Verified(key, AT.getEpochSecond()));
        assertThat(key.verify(CHECKPOINT.replace("sofa", "sofi"), line)).isNull();
        assertThat(VerifierKey.of("x.example", SignatureType.ML_DSA_44_COSIGNATURE, key.material())
                        .verify(CHECKPOINT, line))
                .isNull();
    }
}
