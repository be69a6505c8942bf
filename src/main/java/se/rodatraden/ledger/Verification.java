package se.rodatraden.ledger;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Frontier;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.MissingTile;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/**
 * The check of a whole log from what it shows: the checkpoint's signatures, every entry against the tiles, the tiles against the root, the root
 * against earlier checkpoints, what the entries say of each other, and the heads of the streams. Entries are read once, from the first, and not kept.
 */
public final class Verification {
    private final LogSource source;
    private final Policy.Judgement.Accepted accepted;
    private final Checkpoint checkpoint;
    private final Deque<Checkpoint> earlier;
    private final Streams streams = new Streams();
    private final Rows rows;
    private Frontier frontier = Frontier.EMPTY;
    private long consistent;
    private long stored;
    private final Withheld withheld = new Withheld();

    private Verification(LogSource source, Policy.Judgement.Accepted accepted, List<Checkpoint> earlier) {
        this.source = source;
        this.accepted = accepted;
        this.checkpoint = accepted.checkpoint();
        this.rows = new Rows(source, checkpoint.size());
        this.earlier = new ArrayDeque<>(earlier.stream()
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList());
    }

    /**
     * Checks the log.
     *
     * @param policy whose signatures are needed
     * @param earlier checkpoints of the log that were believed before
     */
    public static Outcome of(LogSource source, Policy policy, List<Checkpoint> earlier) {
        try {
            return new Verification(source, opened(source, policy), earlier).run();
        } catch (Found found) {
            return found.fails();
        }
    }

    private static Policy.Judgement.Accepted opened(LogSource source, Policy policy) {
        byte[] bytes =
                source.checkpoint().orElseThrow(() -> Found.at(0, Outcome.Fault.CHECKPOINT, "there is no checkpoint"));
        SignedNote note;
        try {
            note = SignedNote.parse(bytes);
            note.checkpoint();
        } catch (Malformed malformed) {
            throw Found.at(0, Outcome.Fault.CHECKPOINT, String.valueOf(malformed.getMessage()));
        }
        return switch (policy.judge(note)) {
            case Policy.Judgement.Accepted accepted -> accepted;
            case Policy.Judgement.Refused refused -> throw Found.at(0, Outcome.Fault.SIGNATURE, refused.why());
        };
    }

    private Outcome run() {
        compareSizes();
        compareEarlier();
        for (long index = 0; index * TilePath.FULL < checkpoint.size(); index++) {
            bundle(Tile.in(checkpoint.size(), 0, index), EntryBundle.in(checkpoint.size(), index));
        }
        rows.end();
        if (!frontier.root().equals(checkpoint.root())) {
            throw Found.between(
                    Math.min(1, checkpoint.size()),
                    checkpoint.size(),
                    Outcome.Fault.ROOT,
                    "the tree has another root than the checkpoint");
        }
        return new Outcome.Holds(
                accepted, streams.count(), compareHeads(), stored, withheld.all(), withheld.unexplained());
    }

    private void compareSizes() {
        for (Checkpoint before : earlier) {
            if (!before.origin().equals(checkpoint.origin())) {
                throw Found.at(
                        0, Outcome.Fault.CHECKPOINT, "the earlier checkpoint is of another log, " + before.origin());
            }
            if (before.size() > checkpoint.size()) {
                throw Found.between(
                        checkpoint.size() + 1,
                        before.size(),
                        Outcome.Fault.SHRUNK,
                        "the log had " + before.size() + " entries before, and has " + checkpoint.size());
            }
        }
    }

    private void bundle(Tile tile, EntryBundle bundle) {
        List<Hash> hashes = Rows.hashes(source, tile, checkpoint.size());
        List<byte[]> entries = entries(bundle);
        long first = bundle.index() * TilePath.FULL + 1;
        for (int i = 0; i < entries.size(); i++) {
            entry(first + i, entries.get(i), hashes.get(i));
        }
        if (tile.isFull()) {
            Hash root = Rows.rootOf(hashes);
            rows.add(root);
            if (!isEarlierWithin(tile)) {
                frontier = frontier.append(root, Rows.HEIGHT);
                compareEarlier();
                return;
            }
        }
        for (Hash hash : hashes) {
            frontier = frontier.append(hash);
            compareEarlier();
        }
    }

