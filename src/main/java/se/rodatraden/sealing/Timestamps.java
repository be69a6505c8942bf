package se.rodatraden.sealing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.stamp.StampedCheckpoint;
import se.rodatraden.ledger.tree.StoredTree;

/** The time stamps of checkpoints, in the database. */
public final class Timestamps {
    private final JdbcTemplate jdbc;
    private final SealedLog log;

    public Timestamps(JdbcTemplate jdbc, SealedLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /**
     * A time stamp.
     *
     * @param size of the checkpoint
     * @param authority who signed it
     * @param token in DER, as the authority gave it
     * @param at the time in it
     * @param added when the product got it, by the database's clock
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
    public record Stamp(long size, String authority, byte[] token, Instant at, Instant added) {}

    /** The one of the largest checkpoint that has any. */
    public Optional<Stamp> last() {
        return found("true order by size desc limit 1").stream().findFirst();
    }

    /** The one of the checkpoint of a size. */
    public Optional<Stamp> at(long size) {
        return found("size = ?", size).stream().findFirst();
    }

    private List<Stamp> found(String where, Object... values) {
        return jdbc.query(
                "select size, authority, token, stamped_at, added_at from sealed_timestamps where " + where,
                (row, _) -> new Stamp(
                        row.getLong(1),
                        row.getString(2),
                        row.getBytes(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant()),
                values);
    }

    /** The signed text of the checkpoint of a size, which is what is stamped. */
    public Optional<String> text(long size) {
        return log.note(size).map(note -> SignedNote.parse(note).checkpoint().text());
    }

    /** The last time stamp up to a size of the log, with the proof that the log goes on from it; nothing where there is none. */
    public Optional<StampedCheckpoint> upTo(long size) {
        return found("size <= ? order by size desc limit 1", size).stream()
                .findFirst()
                .map(stamp -> new StampedCheckpoint(
                        Checkpoint.parse(text(stamp.size()).orElseThrow()),
                        stamp.token(),
                        new StoredTree(size, log).consistencyFrom(stamp.size()).path()));
    }

    /** Stores a time stamp, unless the checkpoint has one already. */
    public void add(long size, String authority, byte[] token, Instant at) {
        jdbc.query("select add_timestamp(?, ?, ?, ?)", _ -> {}, size, authority, token, at.atOffset(ZoneOffset.UTC));
    }
}
