package se.rodatraden.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;

/** Proofs of single events as C2SP tlog-proof writes them. */
class LogProofTest {
    private static final int SIZE = 300;
    private static final MadeLog LOG = MadeLog.of(SIZE);
    private static final Policy POLICY = Policy.of(MadeLog.KEY.verifierKey());
    private static final SignedNote CHECKPOINT =
            SignedNote.parse(LOG.checkpoint().orElseThrow());

    private static LogProof proof(long index) {
        return new LogProof(null, new StoredTree(SIZE, LOG).inclusion(index), CHECKPOINT);
    }

    private static boolean accepted(LogProof proof, Hash leaf, Policy policy) {
        return proof.check(leaf, policy) instanceof Policy.Judgement.Accepted;
    }

    @Test
    void every_event_is_proved_by_a_text() {
        List<Leaf> leaves = MadeLog.leaves(SIZE);
        for (int index = 0; index < SIZE; index++) {
            LogProof read = LogProof.parse(proof(index).bytes());
            assertThat(read).isEqualTo(proof(index));
            assertThat(accepted(read, leaves.get(index).hash(), POLICY)).isTrue();
            assertThat(accepted(read, leaves.get((index + 1) % SIZE).hash(), POLICY))
                    .isFalse();
        }
    }

    @Test
    void it_is_written_as_the_specification_says() {
        LogProof proof = new LogProof("ZXh0cmE=", new StoredTree(SIZE, LOG).inclusion(299), CHECKPOINT);
        String text = new String(proof.bytes(), UTF_8);
        List<String> lines = text.lines().toList();
        assertThat(lines.subList(0, 3)).containsExactly("c2sp.org/tlog-proof@v1", "extra ZXh0cmE=", "index 299");
        assertThat(text).endsWith("\n\n" + new String(CHECKPOINT.bytes(), UTF_8));
        assertThat(LogProof.parse(proof.bytes())).isEqualTo(proof);
    }

    @Test
    void a_proof_convinces_only_under_the_policy() {
        SigningKey other = SigningKey.generate(MadeLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
        Hash leaf = MadeLog.leaves(1).getFirst().hash();
        assertThat(accepted(proof(0), leaf, Policy.of(other.verifierKey()))).isFalse();
    }

    @Test
    void every_other_form_is_refused() {
        String text = new String(proof(5).bytes(), UTF_8);
        String path = text.substring(text.indexOf("index 5\n") + 8, text.indexOf("\n\n"));
        for (String malformed : List.of(
                "",
                "c2sp.org/tlog-proof@v1\n",
                "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
                text.replace("@v1", "@v2"),
                text.replace("index 5\n", ""),
                text.replace("index 5\n", "index 05\n"),
                text.replace("index 5\n", "index -5\n"),
                text.replace("index 5\n", "index\n"),
                text.replace("index 5\n", "Index 5\n"),
                text.replace("index 5\n", "index 300\n"),
                text.replace("index 5\n", "index 5\nextra YQ==\n"),
                text.replace("index 5\n", "extra !!\nindex 5\n"),
                text.replace("index 5\n", "extra YQ==\nextra YQ==\nindex 5\n"),
                text.replace("index 5\n", "index 5\n!!\n"),
                text.replace("index 5\n", "index 5\nYQ==\n"),
                text.replace("index 5\n", "index 5\n\n"),
                text.replace("\n", "\r\n"),
                text.replace(
                        path,
                        path + "\n"
                                + String.join(
                                        "\n",
                                        IntStream.range(0, 63)
                                                .mapToObj(i -> Hash.EMPTY_TREE.base64())
                                                .toList())),
                text.substring(0, text.indexOf("—")),
                text.replace("\n\n— ", "\n— "))) {
            assertThatThrownBy(() -> LogProof.parse(malformed.getBytes(UTF_8)))
                    .as(malformed)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_changed_path_proves_nothing() {
        String text = new String(proof(5).bytes(), UTF_8);
        String first = proof(5).inclusion().path().getFirst().base64();
        Hash leaf = MadeLog.leaves(6).getLast().hash();
        for (String changed : List.of(
                text.replace(first + "\n", ""),
                text.replace(first, Hash.EMPTY_TREE.base64()),
                text.replace(first, first + "\n" + first),
                text.replace("index 5\n", "index 4\n"))) {
            assertThat(accepted(LogProof.parse(changed.getBytes(UTF_8)), leaf, POLICY))
                    .isFalse();
        }
    }
}
