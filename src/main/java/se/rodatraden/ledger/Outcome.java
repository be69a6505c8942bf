package se.rodatraden.ledger;

import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;

/** What the check of a log found. */
public sealed interface Outcome {

    /**
     * Everything holds.
     *
     * @param accepted the checkpoint with the signatures that count
     * @param streams how many streams the entries belong to
     * @param heads whether the checkpoint says the heads of the streams, so that a list of a stream's events can be proved complete
     * @param stored how many stored events were compared with the entries
     * @param erased how many of them can no longer be compared, because the salt of their payload is deleted
     * @param unexplained how many of those are of a stream in which the log has neither a mark nor an erasure
     */
    record Holds(
            Policy.Judgement.Accepted accepted, long streams, boolean heads, long stored, long erased, long unexplained)
            implements Outcome {
        public Checkpoint checkpoint() {
            return accepted.checkpoint();
        }
    }

    /**
     * Something does not hold. Where the fault cannot be told from the data to a position, it lies between two.
     *
     * @param first the first position that does not hold, from 1; 0 when the fault is not in the entries
     * @param last the last position that the fault may lie at; equal to {@code first} when it is known
     * @param fault what does not hold
     * @param why in words
     */
    record Fails(long first, long last, Fault fault, String why) implements Outcome {}

    /** What can be wrong with a log. */
    enum Fault {
        /** There is no checkpoint, or it is malformed. */
        CHECKPOINT,
        /** It is not signed as the policy demands. */
        SIGNATURE,
        /** A tile or an entry bundle is not there. */
        MISSING,
        /** A tile or an entry bundle is not as long as it must be. */
        STRUCTURE,
        /** An entry is not the one that the tile has the hash of. */
        ENTRY,
        /** An entry is no leaf, or one of another log. */
        LEAF,
        /** An entry says another position than it stands at. */
        POSITION,
        /** A stream leaves out or repeats a number. */
        SEQUENCE,
        /** An entry names another entry before it than the stream has. */
        PREVIOUS,
        /** An entry was recorded before the one before it. */
        RECORDED,
        /** Stored bytes are not those that the leaf commits to, or are gone. */
        PAYLOAD,
        /** The stored event says another stream, number, id, type or time than its entry. */
        EVENT,
        /** A tile is not made of the tiles below it. */
        TILE,
        /** The tree has another root than the checkpoint. */
        ROOT,
        /** The heads of the streams are not those that the checkpoint says. */
        HEADS,
        /** The events of a stream are not one unbroken list that ends with its head. */
        INCOMPLETE,
        /** The time stamp is not of a checkpoint that the log goes on from. */
        TIMESTAMP,
        /** The log has become shorter than an earlier checkpoint. */
        SHRUNK,
        /** The log does not begin as it did at an earlier checkpoint. */
        INCONSISTENT
    }
}
