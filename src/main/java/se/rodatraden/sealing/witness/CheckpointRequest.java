package se.rodatraden.sealing.witness;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.webhooks.calls.Answer;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.AddCheckpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.sealing.FailedCall;
import se.rodatraden.sealing.SealedLog;

/** Sends a checkpoint to a witness or a mirror, with a consistency proof from the checkpoint that it last saw. */
public final class CheckpointRequest {
    private static final int CONFLICT = 409;
    private static final int OK = 200;
    private static final int LONGEST_NUMBER = 18;

    private final SealedLog log;
    private final Sender sender;

    public CheckpointRequest(SealedLog log, Sender sender) {
        this.log = log;
        this.sender = sender;
    }

    /**
     * What came of it.
     *
     * @param fault why the checkpoint was not taken; null if it was
     * @param body of the answer
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are parsed, never compared
    public record Taken(@Nullable String fault, byte[] body) {}

    /**
     * Sends it, and once more where the other has another size.
     *
     * @param known the size that the other has, as far as is known
     */
    public Taken send(Witness to, SignedNote note, long known) {
        long size = note.checkpoint().size();
        Answered answered = send(to.address(), note, known);
        Long theirs = answered.conflict();
        if (theirs != null && theirs <= size && theirs != known) {
            answered = send(to.address(), note, theirs);
            theirs = answered.conflict();
        }
        return new Taken(theirs == null ? answered.fault() : conflict(theirs, size), answered.body());
    }

    private static String conflict(long theirs, long size) {
        return theirs > size
                ? "it has a checkpoint of " + theirs + " events, and the log has " + size
                        + ": an older backup of the database may be in its place"
                : "it has another size than it says, " + theirs;
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes are parsed, never compared
    private record Answered(Answer answer, byte[] body) {
        /** The size that the other has, if it has another. */
        @Nullable
        Long conflict() {
            String text = new String(body, StandardCharsets.US_ASCII).strip();
            return Objects.equals(answer.status(), CONFLICT) && text.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                    ? Long.valueOf(text)
                    : null;
        }

        @Nullable
        String fault() {
            return answer.taken() && Objects.equals(answer.status(), OK) ? null : FailedCall.why(answer);
        }
    }

    private Answered send(String address, SignedNote note, long from) {
        StoredTree tree = new StoredTree(note.checkpoint().size(), log);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Answer answer = sender.call(
                "POST",
                address + "/add-checkpoint",
                Map.of("User-Agent", "rodatraden-log", "Content-Type", "text/plain; charset=utf-8"),
                new AddCheckpoint(tree.consistencyFrom(from), note).bytes(),
                body);
        return new Answered(answer, body.toByteArray());
    }
}
