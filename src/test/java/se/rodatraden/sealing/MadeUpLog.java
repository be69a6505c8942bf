package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.ledger.LogSource;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Frontier;
import se.rodatraden.ledger.tree.Growth;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** A whole log made for the check. Its bundles are in one file, so that reading them costs as little as can be; its tiles are in memory. */
public final class MadeUpLog implements LogSource {
    private static final int OF_ONE = 21;
    private static final SigningKey KEY =
            SigningKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());

    private final byte[] note;
    private final RandomAccessFile bundles;
    private final long[] starts;
    private final Map<TilePath, byte[]> tiles;

    private MadeUpLog(byte[] note, RandomAccessFile bundles, long[] starts, Map<TilePath, byte[]> tiles) {
        this.note = note;
        this.bundles = bundles;
        this.starts = starts;
        this.tiles = tiles;
    }

    /** Of so many entries, with its bundles in a file in this folder. */
    public static MadeUpLog of(int leaves, Path folder) throws IOException {
        int count = (leaves + TilePath.FULL - 1) / TilePath.FULL;
        long[] starts = new long[count + 1];
        List<Hash> hashes = new ArrayList<>(leaves);
        Map<String, Head> heads = new HashMap<>();
        Frontier frontier = Frontier.EMPTY;
        Path file = folder.resolve("bundles");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < leaves; i++) {
                Leaf leaf = leaf(i, heads);
                byte[] bytes = leaf.bytes();
                Hash hash = Hash.ofLeaf(bytes);
                heads.put(leaf.stream(), new Head(leaf.sequence() + 1, hash));
                hashes.add(hash);
                frontier = frontier.append(hash);
                entries.add(bytes);
                if (entries.size() == TilePath.FULL || i == leaves - 1) {
                    byte[] bundle = EntryBundle.encode(entries);
                    out.write(bundle);
                    int index = i / TilePath.FULL;
                    starts[index + 1] = starts[index] + bundle.length;
                    entries.clear();
                }
            }
        }
        Checkpoint checkpoint = new Checkpoint(
                KEY.verifierKey().name(),
                leaves,
                frontier.root(),
                List.of(HeadsLine.of(Heads.NONE.with(heads).root())));
        return new MadeUpLog(
                SignedNote.of(checkpoint.text(), KEY).bytes(),
                new RandomAccessFile(file.toFile(), "r"),
                starts,
                new HashMap<>(Growth.of(0, hashes, _ -> Optional.empty())));
    }

    /** Streams of 21 events, a thousand at a time, as visions are. */
    private static Leaf leaf(int i, Map<String, Head> heads) {
        int stream = i / (1000 * OF_ONE) * 1000 + i % 1000;
        String name = "0764/vision-" + stream;
        Head before = heads.get(name);
        Hash text = new Hash(i, ~i, 31L * i, 17);
        return new Leaf(
                KEY.verifierKey().name(),
                i + 1L,
                name,
                before == null ? 0 : before.count(),
                before == null ? null : before.last(),
                "0198c1a2-0000-7000-8000-%012d".formatted(i),
                "vision-proposed",
                Instant.ofEpochSecond(1_700_000_000L + i),
                "2014-06-12",
                text,
                text);
    }

    /** The bytes of all bundles. */
    public long bytes() {
        return starts[starts.length - 1];
    }

    /** Checks all of it; the seconds it took. */
    public double check() {
        long start = System.nanoTime();
        Outcome outcome = Verification.of(this, Policy.of(KEY.verifierKey()), List.of());
        double check = seconds(start);
        assertThat(outcome).isInstanceOf(Outcome.Holds.class);
        return check;
    }

    /** Reads all bundles and hashes them; the seconds it took. */
    public double hashing() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long start = System.nanoTime();
        for (int i = 0; i + 1 < starts.length; i++) {
            digest.update(bundle(i));
        }
        assertThat(digest.digest()).hasSize(Hash.BYTES);
        return seconds(start);
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return Optional.of(note);
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return switch (path) {
            case Tile tile -> Optional.ofNullable(tiles.get(tile));
            case EntryBundle bundle -> Optional.of(bundle((int) bundle.index()));
        };
    }

    private byte[] bundle(int index) {
        byte[] bytes = new byte[(int) (starts[index + 1] - starts[index])];
        try {
            bundles.seek(starts[index]);
            bundles.readFully(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
