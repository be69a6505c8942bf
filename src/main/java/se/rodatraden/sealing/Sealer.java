package se.rodatraden.sealing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.CoalescedSignal;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.tree.Frontier;
import se.rodatraden.ledger.tree.Growth;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/**
 * Seals events in one thread: soon after each commit, and twice a second without. All that is waiting, up to some thousands, is sealed by one
 * checkpoint. A transaction that holds the sealing lock reads where the log ends, and adds to it; so it goes on exactly there after any crash,
 * and no two nodes sign checkpoints that do not extend each other.
 */
public final class Sealer implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST = 5000;

    /** The lock of begin_sealing, in the database. */
    private static final long LOCK = 7305808869231650918L;

    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * How long it waits for more when something has been recorded. A checkpoint follows its event within two seconds, and is signed for
     * many events at the cost of one.
     */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_NOTICE = Duration.ofHours(1);

    private final boolean enabled;
    private final String origin;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SealedLog sealed;
    private final LeafMaker leaves;
    private final StreamHeads heads;
    private final SealingKeyFile keyFile;
    private final KeyInUse keyInUse;
    private final LastSigned lastSigned;
    private final CoalescedSignal recorded = new CoalescedSignal(GATHERING);
    private final Thread thread = Thread.ofPlatform().name("sealer").daemon().unstarted(this::run);
    private final FaultNotices notices = new FaultNotices(LONGEST_PAUSE, LONGEST_NOTICE);
    private volatile @Nullable String fault;

    public Sealer(
            boolean enabled,
            String origin,
            Path keyFile,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            SealedLog sealed,
            StreamHeads heads) {
        this.enabled = enabled;
        this.origin = origin;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealed = sealed;
        this.leaves = new LeafMaker(jdbc);
        this.heads = heads;
        this.keyFile = new SealingKeyFile(keyFile);
        this.keyInUse = new KeyInUse(sealed, this.keyFile);
        this.lastSigned = new LastSigned(sealed, this.keyFile);
    }

    @Override
    public void start() {
        if (enabled) {
            thread.start();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void stop() {
        recorded.close();
        try {
            thread.join(LONGEST_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called when something has been recorded. */
    public void wake() {
        recorded.give();
    }

    /** Why nothing can be sealed at present; null while it can. */
    public @Nullable String fault() {
        return fault;
    }

    private void run() {
        Duration pause = PAUSE;
        while (!recorded.isClosed()) {
            try {
                while (!recorded.isClosed() && seal() == MOST) {
                    pause = PAUSE;
                }
                fault = null;
                notices.end();
                pause = PAUSE;
            } catch (RuntimeException e) {
                String reason = reason(e);
                fault = reason;
                if (notices.write(reason, System.nanoTime())) {
                    log.warn("sealing failed, and is tried again: {}", reason);
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            await(pause);
        }
    }

    private static String reason(RuntimeException e) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    private void await(Duration pause) {
        try {
            recorded.await(pause);
        } catch (InterruptedException e) {
            recorded.close();
        }
    }

    /**
     * Seals what is recorded by now, or the first thousands of it.
     *
     * @return the number of events sealed; 0 if there are none, or another node seals
     */
    public int seal() {
        return seal(MOST);
    }

    /** The same, of at most so many. */
    public int seal(int most) {
        Grown grown = transaction.execute(
                _ -> Boolean.TRUE.equals(jdbc.queryForObject("select begin_sealing()", Boolean.class))
                        ? sealNext(most)
                        : null);
        if (grown == null) {
            return 0;
        }
        heads.keep(grown.size, grown.heads);
        lastSigned.remember(grown.note);
        return grown.count;
    }

    /** What a transaction has sealed. */
    private record Grown(int count, long size, Heads heads, SignedNote note) {}

    private @Nullable Grown sealNext(int most) {
        SignedNote last = sealed.ownNote().map(SignedNote::parse).orElse(null);
        lastSigned.requireContinued(last);
        Checkpoint before = last == null ? null : last.checkpoint();
        long size = before == null ? 0 : before.size();
        String name = before == null ? origin : before.origin();
        LeafMaker.Made made = leaves.after(name, size, most);
        if (made.size() == 0) {
            return null;
        }
        Frontier frontier = new StoredTree(size, sealed).frontier();
        if (before != null && !frontier.root().equals(before.root())) {
            throw new IllegalStateException("the sealed leaves are not those of the last checkpoint, of " + size
                    + " events; nothing is sealed until that is explained");
        }
        for (Hash hash : made.hashes()) {
            frontier = frontier.append(hash);
        }
        Heads now = heads.at(size).with(made.heads());
        Checkpoint checkpoint =
                new Checkpoint(name, frontier.size(), frontier.root(), List.of(HeadsLine.of(now.root())));
        SigningKey signer = keyInUse.signer(name);
        SignedNote note = SignedNote.of(checkpoint.text(), signer);
        store(size, made, note, signer);
        return new Grown(made.size(), frontier.size(), now, note);
    }

    private void store(long size, LeafMaker.Made made, SignedNote note, SigningKey signer) {
        List<Integer> levels = new ArrayList<>();
        List<Long> indexes = new ArrayList<>();
        List<byte[]> nodes = new ArrayList<>();
        for (Map.Entry<Tile, byte[]> grown :
                Growth.of(size, made.hashes(), sealed).entrySet()) {
            Tile tile = grown.getKey();
            if (tile.level() > 0) {
                List<Hash> hashes = tile.decode(grown.getValue());
                long first = tile.index() * TilePath.FULL;
                for (long index = Math.max(first, size >>> (Byte.SIZE * tile.level()));
                        index < first + tile.width();
                        index++) {
                    levels.add(tile.level());
                    indexes.add(index);
                    nodes.add(hashes.get((int) (index - first)).bytes());
                }
            }
        }
        jdbc.query(
                "select seal_log(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                _ -> {},
                size + 1,
                made.streams().toArray(String[]::new),
                made.hashes().stream().map(Hash::bytes).toArray(byte[][]::new),
                made.leaves().toArray(byte[][]::new),
                made.salts().toArray(byte[][]::new),
                made.metadataSalts().toArray(byte[][]::new),
                levels.toArray(Integer[]::new),
                indexes.toArray(Long[]::new),
                nodes.toArray(byte[][]::new),
                new String(note.bytes(), StandardCharsets.UTF_8),
                signer.verifierKey().toString());
    }

    /**
     * Lets a new key take over: the last checkpoint is signed by both, and those that follow by the new one. The key that is replaced need
     * not be at hand. The new one is on the disk before the database names it, so an interruption at any point loses none.
     *
     * @return the new key's public form
     */
    public String rotate() {
        SigningKey fresh = transaction.execute(_ -> {
            jdbc.query("select pg_advisory_xact_lock(" + LOCK + ")", _ -> {});
            String old = sealed.keyInUse()
                    .orElseThrow(
                            () -> new IllegalStateException("nothing is sealed yet, so there is no key to replace"));
            SignedNote last = SignedNote.parse(sealed.ownNote().orElseThrow());
            SigningKey made = SealingKeyFile.generate(VerifierKey.parse(old).name());
            keyFile.keep(made);
            jdbc.query(
                    "select rotate_sealing_key(?, ?, ?, ?)",
                    _ -> {},
                    old,
                    made.verifierKey().toString(),
                    last.checkpoint().size(),
                    new String(last.with(made.sign(last.text())).bytes(), StandardCharsets.UTF_8));
            return made;
        });
        keyFile.use(Objects.requireNonNull(fresh));
        log.warn("a new key signs the log: {}", fresh.verifierKey());
        return fresh.verifierKey().toString();
    }
}
