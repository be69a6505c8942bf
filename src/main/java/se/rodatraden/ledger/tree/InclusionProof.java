package se.rodatraden.ledger.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * That an entry is the one at an index (from 0) of the tree with so many leaves: the hashes beside its way up, from the leaf's sibling to the
 * root's child (RFC 6962, 2.1.1).
 */
public record InclusionProof(long index, long size, List<Hash> path) {

    public InclusionProof {
        path = List.copyOf(path);
        Objects.checkIndex(index, size);
    }

    /** Made from the hashes of the tree. */
    public static InclusionProof of(long index, long size, HashReader reader) {
        Objects.checkIndex(index, size);
        List<Hash> path = new ArrayList<>();
        Subtree tree = Subtree.ofSize(size);
        while (tree.size() > 1) {
            boolean left = index < tree.split();
            path.addFirst((left ? tree.right() : tree.left()).root(reader));
            tree = left ? tree.left() : tree.right();
        }
        return new InclusionProof(index, size, path);
    }

    /** Whether the proof leads from the leaf hash to the root (RFC 9162, 2.1.3.2). */
    public boolean holds(Hash leaf, Hash root) {
        long node = index;
        long last = size - 1;
        Hash computed = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if (isOdd(node) || node == last) {
                computed = Hash.ofNode(sibling, computed);
                while (!isOdd(node) && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                computed = Hash.ofNode(computed, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && computed.equals(root);
    }

    private static boolean isOdd(long number) {
        return (number & 1) == 1;
    }
}
