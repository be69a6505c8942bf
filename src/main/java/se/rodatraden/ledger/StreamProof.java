package se.rodatraden.ledger;

import java.util.List;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Policy;

/**
 * All events of one stream up to one that is in the log, and that none between is left out: each leaf names the one before it, and the last is
 * proved. It says nothing of later events of the stream: {@link CompleteStream} does.
 *
 * @param leaves the stream's leaves, from the first
 * @param last the proof of the last of them
 */
public record StreamProof(List<Leaf> leaves, LogProof last) {

    public StreamProof {
        leaves = List.copyOf(leaves);
        Strict.require(!leaves.isEmpty(), "proof of a stream", "it has no events");
    }

    /** Whether the leaves are one unbroken stream of the log, and the policy accepts the proof of the last one. */
    public Policy.Judgement check(Policy policy) {
        Leaf end = leaves.getLast();
        if (end.position() != last.inclusion().index() + 1
                || !end.origin().equals(last.checkpoint().checkpoint().origin())) {
            return new Policy.Judgement.Refused("the proof is of another event than the last");
        }
        Streams streams = new Streams();
        long position = 0;
        for (Leaf leaf : leaves) {
            if (!leaf.stream().equals(end.stream())
                    || !leaf.origin().equals(end.origin())
                    || leaf.position() <= position) {
                return new Policy.Judgement.Refused(
                        "the entry at " + leaf.position() + " is not of this stream, or out of order");
            }
            try {
                streams.follow(leaf, leaf.hash());
            } catch (Found broken) {
                return new Policy.Judgement.Refused(broken.fails().why());
            }
            position = leaf.position();
        }
        return last.check(end.hash(), policy);
    }
}
