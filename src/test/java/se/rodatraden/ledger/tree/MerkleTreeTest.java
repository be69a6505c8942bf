package se.rodatraden.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hashes and proofs by published values, and over all small trees against the definition of RFC 6962 written out. */
class MerkleTreeTest {
    private static final int SIZES = 36;
    private static final List<Hash> LEAVES = leaves(SIZES);

    static List<Hash> leaves(int size) {
        Random random = new Random(6962);
        return IntStream.range(0, size)
                .mapToObj(i -> new Hash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()))
                .toList();
    }

    /** MTH of section 2.1. */
    private static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static HashReader reader(List<Hash> leaves) {
        return (level, index) -> root(leaves.subList((int) index << level, (int) (index + 1) << level));
    }

    private static Hash root(int size) {
        return root(LEAVES.subList(0, size));
    }

    @Test
    void hashes_are_the_published_ones() {
        List<Hash> leaves = PublishedTree.ENTRIES.stream().map(Hash::ofLeaf).toList();
        assertThat(leaves).isEqualTo(PublishedTree.NODES.getFirst());
        for (int level = 0; level < PublishedTree.NODES.size(); level++) {
            List<Hash> nodes = PublishedTree.NODES.get(level);
            for (int i = 0; i < nodes.size(); i++) {
                assertThat(reader(leaves).hash(level, i)).isEqualTo(nodes.get(i));
            }
        }
        for (int size = 0; size < PublishedTree.ROOTS.size(); size++) {
            assertThat(Subtree.ofSize(size).root(reader(leaves))).isEqualTo(PublishedTree.ROOTS.get(size));
        }
    }

    /** The paths of RFC 6962, section 2.1.3, in the tree of seven leaves: PATH(0, 3, 4, 6) and PROOF(3, 4, 6, all of 7). */
    @Test
    void proofs_are_those_of_the_example_in_the_standard() {
        HashReader hashes = reader(PublishedTree.NODES.getFirst());
        Hash b = hashes.hash(0, 1);
        Hash c = hashes.hash(0, 2);
        Hash d = hashes.hash(0, 3);
        Hash f = hashes.hash(0, 5);
        Hash g = hashes.hash(1, 0);
        Hash h = hashes.hash(1, 1);
        Hash i = hashes.hash(1, 2);
        Hash j = hashes.hash(0, 6);
        Hash k = hashes.hash(2, 0);
        Hash l = Hash.ofNode(i, j);
        assertThat(InclusionProof.of(0, 7, hashes).path()).containsExactly(b, h, l);
        assertThat(InclusionProof.of(3, 7, hashes).path()).containsExactly(c, g, l);
        assertThat(InclusionProof.of(4, 7, hashes).path()).containsExactly(f, j, k);
        assertThat(InclusionProof.of(6, 7, hashes).path()).containsExactly(i, k);
        assertThat(ConsistencyProof.of(3, 7, hashes).path()).containsExactly(c, d, g, l);
        assertThat(ConsistencyProof.of(4, 7, hashes).path()).containsExactly(l);
        assertThat(ConsistencyProof.of(6, 7, hashes).path()).containsExactly(i, j, k);
    }

    @Test
    void every_entry_of_every_tree_has_a_proof_that_holds_for_it_alone() {
        for (int size = 1; size <= SIZES; size++) {
            Hash root = root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, reader(LEAVES));
                Hash leaf = LEAVES.get(index);
                assertThat(proof.holds(leaf, root)).isTrue();
                assertThat(proof.holds(LEAVES.get((index + 1) % SIZES), root)).isFalse();
                assertThat(proof.holds(leaf, root(size - 1))).isFalse();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, proof.path()).holds(leaf, root))
                            .isEqualTo(other == index);
                }
                for (List<Hash> spoilt : spoilt(proof.path())) {
                    assertThat(new InclusionProof(index, size, spoilt).holds(leaf, root))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_tree_has_a_proof_that_it_goes_on_from_each_smaller_one() {
        for (int to = 0; to <= SIZES; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, reader(LEAVES));
                Hash before = root(from);
                Hash after = root(to);
                assertThat(proof.holds(before, after)).isTrue();
                assertThat(proof.holds(LEAVES.getLast(), after)).isFalse();
                assertThat(proof.holds(before, Hash.sha256(new byte[1]))).isEqualTo(from == 0 && to > 0);
                for (List<Hash> spoilt : spoilt(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, spoilt).holds(before, after))
                            .isFalse();
                }
            }
        }
    }

    /** A path with one hash changed, left out, or too many at either end. */
    static List<List<Hash>> spoilt(List<Hash> path) {
        List<List<Hash>> spoilt = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, Hash.sha256(path.get(i).bytes()));
            spoilt.add(changed);
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            spoilt.add(shorter);
        }
        List<Hash> after = new ArrayList<>(path);
        after.add(Hash.EMPTY_TREE);
        spoilt.add(after);
        List<Hash> before = new ArrayList<>(path);
        before.addFirst(Hash.EMPTY_TREE);
        spoilt.add(before);
        return spoilt;
    }

    @Test
    void an_edge_grows_by_a_whole_subtree_as_by_its_leaves() {
        for (int level = 0; level <= 3; level++) {
            int width = 1 << level;
            for (int size = 0; size + width <= SIZES; size += width) {
                Hash subtree = StoredTree.rootOf(LEAVES.subList(size, size + width));
                assertThat(Frontier.of(size, reader(LEAVES)).append(subtree, level))
                        .isEqualTo(Frontier.of(size + width, reader(LEAVES)));
            }
        }
        assertThatThrownBy(() -> Frontier.of(1, reader(LEAVES)).append(Hash.EMPTY_TREE, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_edge_grows_to_the_same_root_and_can_be_taken_up_at_any_size() {
        Frontier grown = Frontier.EMPTY;
        for (int size = 0; size <= SIZES; size++) {
            assertThat(grown.root()).isEqualTo(root(size));
            assertThat(Frontier.of(size, reader(LEAVES))).isEqualTo(grown);
            if (size < SIZES) {
                grown = grown.append(LEAVES.get(size));
            }
        }
    }
}
