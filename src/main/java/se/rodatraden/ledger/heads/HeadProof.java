package se.rodatraden.ledger.heads;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.Hash;

/**
 * That a stream has this head in a map of heads, or none.
 *
 * @param head the stream's head; null if it is not in the map
 * @param otherKey if it is not in the map, the key that stands alone where it would be, if any
 * @param other the head of that key
 * @param siblings the hashes beside the way from the root, the first at the root
 */
public record HeadProof(
        String stream,
        @Nullable Head head,
        @Nullable Hash otherKey,
        @Nullable Head other,
        List<Hash> siblings) {
    private static final int LONGEST = 256;

    public HeadProof {
        siblings = List.copyOf(siblings);
        Strict.require(siblings.size() <= LONGEST, "proof of a head", "the way is longer than a key");
        Strict.require((otherKey == null) == (other == null), "proof of a head", "half of another head");
        Strict.require(head == null || other == null, "proof of a head", "two heads at one place");
    }

    /** Whether a map with this root has this head for the stream, or has none for it. */
    public boolean holds(Hash root) {
        Hash key = Head.key(stream);
        Hash node = end(key);
        if (node == null) {
            return false;
        }
        for (int depth = siblings.size() - 1; depth >= 0; depth--) {
            Hash sibling = siblings.get(depth);
            node = Heads.bit(key, depth) ? Hash.ofNode(sibling, node) : Hash.ofNode(node, sibling);
        }
        return node.equals(root);
    }

    /** What stands at the end of the way; null if it cannot stand there. */
    private @Nullable Hash end(Hash key) {
        if (head != null) {
            return head.hash(key);
        }
        if (otherKey == null) {
            return Heads.EMPTY;
        }
        if (otherKey.equals(key)) {
            return null;
        }
        for (int depth = 0; depth < siblings.size(); depth++) {
            if (Heads.bit(otherKey, depth) != Heads.bit(key, depth)) {
                return null;
            }
        }
        return Objects.requireNonNull(other).hash(otherKey);
    }
}