    /** Whether the tree is to be compared at a size within the tile, and not at its end only. */
    private boolean isEarlierWithin(Tile tile) {
        return !earlier.isEmpty() && earlier.getFirst().size() < (tile.index() + 1) * TilePath.FULL;
    }

    private List<byte[]> entries(EntryBundle bundle) {
        try {
            return source.entries(bundle);
        } catch (MissingTile missing) {
            throw Rows.about(bundle, 0, checkpoint.size(), Outcome.Fault.MISSING, String.valueOf(missing.getMessage()));
        } catch (Malformed malformed) {
            throw Rows.about(
                    bundle, 0, checkpoint.size(), Outcome.Fault.STRUCTURE, String.valueOf(malformed.getMessage()));
        }
    }

    private void entry(long position, byte[] entry, Hash hash) {
        if (!Hash.ofLeaf(entry).equals(hash)) {
            throw Found.at(position, Outcome.Fault.ENTRY, "the entry is not the one that the tile has the hash of");
        }
        Leaf leaf = leaf(position, entry);
        if (leaf.position() != position) {
            throw Found.at(position, Outcome.Fault.POSITION, "the entry says that its position is " + leaf.position());
        }
        streams.follow(leaf, hash);
        withheld.follow(leaf);
        compare(leaf);
    }

    private Leaf leaf(long position, byte[] entry) {
        Leaf leaf;
        try {
            leaf = Leaf.parse(entry);
        } catch (Malformed malformed) {
            throw Found.at(position, Outcome.Fault.LEAF, String.valueOf(malformed.getMessage()));
        }
        if (!leaf.origin().equals(checkpoint.origin())) {
            throw Found.at(position, Outcome.Fault.LEAF, "the entry is of another log, " + leaf.origin());
        }
        return leaf;
    }

    private void compare(Leaf leaf) {
        Optional<StoredEvent> shown = source.event(leaf.position());
        if (shown.isEmpty()) {
            if (source.showsEvents()) {
                throw Found.at(leaf.position(), Outcome.Fault.PAYLOAD, "the stored event is gone");
            }
            return;
        }
        if (!shown.get().isOf(leaf)) {
            throw Found.at(
                    leaf.position(),
                    Outcome.Fault.EVENT,
                    "the stored event is another, or of another time, than its entry");
        }
        compare(leaf.position(), "payload", leaf.payload(), shown.get().payload());
        compare(leaf.position(), "metadata", leaf.metadata(), shown.get().metadata());
        if (shown.get().payload() == null) {
            withheld.add(leaf);
        } else {
            stored++;
        }
    }

    private static void compare(long position, String what, @Nullable Hash expected, @Nullable Opening stored) {
        if (expected != null && stored != null && !stored.commitment().equals(expected)) {
            throw Found.at(position, Outcome.Fault.PAYLOAD, "the stored " + what + " is not the one in the log");
        }
    }

    /** Compares the heads with those that the checkpoint says; it need not say any. */
    private boolean compareHeads() {
        Optional<Hash> said;
        try {
            said = HeadsLine.in(checkpoint);
        } catch (Malformed malformed) {
            throw Found.at(0, Outcome.Fault.CHECKPOINT, String.valueOf(malformed.getMessage()));
        }
        said.filter(root -> !root.equals(streams.heads().root())).ifPresent(_ -> {
            throw Found.at(0, Outcome.Fault.HEADS, "the heads of the streams are not those that the checkpoint says");
        });
        return said.isPresent();
    }

    /** Compares the tree so far with those of earlier checkpoints of its size. */
    private void compareEarlier() {
        while (!earlier.isEmpty() && earlier.getFirst().size() == frontier.size()) {
            Checkpoint before = earlier.removeFirst();
            if (!before.root().equals(frontier.root())) {
                throw Found.between(
                        consistent + 1,
                        before.size(),
                        Outcome.Fault.INCONSISTENT,
                        "the log began otherwise at its checkpoint of " + before.size());
            }
            consistent = before.size();
        }
    }
}
