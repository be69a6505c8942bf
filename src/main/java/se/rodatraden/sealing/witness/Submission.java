package se.rodatraden.sealing.witness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.AddCheckpoint;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.BadSignature;
import se.rodatraden.ledger.note.NoteSignature;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.Verified;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.sealing.SealedLog;

/** One request to one witness: the last checkpoint, with the proof that it goes on from the one that the witness has. */
final class Submission {
    private static final int CONFLICT = 409;
    private static final int OK = 200;
    private static final int LONGEST_NUMBER = 18;

    private final SealedLog log;
    private final Cosignatures cosignatures;
    private final Sender sender;

    Submission(SealedLog log, Cosignatures cosignatures, Sender sender) {
        this.log = log;
        this.cosignatures = cosignatures;
        this.sender = sender;
    }

    /**
     * Asks for a cosignature where there is something that the witness has not signed.
     *
     * @return why there is none; null where the last checkpoint is cosigned
     */
    @Nullable
    String submit(Witness witness) {
        String own = log.ownNote().orElse(null);
        if (own == null) {
            return null;
        }
        SignedNote note = SignedNote.parse(own);
        long size = note.checkpoint().size();
        long known = cosignatures.size(witness.key());
        if (known == size) {
            return null;
        }
        Answered answered = send(witness, note, known);
        Long theirs = answered.conflict();
        if (theirs != null && theirs <= size && theirs != known) {
            answered = send(witness, note, theirs);
            theirs = answered.conflict();
        }
        if (theirs != null) {
            return theirs > size
                    ? "it has cosigned a checkpoint of " + theirs + " events, and the log has " + size
                            + ": an older backup of the database may be in its place"
                    : "it has another size than it says, " + theirs;
        }
        return answered.answer().taken() && Objects.equals(answered.answer().status(), OK)
                ? keep(witness, note, answered.body())
                : fault(answered.answer());
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes are parsed, never compared
    private record Answered(Answer answer, byte[] body) {
        /** The size that the witness has, if it has another. */
        @Nullable
        Long conflict() {
            String text = new String(body, StandardCharsets.US_ASCII).strip();
            return Objects.equals(answer.status(), CONFLICT) && text.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                    ? Long.valueOf(text)
                    : null;
        }
    }

    private Answered send(Witness witness, SignedNote note, long from) {
        StoredTree tree = new StoredTree(note.checkpoint().size(), log);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Answer answer = sender.call(
                "POST",
                witness.address() + "/add-checkpoint",
                Map.of("User-Agent", "rodatraden-log", "Content-Type", "text/plain; charset=utf-8"),
                new AddCheckpoint(tree.consistencyFrom(from), note).bytes(),
                body);
        return new Answered(answer, body.toByteArray());
    }

    /** Keeps the signature of the witness's key if it is one of this checkpoint; others in the answer are passed over. */
    private @Nullable String keep(Witness witness, SignedNote note, byte[] body) {
        try {
            for (NoteSignature signature : AddCheckpoint.answer(body)) {
                List<Verified> verified = note.with(signature).verify(List.of(witness.key()));
                if (!verified.isEmpty()) {
                    cosignatures.add(note.checkpoint().size(), witness.key(), signature);
                    return null;
                }
            }
            return "its answer has no signature by its key";
        } catch (Malformed | BadSignature wrong) {
            return "its answer: " + wrong.getMessage();
        }
    }

    private static String fault(Answer answer) {
        return answer.status() != null
                ? "it answered " + answer.status() + ": " + answer.excerpt()
                : String.valueOf(answer.fault()) + (answer.detail() == null ? "" : ": " + answer.detail());
    }
}
