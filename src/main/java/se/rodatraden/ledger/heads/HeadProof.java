package se.rodatraden.ledger.heads;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final String WHAT = "proof of a head";
    private static final String HEADER = "rodatraden.se/head-proof@v1";
    private static final int LINES = 4;

    public HeadProof {
        siblings = List.copyOf(siblings);
        Strict.require(siblings.size() <= LONGEST, WHAT, "the way is longer than a key");
        Strict.require((otherKey == null) == (other == null), WHAT, "half of another head");
        Strict.require(head == null || other == null, WHAT, "two heads at one place");
    }

    /** Reads what {@link #bytes} writes. */
    public static HeadProof parse(byte[] bytes) {
        String text = Strict.utf8(WHAT, bytes);
        Strict.require(text.endsWith("\n"), WHAT, "it does not end with a newline");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", LINES + LONGEST + 1));
        Strict.require(lines.size() >= LINES && lines.getFirst().equals(HEADER), WHAT, "it does not begin as one");
        return new HeadProof(
                after("stream ", lines.get(1)),
                new Head(
                        Strict.number(WHAT, after("count ", lines.get(2))),
                        Hash.ofBase64(after("last ", lines.get(3)))),
                null,
                null,
                lines.stream().skip(LINES).map(Hash::ofBase64).toList());
    }

    private static String after(String label, String line) {
        Strict.require(line.startsWith(label), WHAT, "a line does not begin with " + label.strip());
        return line.substring(label.length());
    }

    /** The proof of a head as a file: a line for each part, hashes in Base64, the sibling at the root first. */
    public byte[] bytes() {
        if (head == null) {
            throw new IllegalStateException("there is no head of " + stream);
        }
        return Stream.concat(
                        Stream.of(
                                HEADER,
                                "stream " + stream,
                                "count " + head.count(),
                                "last " + head.last().base64()),
                        siblings.stream().map(Hash::base64))
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
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
