package se.rodatraden.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.Hash;

/** Policies as C2SP tlog-policy describes them. */
class PolicyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SigningKey LOG = SigningKey.generate("example.com/log", SignatureType.ED25519, RANDOM);
    private static final Map<String, SigningKey> WITNESSES = new LinkedHashMap<>();
    private static final String CHECKPOINT = new Checkpoint("example.com/log", 1, Hash.sha256(new byte[1])).text();

    static {
        for (String name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            WITNESSES.put(name, SigningKey.generate(name + ".example", SignatureType.ED25519_COSIGNATURE, RANDOM));
        }
    }

    /** The policy of the specification's example (CC BY 4.0), with keys. */
    private static final String POLICY = "# Two organisations\n\nlog " + LOG.verifierKey() + "\n"
            + WITNESSES.entrySet().stream()
                    .map(w -> "\t witness  " + w.getKey() + " " + w.getValue().verifierKey() + " https://" + w.getKey()
                            + ".example/ \n")
                    .collect(Collectors.joining())
            + """
            group X-witnesses 2 X1 X2 X3
            group Y-witnesses any Y1 Y2 Y3
            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """;

    private static Policy policy(String file) {
        return Policy.parse(file.getBytes(UTF_8));
    }

    private static SigningKey witness(String name) {
        return Objects.requireNonNull(WITNESSES.get(name));
    }

    private static SignedNote signedBy(String... witnesses) {
        SignedNote note = SignedNote.of(CHECKPOINT, LOG);
        for (String name : witnesses) {
            note = note.with(witness(name).cosign(CHECKPOINT, Instant.ofEpochSecond(1)));
        }
        return note;
    }

    private static boolean accepts(Policy policy, SignedNote note) {
        return policy.judge(note) instanceof Policy.Judgement.Accepted;
    }

    @Test
    void the_quorum_counts_the_witnesses_of_each_group() {
        Policy policy = policy(POLICY);
        assertThat(policy.logs()).containsExactly(LOG.verifierKey());
        assertThat(policy.witnesses()).hasSize(6);
        assertThat(accepts(policy, signedBy("X1", "X3", "Y2"))).isTrue();
        assertThat(accepts(policy, signedBy("X1", "X2", "X3", "Y1", "Y2", "Y3")))
                .isTrue();
        assertThat(accepts(policy, signedBy())).isFalse();
        assertThat(accepts(policy, signedBy("X1", "Y1", "Y2", "Y3"))).isFalse();
        assertThat(accepts(policy, signedBy("X1", "X2", "X3"))).isFalse();
    }

    @Test
    void a_witness_that_signs_twice_counts_once() {
        SignedNote twice = signedBy("X1", "Y1").with(witness("X1").cosign(CHECKPOINT, Instant.ofEpochSecond(2)));
        assertThat(accepts(policy(POLICY), twice)).isFalse();
        assertThat(accepts(policy(POLICY), twice.with(witness("X2").cosign(CHECKPOINT, Instant.EPOCH))))
                .isTrue();
    }

    @Test
    void a_log_signs_under_its_origin() {
        Policy none = policy("log " + LOG.verifierKey() + "\nquorum none\n");
        assertThat(none).isEqualTo(Policy.of(LOG.verifierKey()));
        assertThat(none.judge(signedBy()))
                .isEqualTo(new Policy.Judgement.Accepted(Checkpoint.parse(CHECKPOINT), LOG.verifierKey(), List.of()));
        String foreign = CHECKPOINT.replace("/log", "/other");
        assertThat(accepts(none, SignedNote.of(foreign, LOG))).isFalse();
        SigningKey other = SigningKey.generate("example.com/log", SignatureType.ED25519, RANDOM);
        assertThat(accepts(none, SignedNote.of(CHECKPOINT, other))).isFalse();
        assertThat(accepts(none, SignedNote.of("no checkpoint\n", LOG))).isFalse();
        SignedNote spoilt =
                new SignedNote(CHECKPOINT.replace("\n1\n", "\n2\n"), signedBy().signatures());
        assertThat(none.judge(spoilt))
                .isEqualTo(new Policy.Judgement.Refused("the signature of example.com/log does not verify"));
    }

    @Test
    void names_are_bytes() {
        String witness = "witness k\u00e4lla " + witness("X1").verifierKey() + "\n";
        assertThat(policy(witness + "quorum k\u00e4lla\n").witnesses()).hasSize(1);
        assertThatThrownBy(() -> policy(witness + "quorum ka\u0308lla\n")).isInstanceOf(Malformed.class);
    }

    @Test
    void malformed_policies_are_refused() {
        String w1 = "witness w1 " + witness("X1").verifierKey() + "\n";
        String w2 = "witness w2 " + witness("X2").verifierKey() + "\n";
        String log = "log " + LOG.verifierKey() + "\n";
        for (String malformed : List.of(
                "",
                "\n",
                "# nothing\n",
                log,
                "quorum none",
                "quorum none\nquorum none\n",
                "quorum\n",
                "quorum none none\n",
                "quorum unknown\n",
                "Quorum none\n",
                "quorum none\r\n",
                "quorum\u000bnone\n",
                "quorum none\n\u007f",
                log + log + "quorum none\n",
                "log\nquorum none\n",
                "log nokey\nquorum none\n",
                log.strip() + " https://log.example/ more\nquorum none\n",
                w1 + w1 + "quorum w1\n",
                w1 + w1.replace("w1", "w2") + "quorum w1\n",
                w1 + w2.replace("w2", "w1") + "quorum w1\n",
                w1.replace("w1", "none") + "quorum none\n",
                "witness w1 " + LOG.verifierKey() + "\nquorum w1\n",
                w1 + "group g -1 w1\nquorum g\n",
                w1 + "group g 0 w1\nquorum g\n",
                w1 + "group g 2 w1\nquorum g\n",
                w1 + "group g 01 w1\nquorum g\n",
                w1 + "group g all\nquorum g\n",
                w1 + "group g all w1 w1\nquorum g\n",
                w1 + "group g all w2\n" + w2 + "quorum g\n",
                w1 + "group g all g\nquorum g\n",
                w1 + "group g all none\nquorum g\n",
                w1 + "group w1 all w1\nquorum w1\n",
                w1 + "group none all w1\nquorum none\n",
                w1 + w2 + "group g any w1 w2\ngroup h any g w1\nquorum h\n",
                "quorum w1\n" + w1,
                "quorum none\n" + "#\n".repeat(1000))) {
            assertThatThrownBy(() -> policy(malformed)).as(malformed).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void an_unusual_form_is_no_fault() {
        String w1 = "witness w1 " + witness("X1").verifierKey() + "\n";
        assertThat(policy("quorum none\n" + w1).witnesses()).hasSize(1);
        assertThat(policy("\t# note\n \t \n\tquorum \t none \t\n").quorum()).isEqualTo(Policy.Quorum.NONE);
        assertThat(policy(w1 + "group g 1 w1\nquorum w1\n").witnesses()).hasSize(1);
    }
}
