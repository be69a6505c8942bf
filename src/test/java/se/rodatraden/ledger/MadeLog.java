package se.rodatraden.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.leaf.Commitment;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.leaf.Opening;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Frontier;
import se.rodatraden.ledger.tree.Growth;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** A log in memory whose every part can be spoilt: entries made of leaves, tiles made of entries, a checkpoint signed over it all. */
public final class MadeLog implements LogSource {
    public static final String ORIGIN = "example.com/log";
    public static final SigningKey KEY = SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());

    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final int STREAMS = 7;
    private static final byte[] SALT = new byte[Commitment.SALT_BYTES];

    public final Map<String, byte[]> stored = new HashMap<>();
    public final Map<Long, byte[]> payloads = new HashMap<>();
    final Set<Long> erased = new HashSet<>();
    final Map<Long, Leaf> rows = new HashMap<>();
    public Checkpoint head = new Checkpoint(ORIGIN, 0, Hash.EMPTY_TREE);
    boolean showsEvents;
    private byte @Nullable [] checkpoint;

    /** A log of so many events, in seven streams. */
    public static MadeLog of(int size) {
        return of(leaves(size));
    }

    public static MadeLog of(List<Leaf> leaves) {
        MadeLog log = new MadeLog();
        log.store(leaves.stream().map(Leaf::bytes).toList());
        log.sign(KEY);
        leaves.forEach(leaf -> log.payloads.put(leaf.position(), written(leaf.position())));
        leaves.forEach(leaf -> log.rows.put(leaf.position(), leaf));
        return log;
    }

    /** The salt of all commitments. */
    public static byte[] salt() {
        return SALT.clone();
    }

    public static byte[] written(long position) {
        return ("payload " + position).getBytes(StandardCharsets.UTF_8);
    }

    public static List<Leaf> leaves(int size) {
        List<Leaf> leaves = new ArrayList<>();
        Map<String, Leaf> last = new HashMap<>();
        for (long position = 1; position <= size; position++) {
            String stream = "stream " + position % STREAMS;
            Leaf before = last.get(stream);
            Leaf leaf = new Leaf(
                    ORIGIN,
                    position,
                    stream,
                    before == null ? 0 : before.sequence() + 1,
                    before == null ? null : before.hash(),
                    "event " + position,
                    "VisionProposed",
                    START.plusSeconds(position / 3),
                    null,
                    Commitment.of(SALT, written(position)),
                    null);
            leaves.add(leaf);
            last.put(stream, leaf);
        }
        return leaves;
    }

    /** The leaves with everything that depends on the others made again: positions, sequences and what comes before. */
    public static List<Leaf> chained(List<Leaf> leaves) {
        List<Leaf> chained = new ArrayList<>();
        Map<String, Leaf> last = new HashMap<>();
        for (Leaf leaf : leaves) {
            Leaf before = last.get(leaf.stream());
            Leaf again = new Leaf(
                    leaf.origin(),
                    chained.size() + 1L,
                    leaf.stream(),
                    before == null ? 0 : before.sequence() + 1,
                    before == null ? null : before.hash(),
                    leaf.id(),
                    leaf.type(),
                    leaf.recorded(),
                    leaf.occurred(),
                    leaf.payload(),
                    leaf.metadata());
            chained.add(again);
            last.put(leaf.stream(), again);
        }
        return chained;
    }

    /** Makes bundles and tiles of the entries, and an unsigned head. */
    void store(List<byte[]> entries) {
        stored.clear();
        for (EntryBundle bundle : EntryBundle.grown(0, entries.size())) {
            int start = (int) bundle.index() * TilePath.FULL;
            stored.put(bundle.path(), EntryBundle.encode(entries.subList(start, start + bundle.width())));
        }
        List<Hash> hashes = entries.stream().map(Hash::ofLeaf).toList();
        Growth.of(0, hashes, path -> Optional.empty()).forEach((tile, bytes) -> stored.put(tile.path(), bytes));
        Frontier frontier = Frontier.EMPTY;
        for (Hash hash : hashes) {
            frontier = frontier.append(hash);
        }
        head = new Checkpoint(ORIGIN, entries.size(), frontier.root());
    }

    /** Signs the head with a line more. */
    public void signWith(String extension) {
        head = new Checkpoint(ORIGIN, head.size(), head.root(), List.of(extension));
        sign(KEY);
    }

    /** The heads of the streams of these leaves. */
    public static Heads heads(List<Leaf> leaves) {
        Heads heads = Heads.NONE;
        for (Leaf leaf : leaves) {
            heads = heads.with(leaf.stream(), new Head(leaf.sequence() + 1, leaf.hash()));
        }
        return heads;
    }

    public MadeLog copy() {
        MadeLog copy = new MadeLog();
        copy.stored.putAll(stored);
        copy.payloads.putAll(payloads);
        copy.rows.putAll(rows);
        copy.head = head;
        copy.checkpoint = checkpoint;
        return copy;
    }

    public void sign(SigningKey key) {
        checkpoint = SignedNote.of(head.text(), key).bytes();
    }

    public void checkpoint(byte @Nullable [] bytes) {
        checkpoint = bytes;
    }

    /** Changes an entry where it is stored, and nothing else. */
    public void changeEntry(long position, UnaryOperator<byte[]> change) {
        EntryBundle bundle = EntryBundle.in(head.size(), (position - 1) / TilePath.FULL);
        List<byte[]> entries = new ArrayList<>(bundle.decode(Objects.requireNonNull(stored.get(bundle.path()))));
        int at = (int) ((position - 1) % TilePath.FULL);
        entries.set(at, change.apply(entries.get(at)));
        stored.put(bundle.path(), EntryBundle.encode(entries));
    }

    /** Changes a hash where it is stored, and nothing else. */
    void changeHash(int level, long index, UnaryOperator<Hash> change) {
        Tile tile = Tile.in(head.size(), level, index / TilePath.FULL);
        List<Hash> hashes = new ArrayList<>(tile.decode(Objects.requireNonNull(stored.get(tile.path()))));
        int at = (int) (index % TilePath.FULL);
        hashes.set(at, change.apply(hashes.get(at)));
        stored.put(tile.path(), Tile.encode(hashes));
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return Optional.ofNullable(checkpoint);
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(stored.get(path.path()));
    }

    @Override
    public boolean showsEvents() {
        return showsEvents;
    }

    @Override
    public Optional<StoredEvent> event(long position) {
        Leaf row = rows.get(position);
        byte[] text = payloads.get(position);
        if (row == null || text == null) {
            return Optional.empty();
        }
        Opening shown = erased.contains(position) ? null : new Opening(SALT, text);
        return Optional.of(
                new StoredEvent(row.stream(), row.sequence(), row.id(), row.type(), row.recorded(), shown, null));
    }
}
