package se.rodatraden.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** That the tree with {@code to} leaves begins with the one with {@code from} leaves (RFC 6962, 2.1.2). */
public record ConsistencyProof(long from, long to, List<Hash> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no growth from " + from + " to " + to);
        }
    }

    /** Made from the hashes of the larger tree. Empty when nothing needs proof: from the empty tree, and between equal sizes. */
    public static ConsistencyProof of(long from, long to, HashReader reader) {
        ConsistencyProof empty = new ConsistencyProof(from, to, List.of());
        if (from == 0 || from == to) {
            return empty;
        }
        List<Hash> path = new ArrayList<>();
        Subtree tree = Subtree.ofSize(to);
        while (tree.end() != from) {
            boolean left = from <= tree.split();
            path.addFirst((left ? tree.right() : tree.left()).root(reader));
            tree = left ? tree.left() : tree.right();
        }
        if (tree.start() > 0) {
            path.addFirst(tree.root(reader));
        }
        return new ConsistencyProof(from, to, path);
    }

    /** Whether the proof leads to both roots (RFC 9162, 2.1.4.2). */
    public boolean holds(Hash before, Hash after) {
        if (from == 0 || from == to) {
            return path.isEmpty() && (from == to ? before.equals(after) : before.equals(Hash.EMPTY_TREE));
        }
        List<Hash> nodes = new ArrayList<>(path);
        if (Long.bitCount(from) == 1) {
            nodes.addFirst(before);
        }
        return !nodes.isEmpty() && lead(nodes, before, after);
    }

    private boolean lead(List<Hash> nodes, Hash before, Hash after) {
        int passed = Long.numberOfTrailingZeros(from);
        long node = (from - 1) >>> passed;
        long last = (to - 1) >>> passed;
        Hash first = nodes.getFirst();
        Hash second = nodes.getFirst();
        for (Hash sibling : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Hash.ofNode(sibling, first);
                second = Hash.ofNode(sibling, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                second = Hash.ofNode(second, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && first.equals(before) && second.equals(after);
    }
}
