package se.rodatraden.sealing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.LogSource;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TilePath;

/** What is sealed, read from the database. Nothing beyond the last checkpoint is given out. */
public final class SealedLog implements LogSource {
    /** SQL of the note of a checkpoint {@code c} with the log's own signatures: where a key was replaced at its size, of both keys. */
    private static final String OWN =
            "coalesce((select r.note from sealing_rotations r where r.size = c.size order by r.rotated_at desc limit 1), c.note)";

    private final JdbcTemplate jdbc;

    public SealedLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A sealed event. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
    public record SealedLeaf(long position, String stream, Hash hash, byte[] bytes) {}

    /** A key that signs or has signed the log: between two sizes, the second null for the one in use. */
    public record KeyInLog(String key, long from, @Nullable Long until) {}

    /** The last checkpoint, and when it was signed. */
    public record Sealed(String note, Instant at) {}

    /**
     * What is recorded and not sealed.
     *
     * @param events how many
     * @param since when the first of them was recorded; null where there is none
     */
    public record Waiting(long events, @Nullable Instant since) {}

    /** The last signed checkpoint with its time. */
    public Optional<Sealed> last() {
        return jdbc
                .query(
                        signed("order by c.size desc limit 1"),
                        (row, _) -> new Sealed(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    /** What waits to be sealed; positions are gapless, so their difference is the count. */
    public Waiting waiting() {
        long size = size();
        return jdbc
                .query(
                        """
                        select (select max(position) from events) - ?, recorded_at
                        from events where position > ? order by position limit 1
                        """,
                        (row, _) -> new Waiting(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()),
                        size,
                        size)
                .stream()
                .findFirst()
                .orElse(new Waiting(0, null));
    }

    /** The number of sealed events: the last position that a checkpoint covers; 0 before the first. */
    public long size() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(size), 0) from sealed_checkpoints", Long.class));
    }

    @Override
    public Optional<byte[]> checkpoint() {
        return note().map(note -> note.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * SQL of a checkpoint with all its signatures, the log's own and those of witnesses and mirrors, and of its time.
     *
     * @param which the end of the query, such as {@code where c.size = ?}
     */
    private static String signed(String which) {
        return """
                select %s || coalesce(
                        (select string_agg(w.line || E'\n', '' order by w.cosigned_at, w.key)
                            from sealed_cosignatures w where w.size = c.size),
                        ''), c.sealed_at
                from sealed_checkpoints c
                """.formatted(OWN) + which;
    }

    /** The last signed checkpoint. */
    public Optional<String> note() {
        return last().map(Sealed::note);
    }

    /** The last checkpoint with the log's own signatures alone. */
    public Optional<String> ownNote() {
        return jdbc
                .query(
                        "select " + OWN + " from sealed_checkpoints c order by c.size desc limit 1",
                        (row, _) -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** The signed checkpoint of exactly this size. */
    public Optional<String> note(long size) {
        return jdbc.query(signed("where c.size = ?"), (row, _) -> row.getString(1), size).stream()
                .findFirst();
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        long first = path.index() * TilePath.FULL;
        return switch (path) {
            case EntryBundle bundle -> {
                List<byte[]> entries = leaves(first, bundle.width(), "leaf");
                yield entries.size() < bundle.width() ? Optional.empty() : Optional.of(EntryBundle.encode(entries));
            }
            case Tile tile -> {
                List<byte[]> hashes = tile.level() == 0
                        ? leaves(first, tile.width(), "hash")
                        : jdbc.query(
                                "select hash from sealed_nodes where level = ? and index >= ? and index < ? order by index",
                                (row, _) -> row.getBytes(1),
                                tile.level(),
                                first,
                                first + tile.width());
                yield hashes.size() < tile.width()
                        ? Optional.empty()
                        : Optional.of(Tile.encode(hashes.stream().map(Hash::of).toList()));
            }
        };
    }

    private List<byte[]> leaves(long first, int width, String column) {
        return jdbc.query(
                "select " + column + " from sealed_leaves where position > ? and position <= ? order by position",
                (row, _) -> row.getBytes(1),
                first,
                first + width);
    }

    /** The leaf of the event at a position; nothing before it is sealed. */
    public Optional<SealedLeaf> leaf(long position) {
        return found("where position = ?", position).stream().findFirst();
    }

    /** The leaves of a stream up to a size of the log, in order. */
    public List<SealedLeaf> leaves(String stream, long size) {
        return found("where stream = ? and position <= ? order by position", stream, size);
    }

    private List<SealedLeaf> found(String where, Object... values) {
        return jdbc.query(
                "select position, stream, hash, leaf from sealed_leaves " + where,
                (row, _) -> new SealedLeaf(row.getLong(1), row.getString(2), Hash.of(row.getBytes(3)), row.getBytes(4)),
                values);
    }

    /** The salts of the commitments to a stream's payloads up to a size of the log, by position; those of erased texts are gone. */
    Map<Long, byte[]> salts(String stream, long size) {
        Map<Long, byte[]> salts = new HashMap<>();
        jdbc.query(
                """
                select position, salt from sealed_leaves join sealed_salts using (position)
                where stream = ? and position <= ?
                """,
                row -> {
                    salts.put(row.getLong(1), row.getBytes(2));
                },
                stream,
                size);
        return salts;
    }

    /** The proof that the event at a position is in the log of the last checkpoint; nothing before it is sealed. */
    public Optional<LogProof> proof(long position) {
        return note().map(SignedNote::parse)
                .filter(note -> position >= 1 && position <= note.checkpoint().size())
                .map(note -> new LogProof(
                        null, new StoredTree(note.checkpoint().size(), this).inclusion(position - 1), note));
    }

    /** The public form of the key that signs; nothing before the first checkpoint. */
    Optional<String> keyInUse() {
        return jdbc.query("select key from sealing_keys where until is null", (row, _) -> row.getString(1)).stream()
                .findFirst();
    }

    /** How many checkpoints were signed. */
    public long checkpoints() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from sealed_checkpoints", Long.class));
    }

    /** All keys of the log, the first one first. */
    public List<KeyInLog> keys() {
        return jdbc.query(
                "select key, \"from\", until from sealing_keys order by \"from\", until nulls last",
                (row, _) -> new KeyInLog(row.getString(1), row.getLong(2), (Long) row.getObject(3)));
    }

    /** The last checkpoints of retired keys, each signed by the key and the one that took over. */
    public List<String> rotations() {
        return jdbc.query("select note from sealing_rotations order by size, rotated_at", (row, _) -> row.getString(1));
    }
}
