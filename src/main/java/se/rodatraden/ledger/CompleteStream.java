package se.rodatraden.ledger;

import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;

/**
 * All events of one stream at a checkpoint, and that it has no others: none is left out between them, the last is in the tree, and it is the
 * last by the map of heads whose root the checkpoint carries. That the map is the one of the entries is for whoever checks the whole log to
 * say; the signature only says that the log has committed to it (ADR 0055).
 *
 * @param stream the leaves with the proof of the last one
 * @param head the proof of the stream's head
 */
public record CompleteStream(StreamProof stream, HeadProof head) {

    /** Whether the stream is whole, and the policy accepts the checkpoint by which its last event is the last. */
    public Policy.Judgement check(Policy policy) {
        return switch (stream.check(policy)) {
            case Policy.Judgement.Refused refused -> refused;
            case Policy.Judgement.Accepted accepted ->
                isHead(accepted.checkpoint())
                        ? accepted
                        : new Policy.Judgement.Refused("it is not proved that the stream ends with its last event");
        };
    }

    private boolean isHead(Checkpoint checkpoint) {
        var last = stream.leaves().getLast();
        try {
            return head.stream().equals(last.stream())
                    && new Head(last.sequence() + 1, last.hash()).equals(head.head())
                    && HeadsLine.in(checkpoint).filter(head::holds).isPresent();
        } catch (Malformed twice) {
            return false;
        }
    }
}
