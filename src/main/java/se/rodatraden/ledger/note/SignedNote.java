package se.rodatraden.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/** A text with signatures below it (C2SP signed-note). The text ends in a newline; nothing in it is to be believed before {@link #verify}. */
public record SignedNote(String text, List<NoteSignature> signatures) {
    public static final int MOST_SIGNATURES = 100;
    public static final int LONGEST = 1_000_000;

    private static final String WHAT = "signed note";

    public SignedNote {
        signatures = List.copyOf(signatures);
        Strict.require(text.endsWith("\n"), WHAT, "the text does not end with a newline");
        Strict.require(Strict.encodable(text), WHAT, "the text is not Unicode");
        Strict.require(text.chars().allMatch(c -> c >= ' ' || c == '\n'), WHAT, "a control character");
        Strict.require(!signatures.isEmpty(), WHAT, "it is not signed");
        Strict.require(signatures.size() <= MOST_SIGNATURES, WHAT, "more than " + MOST_SIGNATURES + " signatures");
    }

    /** A text that the signer signs. */
    public static SignedNote of(String text, Signer signer) {
        return new SignedNote(text, List.of(signer.sign(text)));
    }

    public static SignedNote parse(byte[] bytes) {
        Strict.require(bytes.length <= LONGEST, WHAT, "it is longer than " + LONGEST + " bytes");
        String note = Strict.utf8(WHAT, bytes);
        int split = note.lastIndexOf("\n\n");
        Strict.require(split >= 0, WHAT, "no empty line before the signatures");
        String below = note.substring(split + 2);
        Strict.require(below.endsWith("\n"), WHAT, "the last line does not end with a newline");
        List<NoteSignature> signatures = Stream.of(
                        below.substring(0, below.length() - 1).split("\n", -1))
                .limit(MOST_SIGNATURES + 1L)
                .map(NoteSignature::parse)
                .toList();
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    public byte[] bytes() {
        return signatures.stream()
                .map(signature -> signature.line() + "\n")
                .collect(Collectors.joining("", text + "\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** With a signature more; one that is there already is not repeated. */
    public SignedNote with(NoteSignature signature) {
        return signatures.contains(signature)
                ? this
                : new SignedNote(
                        text,
                        Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /**
     * The signatures by known keys, in the order of the note; those of other keys are passed over. None may be there: the caller decides
     * whose are needed.
     *
     * @throws BadSignature when one by a known key does not verify
     */
    public List<Verified> verify(Collection<VerifierKey> known) {
        List<Verified> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : known) {
                if (signature.claims(key)) {
                    Verified statement = key.verify(text, signature);
                    if (statement == null) {
                        throw new BadSignature(key);
                    }
                    verified.add(statement);
                }
            }
        }
        return List.copyOf(verified);
    }

    /** The checkpoint that the text is. */
    public Checkpoint checkpoint() {
        return Checkpoint.parse(text);
    }

    /** The note in a text, as in a proof. */
    public static SignedNote parse(String text) {
        if (!Strict.encodable(text)) {
            throw new Malformed(WHAT, "the text is not Unicode");
        }
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
