package se.rodatraden.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.InclusionProof;

/**
 * That an entry is in a log, to be checked without the log (C2SP tlog-proof v1).
 *
 * @param extra further data in Base64, vouched for by nobody
 * @param inclusion the entry's index in the checkpoint's tree, and its way to the root
 * @param checkpoint the signed checkpoint, as the log gave it
 */
public record LogProof(@Nullable String extra, InclusionProof inclusion, SignedNote checkpoint) {
    private static final String WHAT = "proof";
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public LogProof {
        if (extra != null) {
            Strict.base64(WHAT, extra);
        }
        Strict.require(inclusion.size() == checkpoint.checkpoint().size(), WHAT, "the sizes of the trees differ");
    }

    public static LogProof parse(byte[] bytes) {
        Strict.require(bytes.length <= SignedNote.LONGEST, WHAT, "it is too long");
        String text = Strict.utf8(WHAT, bytes);
        int split = text.indexOf("\n\n");
        Strict.require(split >= 0, WHAT, "no empty line before the checkpoint");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        Strict.require(lines.removeFirst().equals(HEADER), WHAT, "it does not begin with " + HEADER);
        String extra = after(EXTRA, lines);
        String index = after(INDEX, lines);
        if (index == null) {
            throw new Malformed(WHAT, "it has no index");
        }
        Strict.require(lines.size() <= LONGEST_PATH, WHAT, "the path is longer than any");
        SignedNote note = SignedNote.parse(text.substring(split + 2));
        List<Hash> path = lines.stream().map(Hash::ofBase64).toList();
        return new LogProof(
                extra, inclusion(Strict.number(WHAT, index), note.checkpoint().size(), path), note);
    }

    private static InclusionProof inclusion(long index, long size, List<Hash> path) {
        Strict.require(index < size, WHAT, "the index is not within the tree");
        return new InclusionProof(index, size, path);
    }

    private static @Nullable String after(String label, List<String> lines) {
        return lines.isEmpty() || !lines.getFirst().startsWith(label)
                ? null
                : lines.removeFirst().substring(label.length());
    }

    public byte[] bytes() {
        String head = Stream.of(
                        Stream.of(HEADER),
                        Stream.ofNullable(extra).map(EXTRA::concat),
                        Stream.of(INDEX + inclusion.index()),
                        inclusion.path().stream().map(Hash::base64))
                .flatMap(lines -> lines)
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "", "\n"));
        return (head + new String(checkpoint.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the policy accepts the checkpoint, and the leaf hash is at the index in its tree. */
    public Policy.Judgement check(Hash leaf, Policy policy) {
        Policy.Judgement judged = policy.judge(checkpoint);
        return switch (judged) {
            case Policy.Judgement.Refused refused -> refused;
            case Policy.Judgement.Accepted accepted ->
                inclusion.holds(leaf, accepted.checkpoint().root())
                        ? accepted
                        : new Policy.Judgement.Refused("the entry is not at index " + inclusion.index());
        };
    }
}
