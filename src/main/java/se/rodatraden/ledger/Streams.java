package se.rodatraden.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.tree.Hash;

/** What leaves say of each other: each stream counts without a gap and names its entry before, and time never runs backwards. */
final class Streams {
    private final Map<String, Last> last = new HashMap<>();
    private Instant recorded = Instant.MIN;

    private record Last(long position, long sequence, Hash hash) {}

    int count() {
        return last.size();
    }

    /** The heads of all streams that were followed. */
    Heads heads() {
        Heads heads = Heads.NONE;
        for (Map.Entry<String, Last> stream : last.entrySet()) {
            Last end = stream.getValue();
            heads = heads.with(stream.getKey(), new Head(end.sequence + 1, end.hash));
        }
        return heads;
    }

    void follow(Leaf leaf, Hash hash) {
        long position = leaf.position();
        Last before = last.get(leaf.stream());
        long expected = before == null ? 0 : before.sequence + 1;
        if (leaf.sequence() != expected) {
            throw Found.at(
                    position,
                    Outcome.Fault.SEQUENCE,
                    "number " + leaf.sequence() + " of its stream follows where " + expected + " is due");
        }
        if (before != null && !before.hash.equals(leaf.previous())) {
            throw Found.between(
                    before.position,
                    position,
                    Outcome.Fault.PREVIOUS,
                    "the entry at " + position + " follows another of its stream than the one at " + before.position);
        }
        if (leaf.recorded().isBefore(recorded)) {
            throw Found.at(
                    position,
                    Outcome.Fault.RECORDED,
                    "recorded at " + leaf.recorded() + ", after an entry of " + recorded);
        }
        recorded = leaf.recorded();
        last.put(leaf.stream(), new Last(position, leaf.sequence(), hash));
    }
}
