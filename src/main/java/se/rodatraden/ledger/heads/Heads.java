package se.rodatraden.ledger.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.tree.Hash;

/**
 * The heads of all streams as a binary trie by the bits of their keys. A part of it without a stream has the hash 0, a part with one stream is
 * the hash of its head, and a part with more is hashed as a node of RFC 6962 over its two halves. So the root says the same, in
 * whichever order the heads came. Immutable: a head more makes a new trie that shares most of the old one.
 */
public final class Heads {
    public static final Heads NONE = new Heads(new Empty());

    /** The root of a map without streams. */
    static final Hash EMPTY = Hash.of(new byte[Hash.BYTES]);

    private sealed interface Node {
        Hash hash();
    }

    private record Empty() implements Node {
        @Override
        public Hash hash() {
            return EMPTY;
        }
    }

    private record Single(Hash key, Head head, Hash hash) implements Node {}

    private record Fork(Node left, Node right, Hash hash) implements Node {
        Fork(Node left, Node right) {
            this(left, right, Hash.ofNode(left.hash(), right.hash()));
        }

        Node half(boolean one) {
            return one ? right : left;
        }

        Fork with(boolean one, Node half) {
            return one ? new Fork(left, half) : new Fork(half, right);
        }
    }

    private final Node root;

    private Heads(Node root) {
        this.root = root;
    }

    public Hash root() {
        return root.hash();
    }

    /** With the head of a stream added or replaced. */
    public Heads with(String stream, Head head) {
        Hash key = Head.key(stream);
        return new Heads(put(root, 0, new Single(key, head, head.hash(key))));
    }

    /** With several. */
    public Heads with(Map<String, Head> heads) {
        Heads all = this;
        for (Map.Entry<String, Head> head : heads.entrySet()) {
            all = all.with(head.getKey(), head.getValue());
        }
        return all;
    }

    private static Node put(Node node, int depth, Single added) {
        return switch (node) {
            case Empty _ -> added;
            case Single there when there.key.equals(added.key) -> added;
            case Single there -> forked(there, added, depth);
            case Fork fork -> {
                boolean one = bit(added.key, depth);
                yield fork.with(one, put(fork.half(one), depth + 1, added));
            }
        };
    }

    private static Node forked(Single there, Single added, int depth) {
        boolean one = bit(there.key, depth);
        if (one == bit(added.key, depth)) {
            return new Fork(new Empty(), new Empty()).with(one, forked(there, added, depth + 1));
        }
        return one ? new Fork(added, there) : new Fork(there, added);
    }

    /** The head of a stream, if it has one, with the proof of it; otherwise the proof that the stream is not in the map. */
    public HeadProof proof(String stream) {
        Hash key = Head.key(stream);
        List<Hash> siblings = new ArrayList<>();
        Node node = root;
        while (node instanceof Fork fork) {
            boolean one = bit(key, siblings.size());
            siblings.add(fork.half(!one).hash());
            node = fork.half(one);
        }
        @Nullable Single found = node instanceof Single single ? single : null;
        if (found == null) {
            return new HeadProof(stream, null, null, null, siblings);
        }
        return found.key.equals(key)
                ? new HeadProof(stream, found.head, null, null, siblings)
                : new HeadProof(stream, null, found.key, found.head, siblings);
    }

    /** A bit of a key, counted from the first of the first byte. */
    static boolean bit(Hash key, int at) {
        long word = switch (at / Long.SIZE) {
            case 0 -> key.first();
            case 1 -> key.second();
            case 2 -> key.third();
            default -> key.fourth();
        };
        return (word >>> (Long.SIZE - 1 - at % Long.SIZE) & 1) == 1;
    }
}
