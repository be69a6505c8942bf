package se.rodatraden.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Proofs of every subtree of every small tree, against the definitions of the draft written out. */
class SubtreeProofTest {
    private static final int SIZES = 130;
    private static final List<Hash> LEAVES = MerkleTreeTest.leaves(SIZES);

    /** The roots of what is between two leaves, by the definition of RFC 6962, each made once. */
    private final Map<Range, Hash> roots = new HashMap<>();

    private record Range(int start, int end) {}

    private Hash root(int start, int end) {
        Hash made = roots.get(new Range(start, end));
        if (made == null) {
            int split = start + split(end - start);
            made = end - start == 1 ? LEAVES.get(start) : Hash.ofNode(root(start, split), root(split, end));
            roots.put(new Range(start, end), made);
        }
        return made;
    }

    /** The largest power of two below a size. */
    private static int split(int size) {
        int split = 1;
        while (2 * split < size) {
            split *= 2;
        }
        return split;
    }

    private Hash complete(int level, long index) {
        return root((int) index << level, (int) (index + 1) << level);
    }

    /** Whether the start is a multiple of the smallest power of two that is not below the size. */
    private static boolean isSubtree(int start, int end) {
        int power = 1;
        while (power < end - start) {
            power *= 2;
        }
        return start % power == 0;
    }

    /** SUBTREE_SUBPROOF of the draft; {@code from} is where the tree of the recursion begins. */
    private List<Hash> subproof(int start, int end, int from, int to, boolean known) {
        if (start == from && end == to) {
            return known ? List.of() : List.of(root(from, to));
        }
        int k = from + split(to - from);
        List<Hash> proof = new ArrayList<>();
        if (end <= k) {
            proof.addAll(subproof(start, end, from, k, known));
            proof.add(root(k, to));
        } else if (k <= start) {
            proof.addAll(subproof(start, end, k, to, known));
            proof.add(root(from, k));
        } else {
            proof.addAll(subproof(k, end, k, to, false));
            proof.add(root(from, k));
        }
        return proof;
    }

    @Test
    void every_subtree_of_every_tree_has_the_proof_of_the_draft() {
        int proofs = 0;
        for (int size = 1; size <= SIZES; size++) {
            for (int start = 0; start < size; start++) {
                for (int end = start + 1; end <= size && isSubtree(start, end); end++) {
                    SubtreeProof proof = SubtreeProof.of(new Subtree(start, end), size, this::complete);
                    assertThat(proof.path()).isEqualTo(subproof(start, end, 0, size, true));
                    assertThat(proof.holds(root(start, end), root(0, size))).isTrue();
                    proofs++;
                }
            }
        }
        assertThat(proofs).isGreaterThan(30_000);
    }

    @Test
    void what_is_no_subtree_has_no_proof() {
        for (int start = 0; start < SIZES; start++) {
            for (int end = start + 1; end <= SIZES; end++) {
                int from = start;
                int to = end;
                if (!isSubtree(start, end)) {
                    assertThatThrownBy(() -> new Subtree(from, to)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        assertThatThrownBy(() -> SubtreeProof.of(new Subtree(4, 8), 7, this::complete))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SubtreeProof.of(new Subtree(4, 4), 7, this::complete))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_wrong_hash_anywhere_is_found() {
        for (int size = 1; size <= 40; size++) {
            for (int start = 0; start < size; start++) {
                for (int end = start + 1; end <= size && isSubtree(start, end); end++) {
                    wrong(new Subtree(start, end), size);
                }
            }
        }
    }

    private void wrong(Subtree part, int size) {
        Hash subtree = root((int) part.start(), (int) part.end());
        Hash root = root(0, size);
        Hash other = Hash.sha256(root.bytes());
        SubtreeProof proof = SubtreeProof.of(part, size, this::complete);
        assertThat(proof.holds(other, root)).isFalse();
        assertThat(proof.holds(subtree, other)).isFalse();
        for (List<Hash> spoilt : MerkleTreeTest.spoilt(proof.path())) {
            assertThat(new SubtreeProof(part, size, spoilt).holds(subtree, root))
                    .isFalse();
        }
        if (part.end() < size) {
            assertThat(new SubtreeProof(part, size + 1, proof.path()).holds(subtree, root(0, size + 1)))
                    .as("in the tree of one more")
                    .isFalse();
        }
    }

    @Test
    void the_proofs_of_one_leaf_and_of_a_beginning_are_those_of_the_standard() {
        for (int size = 1; size <= SIZES; size++) {
            for (int at = 0; at < size; at++) {
                assertThat(SubtreeProof.of(new Subtree(at, at + 1), size, this::complete)
                                .path())
                        .isEqualTo(InclusionProof.of(at, size, this::complete).path());
                assertThat(SubtreeProof.of(new Subtree(0, at + 1), size, this::complete)
                                .path())
                        .isEqualTo(ConsistencyProof.of(at + 1, size, this::complete)
                                .path());
            }
        }
    }
}
