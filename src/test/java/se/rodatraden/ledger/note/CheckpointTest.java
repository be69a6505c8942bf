package se.rodatraden.ledger.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.tree.ConsistencyProof;
import se.rodatraden.ledger.tree.Hash;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** The example of C2SP tlog-checkpoint (CC BY 4.0). */
    @Test
    void a_checkpoint_is_its_lines() {
        String text = "example.com/behind-the-sofa\n20852163\n" + ROOT + "\n";
        Checkpoint checkpoint = new Checkpoint("example.com/behind-the-sofa", 20852163, Hash.ofBase64(ROOT));
        assertThat(Checkpoint.parse(text)).isEqualTo(checkpoint);
        assertThat(checkpoint.text()).isEqualTo(text);
        assertThat(Checkpoint.parse(text + "more\nstill more\n").extensions()).containsExactly("more", "still more");
        assertThat(Checkpoint.parse(text + "more\n").text()).isEqualTo(text + "more\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "o\n1\n" + ROOT,
                "\n1\n" + ROOT + "\n",
                "o\n1\n",
                "o\n\n" + ROOT + "\n",
                "o\n01\n" + ROOT + "\n",
                "o\n+1\n" + ROOT + "\n",
                "o\n-1\n" + ROOT + "\n",
                "o\n1 \n" + ROOT + "\n",
                "o\n0x1\n" + ROOT + "\n",
                "o\n\u0661\n" + ROOT + "\n",
                "o\n9223372036854775808\n" + ROOT + "\n",
                "o\n0\n" + ROOT + "\n",
                "o\n1\n" + ROOT + "\n\n",
                "o\n1\n" + ROOT + "\n\nmore\n",
                "o\n1\n" + ROOT + " \n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
                "o\n1\nCsUY\n",
                "o\u0000\n1\n" + ROOT + "\n",
                "o\r\n1\r\n" + ROOT + "\r\n"
            })
    void everything_else_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    /** As sha256sum gives it. */
    @Test
    void witnesses_and_mirrors_know_a_log_by_the_hash_of_its_origin() {
        assertThat(Checkpoint.originHash("example.com/behind-the-sofa"))
                .isEqualTo("5fd2dc0beb4ce54da5050cf6d5c75248b023abad441c3cecde3976fbe9da4fe4");
    }

    @Test
    void an_empty_log_has_the_root_of_the_empty_tree() {
        assertThat(Checkpoint.parse("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n")
                        .root())
                .isEqualTo(Hash.EMPTY_TREE);
    }

    /** What a witness is asked in the tests of github.com/FiloSottile/torchwood (ISC): signed checkpoints with the proofs between them. */
    @Test
    void published_checkpoints_follow_each_other() {
        String origin = "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
        VerifierKey key = VerifierKey.of(
                origin,
                SignatureType.ED25519,
                java.util.HexFormat.of().parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f"));
        String five = "UgIomw/EOJmWi0i1FQsOj+etB7F8IccFam/jgd6wzRns4QPVmyEZtdvl1U2KEmLOZ/ASRcWJi0tW90dJWAShei7sDww=";
        Hash one = opened(
                key,
                1,
                "KgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "UgIom7fPZTqpxWWhyjWduBvTvGVqsokMbqTArsQilegKoFBJQjUFAmQ0+YeSPM3wfUQMFSzVnnNuWRTYrajXpNUbIQY=");
        Hash three = opened(
                key,
                3,
                "RcCI1Nk56ZcSmIEfIn0SleqtV7uvrlXNccFx595Iwl0=",
                "UgIom2VbtIcdFbwFAy1n7s6IkAxIY6J/GQOTuZF2ORV39d75cbAj2aQYwyJre36kezNobZs4SUUdrcawfAB8WVrx6go=");
        Hash last = opened(key, 5, "QrtXrQZCCvpIgsSmOsah7HdICzMLLyDfxToMql9WTjY=", five);
        assertThat(proof(
                                1,
                                3,
                                "KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                                "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                        .holds(one, three))
                .isTrue();
        assertThat(proof(
                                1,
                                3,
                                "KgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                                "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABA=")
                        .holds(one, three))
                .isFalse();
        assertThat(proof(1, 3).holds(one, three)).isFalse();
        assertThat(proof(
                                3,
                                5,
                                "KgIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                                "KgMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                                "wgiIFdZfYNv6WU1OllBKsWnLYIS/DBMqt8Uh/S4OukE=",
                                "KgQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
                        .holds(three, last))
                .isTrue();
    }

    private static Hash opened(VerifierKey key, long size, String root, String signature) {
        String text = key.name() + "\n" + size + "\n" + root + "\n";
        SignedNote note = SignedNote.parse(text + "\n— " + key.name() + " " + signature + "\n");
        assertThat(note.verify(List.of(key))).hasSize(1);
        return note.checkpoint().root();
    }

    private static ConsistencyProof proof(long from, long to, String... path) {
        return new ConsistencyProof(
                from, to, List.of(path).stream().map(Hash::ofBase64).toList());
    }
}
