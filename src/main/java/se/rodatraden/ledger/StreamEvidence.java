package se.rodatraden.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.Outcome.Fault;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.Hash;

/**
 * All that is shown of one stream, to be checked without the log: its entries with the proof of each, the texts with their salts, and the proof
 * that there are no others (ADR 0055).
 *
 * @param checkpoint the signed checkpoint that every proof leads to
 * @param head the proof of the stream's head
 * @param items the stream's events, from the first
 */
public record StreamEvidence(SignedNote checkpoint, HeadProof head, List<Item> items) {

    /**
     * An event.
     *
     * @param leaf its entry, as it stands in the log
     * @param proof that the entry is in the log
     * @param payload its payload with the salt; null where it is masked or erased
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are read, never compared
    public record Item(
            long position,
            byte[] leaf,
            LogProof proof,
            @Nullable Opening payload) {}

    public StreamEvidence {
        items = List.copyOf(items);
        Strict.require(!items.isEmpty(), "evidence", "it has no events");
    }

    /** Checks it; a fault is named by the position of the first event that does not hold. */
    public Outcome check(Policy policy) {
        try {
            return switch (policy.judge(checkpoint)) {
                case Policy.Judgement.Refused refused -> throw Found.at(0, Fault.SIGNATURE, refused.why());
                case Policy.Judgement.Accepted accepted -> check(policy, accepted);
            };
        } catch (Found found) {
            return found.fails();
        }
    }

    private Outcome check(Policy policy, Policy.Judgement.Accepted accepted) {
        Hash root = accepted.checkpoint().root();
        List<Leaf> leaves = items.stream().map(item -> leaf(item, root)).toList();
        CompleteStream whole =
                new CompleteStream(new StreamProof(leaves, items.getLast().proof()), head);
        if (whole.check(policy) instanceof Policy.Judgement.Refused refused) {
            throw Found.between(
                    items.getFirst().position(), items.getLast().position(), Fault.INCOMPLETE, refused.why());
        }
        Withheld withheld = new Withheld();
        leaves.forEach(withheld::follow);
        for (int i = 0; i < leaves.size(); i++) {
            if (items.get(i).payload() == null) {
                withheld.add(leaves.get(i));
            }
        }
        long not = withheld.all();
        return new Outcome.Holds(accepted, 1, true, items.size() - not, not, withheld.unexplained());
    }

    private Leaf leaf(Item item, Hash root) {
        Leaf leaf;
        try {
            leaf = Leaf.parse(item.leaf());
        } catch (Malformed malformed) {
            throw Found.at(item.position(), Fault.LEAF, String.valueOf(malformed.getMessage()));
        }
        if (leaf.position() != item.position() || item.proof().inclusion().index() + 1 != item.position()) {
            throw Found.at(item.position(), Fault.POSITION, "the entry says that its position is " + leaf.position());
        }
        if (!item.proof().checkpoint().equals(checkpoint)) {
            throw Found.at(item.position(), Fault.CHECKPOINT, "the proof is for another checkpoint");
        }
        if (!item.proof().inclusion().holds(leaf.hash(), root)) {
            throw Found.at(item.position(), Fault.ENTRY, "the entry is not in the log at its position");
        }
        if (item.payload() != null && !item.payload().commitment().equals(leaf.payload())) {
            throw Found.at(item.position(), Fault.PAYLOAD, "the payload is not the one in the log");
        }
        return leaf;
    }
}
