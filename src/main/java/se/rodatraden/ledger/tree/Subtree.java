package se.rodatraden.ledger.tree;

/**
 * The leaves {@code [start, end)} of a tree as a tree of their own. As in every split of RFC 6962, {@code start} is a multiple of the
 * smallest power of two that is not below the number of leaves; so every prefix of the tree is one.
 */
public record Subtree(long start, long end) {

    public Subtree {
        if (start < 0 || end < start || start % ceiling(end - start) != 0) {
            throw new IllegalArgumentException("no subtree: [" + start + ", " + end + ")");
        }
    }

    /** The whole tree with so many leaves. */
    public static Subtree ofSize(long size) {
        return new Subtree(0, size);
    }

    public long size() {
        return end - start;
    }

    /** The root, from as few complete subtrees as make it up. */
    public Hash root(HashReader reader) {
        if (size() == 0) {
            return Hash.EMPTY_TREE;
        }
        return isComplete()
                ? reader.hash(Long.numberOfTrailingZeros(size()), start / size())
                : Hash.ofNode(left().root(reader), right().root(reader));
    }

    boolean isComplete() {
        return Long.bitCount(size()) == 1;
    }

    /** The part before the split: the largest power of two below the size. */
    Subtree left() {
        return new Subtree(start, split());
    }

    Subtree right() {
        return new Subtree(split(), end);
    }

    long split() {
        return start + Long.highestOneBit(size() - 1);
    }

    private static long ceiling(long size) {
        return size <= 1 ? 1 : 2 * Long.highestOneBit(size - 1);
    }
}
