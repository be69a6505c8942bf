package se.rodatraden.ledger.heads;

import java.util.List;
import java.util.Optional;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.tree.Hash;

/** The line of a checkpoint that carries the root of the heads: {@code heads/v1} and the root in Base64. */
public final class HeadsLine {
    private static final String BEGIN = "heads/v1 ";

    private HeadsLine() {}

    public static String of(Hash root) {
        return BEGIN + root.base64();
    }

    /** The root in a checkpoint; none if it has no such line. */
    public static Optional<Hash> in(Checkpoint checkpoint) {
        List<String> lines = checkpoint.extensions().stream()
                .filter(line -> line.startsWith(BEGIN))
                .toList();
        Strict.require(lines.size() <= 1, "checkpoint", "it says the heads twice");
        return lines.stream().findFirst().map(line -> Hash.ofBase64(line.substring(BEGIN.length())));
    }
}
