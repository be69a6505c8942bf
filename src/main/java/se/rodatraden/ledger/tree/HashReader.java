package se.rodatraden.ledger.tree;

/** Gives the hashes of the complete subtrees of a tree. */
@FunctionalInterface
public interface HashReader {

    /**
     * The hash over the leaves {@code [index · 2^level, (index + 1) · 2^level)}; level 0 is the leaves' own. It is asked for subtrees that
     * lie wholly within the tree only.
     */
    Hash hash(int level, long index);
}
