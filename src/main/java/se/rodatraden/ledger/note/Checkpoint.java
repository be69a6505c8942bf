package se.rodatraden.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.tree.Hash;

/**
 * The head of a log's tree (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size the number of its leaves
 * @param root the root of the tree over them
 * @param extensions further lines, which say nothing that can be checked
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final String WHAT = "checkpoint";
    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        Strict.require(isLine(origin), WHAT, "the origin is no line of text");
        Strict.require(size >= 0, WHAT, "a size below 0");
        Strict.require(size > 0 || root.equals(Hash.EMPTY_TREE), WHAT, "an empty tree with another root");
        Strict.require(extensions.stream().allMatch(Checkpoint::isLine), WHAT, "an extension is no line of text");
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note, with its last newline. */
    public static Checkpoint parse(String text) {
        Strict.require(text.endsWith("\n"), WHAT, "it does not end with a newline");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        Strict.require(lines.size() >= LINES, WHAT, "fewer than three lines");
        return new Checkpoint(
                lines.get(0),
                Strict.number(WHAT, lines.get(1)),
                Hash.ofBase64(lines.get(2)),
                lines.subList(LINES, lines.size()));
    }

    public String text() {
        return Stream.concat(Stream.of(origin, Long.toString(size), root.base64()), extensions.stream())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** The name of a log in the addresses of witnesses and mirrors: the SHA-256 of its origin, hexadecimal. */
    public static String originHash(String origin) {
        return Hash.sha256(origin.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static boolean isLine(String line) {
        return !line.isEmpty() && Strict.encodable(line) && line.chars().allMatch(c -> c >= ' ');
    }
}
