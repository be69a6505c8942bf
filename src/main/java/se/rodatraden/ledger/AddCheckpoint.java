package se.rodatraden.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.note.NoteSignature;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.ConsistencyProof;
import se.rodatraden.ledger.tree.Hash;

/**
 * What a log sends to a witness or a mirror (C2SP tlog-witness, {@code add-checkpoint}): a checkpoint, and the proof that it goes on from the one
 * that was cosigned last.
 */
public record AddCheckpoint(ConsistencyProof proof, SignedNote checkpoint) {
    private static final String WHAT = "request to a witness";
    private static final String OLD = "old ";
    private static final int LONGEST_PATH = 63;

    public AddCheckpoint {
        Strict.require(proof.to() == checkpoint.checkpoint().size(), WHAT, "the sizes of the trees differ");
        Strict.require(proof.path().size() <= LONGEST_PATH, WHAT, "the path is longer than any");
    }

    public static AddCheckpoint parse(byte[] bytes) {
        Strict.require(bytes.length <= SignedNote.LONGEST, WHAT, "it is too long");
        String text = Strict.utf8(WHAT, bytes);
        int split = text.indexOf("\n\n");
        Strict.require(split >= 0, WHAT, "no empty line before the checkpoint");
        List<String> lines = List.of(text.substring(0, split).split("\n", -1));
        Strict.require(lines.getFirst().startsWith(OLD), WHAT, "it does not begin with the old size");
        Strict.require(lines.size() <= LONGEST_PATH + 1, WHAT, "the path is longer than any");
        SignedNote note = SignedNote.parse(text.substring(split + 2));
        long from = Strict.number(WHAT, lines.getFirst().substring(OLD.length()));
        long to = note.checkpoint().size();
        Strict.require(from <= to, WHAT, "the old size is above the new one");
        List<Hash> path = lines.stream().skip(1).map(Hash::ofBase64).toList();
        return new AddCheckpoint(new ConsistencyProof(from, to, path), note);
    }

    public byte[] bytes() {
        String head = Stream.concat(
                        Stream.of(OLD + proof.from()), proof.path().stream().map(Hash::base64))
                .map(line -> line + "\n")
                .collect(Collectors.joining("", "", "\n"));
        return (head + new String(checkpoint.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** The signature lines that a witness answers with; whose they are is for {@link SignedNote#verify} to say. */
    public static List<NoteSignature> answer(byte[] bytes) {
        String text = Strict.utf8(WHAT, bytes);
        Strict.require(text.endsWith("\n"), WHAT, "the answer does not end with a newline");
        return Stream.of(text.substring(0, text.length() - 1).split("\n", -1))
                .limit(SignedNote.MOST_SIGNATURES)
                .map(NoteSignature::parse)
                .toList();
    }
}
