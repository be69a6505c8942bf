package se.rodatraden.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Proves that a subtree is part of the tree with so many leaves, by the hashes that make the tree's root from the subtree's ("subtree consistency
 * proofs" in draft-ietf-plants-merkle-tree-certs). For a single leaf it equals an inclusion proof, for a subtree that begins at 0 a consistency
 * proof.
 */
public record SubtreeProof(Subtree part, long size, List<Hash> path) {

    public SubtreeProof {
        path = List.copyOf(path);
        check(part, size);
    }

    private static void check(Subtree part, long size) {
        if (part.size() == 0 || part.end() > size) {
            throw new IllegalArgumentException(part + " is no subtree of a tree of " + size);
        }
    }

    /** Made from the hashes of the tree. */
    public static SubtreeProof of(Subtree part, long size, HashReader reader) {
        Way way = Way.to(part, size);
        List<Hash> path = new ArrayList<>();
        for (Step step : way.steps) {
            path.addFirst((step.left ? step.tree.right() : step.tree.left()).root(reader));
        }
        if (way.lowest.start() > part.start()) {
            path.addFirst(way.lowest.root(reader));
        }
        return new SubtreeProof(part, size, path);
    }

    /** Whether the proof leads from the root of the subtree to that of the tree. */
    public boolean holds(Hash subtree, Hash root) {
        Way way = Way.to(part, size);
        boolean begins = way.lowest.start() > part.start();
        if (path.size() != way.steps.size() + (begins ? 1 : 0)) {
            return false;
        }
        Hash inner = begins ? path.getFirst() : subtree;
        Hash outer = inner;
        int next = begins ? 1 : 0;
        for (Step step : way.steps.reversed()) {
            Hash beside = path.get(next++);
            if (!step.left && step.tree.start() >= part.start()) {
                inner = Hash.ofNode(beside, inner);
            }
            outer = step.left ? Hash.ofNode(outer, beside) : Hash.ofNode(beside, outer);
        }
        return inner.equals(subtree) && outer.equals(root);
    }

    /** One of the trees that are split on the way down, and to which side the way goes on. */
    private record Step(Subtree tree, boolean left) {}

    /**
     * The way from the whole tree to the subtree, or to the last of the complete subtrees it is made of: a subtree that ends where the tree does not
     * split is no node of the tree.
     */
    private record Way(List<Step> steps, Subtree lowest) {
        static Way to(Subtree part, long size) {
            check(part, size);
            List<Step> steps = new ArrayList<>();
            Subtree tree = Subtree.ofSize(size);
            while (tree.end() != part.end() || tree.start() < part.start()) {
                boolean left = part.end() <= tree.split();
                steps.add(new Step(tree, left));
                tree = left ? tree.left() : tree.right();
            }
            return new Way(List.copyOf(steps), tree);
        }
    }
}
