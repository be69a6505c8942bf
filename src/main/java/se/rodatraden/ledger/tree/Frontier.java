package se.rodatraden.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/** The right edge of a tree: the roots of the complete subtrees it is made of, the largest first. All that is needed to append and to know the root. */
public record Frontier(long size, List<Hash> edge) {
    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        edge = List.copyOf(edge);
        if (size < 0 || edge.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " has no edge of " + edge.size());
        }
    }

    /** The edge of a stored tree, to go on from. */
    public static Frontier of(long size, HashReader reader) {
        List<Hash> edge = new ArrayList<>();
        long start = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(rest);
            edge.add(reader.hash(level, start >>> level));
            start += Long.highestOneBit(rest);
        }
        return new Frontier(size, edge);
    }

    /** With one leaf more. */
    public Frontier append(Hash leaf) {
        return append(leaf, 0);
    }

    /** With 2<sup>level</sup> leaves more, by the root over them; the size must be a multiple of as many. */
    public Frontier append(Hash root, int level) {
        if ((size & (1L << level) - 1) != 0) {
            throw new IllegalArgumentException("a subtree of level " + level + " does not begin at " + size);
        }
        List<Hash> longer = new ArrayList<>(edge);
        Hash node = root;
        for (long rest = size >>> level; (rest & 1) == 1; rest >>>= 1) {
            node = Hash.ofNode(longer.removeLast(), node);
        }
        longer.add(node);
        return new Frontier(size + (1L << level), longer);
    }

    public Hash root() {
        if (edge.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        Hash root = edge.getLast();
        for (Hash left : edge.reversed().subList(1, edge.size())) {
            root = Hash.ofNode(left, root);
        }
        return root;
    }
}
