package se.rodatraden.sealing.witness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.note.NoteSignature;
import se.rodatraden.ledger.note.VerifierKey;

/** What witnesses have signed, in the database. */
public final class Cosignatures {
    private final JdbcTemplate jdbc;

    public Cosignatures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The last checkpoint that a witness cosigned. */
    public record Last(VerifierKey witness, long size, Instant at) {}

    /** The last one of every witness that ever cosigned, by name. */
    public List<Last> last() {
        return jdbc.query(
                "select distinct on (key) key, size, cosigned_at from sealed_cosignatures order by key, size desc",
                (row, _) -> new Last(
                        VerifierKey.parse(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }

    /** The size of the last checkpoint that a witness cosigned; 0 for none. */
    long size(VerifierKey witness) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(size), 0) from sealed_cosignatures where key = ?",
                Long.class,
                witness.toString()));
    }

    void add(long size, VerifierKey witness, NoteSignature signature) {
        jdbc.query("select add_cosignature(?, ?, ?)", _ -> {}, size, witness.toString(), signature.line());
    }
}
