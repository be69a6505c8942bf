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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
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
import se.rodatraden.store.MadeUpCountry;

/**
 * How long the check of a whole log takes, against SHA-256 of the same bytes; how fast events are sealed, against PostgreSQL's COPY of the
 * same events; and how long a proof takes.
 */
@Tag("benchmark")
class LedgerBenchmark {
    private static final int LEAVES = Integer.getInteger("leaves", 1_000_000);
    private static final int EVENTS = Integer.getInteger("events", 100_000);
    private static final int OF_ONE = 21;
    private static final int PROOFS = 2_000;
    private static final int ROUNDS = 3;
    private static final SigningKey KEY =
            SigningKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    /** Bundles in one file, so that reading them costs as little as can be; tiles in memory. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are read, never compared
    private record FileLog(byte[] note, RandomAccessFile bundles, long[] starts, Map<TilePath, byte[]> tiles)
            implements LogSource {
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

        byte[] bundle(int index) {
            byte[] bytes = new byte[(int) (starts[index + 1] - starts[index])];
            try {
                bundles.seek(starts[index]);
                bundles.readFully(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes;
        }
    }

    private FileLog made() throws IOException {
        int count = (LEAVES + TilePath.FULL - 1) / TilePath.FULL;
        long[] starts = new long[count + 1];
        List<Hash> hashes = new ArrayList<>(LEAVES);
        Map<String, Head> heads = new HashMap<>();
        Frontier frontier = Frontier.EMPTY;
        Path file = folder.resolve("bundles");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            List<byte[]> entries = new ArrayList<>();
            for (int i = 0; i < LEAVES; i++) {
                Leaf leaf = leaf(i, heads);
                byte[] bytes = leaf.bytes();
                Hash hash = Hash.ofLeaf(bytes);
                heads.put(leaf.stream(), new Head(leaf.sequence() + 1, hash));
                hashes.add(hash);
                frontier = frontier.append(hash);
                entries.add(bytes);
                if (entries.size() == TilePath.FULL || i == LEAVES - 1) {
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
                LEAVES,
                frontier.root(),
                List.of(HeadsLine.of(Heads.NONE.with(heads).root())));
        return new FileLog(
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

    @Test
    void the_check_of_a_whole_log() throws Exception {
        FileLog log = made();
        long bytes = log.starts[log.starts.length - 1];
        System.out.printf("%nthe check of %,d entries, %,d bytes%n", LEAVES, bytes);
        for (int round = 1; round <= ROUNDS; round++) {
            double hashing = hashing(log);
            long start = System.nanoTime();
            Outcome outcome = Verification.of(log, Policy.of(KEY.verifierKey()), List.of());
            double check = seconds(start);
            assertThat(outcome).isInstanceOf(Outcome.Holds.class);
            System.out.printf(
                    "round %d: SHA-256 of the bytes %.2f s · the check %.2f s = %.1f µs an entry = %.1f times%n",
                    round, hashing, check, check * 1e6 / LEAVES, check / hashing);
        }
    }

    private static double hashing(FileLog log) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        long start = System.nanoTime();
        for (int i = 0; i + 1 < log.starts.length; i++) {
            digest.update(log.bundle(i));
        }
        assertThat(digest.digest()).hasSize(Hash.BYTES);
        return seconds(start);
    }

    @Test
    void sealing_and_proofs() throws Exception {
        long start = System.nanoTime();
        MadeUpCountry.fill(database.owner(), EVENTS);
        double copied = EVENTS / seconds(start);
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        SealedLog log = new SealedLog(jdbc);
        Sealer sealer = new Sealer(
                true,
                "example.org/log",
                folder.resolve("log-key"),
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                log,
                new StreamHeads(jdbc));
        start = System.nanoTime();
        while (sealer.seal() > 0) {
            assertThat(sealer.fault()).isNull();
        }
        double sealed = log.size() / seconds(start);
        System.out.printf(
                "%n%,d events: made up and copied %,.0f/s · sealed %,.0f/s = %.2f%n",
                EVENTS, copied, sealed, sealed / copied);
        Random random = new Random(56);
        for (int round = 1; round <= ROUNDS; round++) {
            double[] millis = new double[PROOFS];
            for (int i = 0; i < PROOFS; i++) {
                start = System.nanoTime();
                assertThat(log.proof(1 + random.nextLong(log.size()))).isPresent();
                millis[i] = seconds(start) * 1000;
            }
            Arrays.sort(millis);
            System.out.printf(
                    "round %d: a proof p50 %.1f ms, p99 %.1f ms%n",
                    round, millis[PROOFS / 2], millis[PROOFS * 99 / 100]);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
