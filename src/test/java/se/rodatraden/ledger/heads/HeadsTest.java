package se.rodatraden.ledger.heads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.tree.Hash;

class HeadsTest {
    private static final long SEED = 7;

    private static Hash leaf(String of) {
        return Hash.ofLeaf(of.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Head> streams(int count) {
        Map<String, Head> heads = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            heads.put("0764/vision-" + i, new Head(1 + i % 9, leaf("entry " + i)));
        }
        return heads;
    }

    @Test
    void the_root_is_the_same_in_whichever_order_the_heads_came() {
        Map<String, Head> heads = streams(200);
        List<String> shuffled = new ArrayList<>(heads.keySet());
        Collections.shuffle(shuffled, new Random(SEED));
        Heads other = Heads.NONE;
        for (String stream : shuffled) {
            other = other.with(stream, new Head(99, leaf("before")))
                    .with(stream, Objects.requireNonNull(heads.get(stream)));
        }
        assertThat(other.root()).isEqualTo(Heads.NONE.with(heads).root());
    }

    @Test
    void a_proof_is_written_in_one_way_and_every_other_is_refused() {
        HeadProof proof = Heads.NONE.with(streams(50)).proof("0764/vision-7");
        String written = new String(proof.bytes(), StandardCharsets.UTF_8);
        assertThat(HeadProof.parse(proof.bytes())).isEqualTo(proof);
        for (String other : List.of(
                "",
                "\n",
                written.stripTrailing(),
                written + "\n",
                written.replace("count 8", "count 08"),
                written.replace("count 8", "count 0"),
                written.replace("head-proof@v1", "head-proof@v2"),
                written.replace("stream ", "name "),
                written.replace("last ", "last  "),
                written + "AAAA\n",
                written + (Hash.EMPTY_TREE.base64() + "\n").repeat(257))) {
            assertThatThrownBy(() -> HeadProof.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .as(other)
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void each_head_is_proved_and_no_other_is() {
        for (int count : new int[] {0, 1, 2, 3, 50}) {
            Map<String, Head> heads = streams(count);
            Heads all = Heads.NONE.with(heads);
            heads.forEach((stream, head) -> {
                HeadProof proof = all.proof(stream);
                assertThat(proof.head()).isEqualTo(head);
                assertThat(proof.holds(all.root())).isTrue();
                Head fewer = new Head(head.count() + 1, head.last());
                assertThat(new HeadProof(stream, fewer, null, null, proof.siblings()).holds(all.root()))
                        .isFalse();
                Head older = new Head(head.count(), leaf("older"));
                assertThat(new HeadProof(stream, older, null, null, proof.siblings()).holds(all.root()))
                        .isFalse();
                assertThat(new HeadProof(stream, null, null, null, proof.siblings()).holds(all.root()))
                        .as("a stream with events is not proved absent")
                        .isFalse();
            });
        }
    }

    @Test
    void a_stream_that_is_not_there_is_proved_absent() {
        Heads all = Heads.NONE.with(streams(50));
        for (int i = 0; i < 50; i++) {
            HeadProof proof = all.proof("0764/absent-" + i);
            assertThat(proof.head()).isNull();
            assertThat(proof.holds(all.root())).isTrue();
        }
    }

    @Test
    void another_head_elsewhere_does_not_prove_absence() {
        Map<String, Head> heads = streams(50);
        Heads all = Heads.NONE.with(heads);
        HeadProof elsewhere = all.proof("0764/vision-3");
        HeadProof forged = new HeadProof(
                "0764/vision-4", null, Head.key("0764/vision-3"), heads.get("0764/vision-3"), elsewhere.siblings());
        assertThat(forged.holds(all.root())).isFalse();
        assertThat(new HeadProof(
                                "0764/vision-3",
                                null,
                                Head.key("0764/vision-3"),
                                heads.get("0764/vision-3"),
                                elsewhere.siblings())
                        .holds(all.root()))
                .as("a stream is not absent because of itself")
                .isFalse();
    }

    @Test
    void the_root_is_read_back_from_a_checkpoint() {
        Hash root = Heads.NONE.with(streams(3)).root();
        Checkpoint checkpoint = new Checkpoint("log", 1, leaf("x"), List.of("other", HeadsLine.of(root)));
        assertThat(HeadsLine.in(Checkpoint.parse(checkpoint.text()))).contains(root);
        assertThat(HeadsLine.in(new Checkpoint("log", 1, leaf("x")))).isEmpty();
    }
}
