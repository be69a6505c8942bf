package se.rodatraden.sealing.witness;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.AddCheckpoint;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.BadSignature;
import se.rodatraden.ledger.note.NoteSignature;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.Verified;
import se.rodatraden.ledger.note.VerifierKey;

/** What witnesses and mirrors have signed, in the database. */
public final class Cosignatures {
    private final JdbcTemplate jdbc;

    public Cosignatures(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last checkpoint that a witness or a mirror cosigned.
     *
     * @param mirror whether the signature says that its holder has a copy
     */
    public record Last(VerifierKey witness, long size, Instant at, boolean mirror) {}

    /** The last one of every witness and mirror that ever cosigned, by name. */
    public List<Last> last() {
        return jdbc.query(
                """
                select distinct on (key) key, size, cosigned_at, exists (select from log_mirrors m where m.key = c.key)
                from sealed_cosignatures c order by key, size desc
                """,
                (row, _) -> new Last(
                        VerifierKey.parse(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getBoolean(4)));
    }

    /** The size of the last checkpoint that a witness or a mirror cosigned; 0 for none. */
    public long size(VerifierKey witness) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(size), 0) from sealed_cosignatures where key = ?",
                Long.class,
                witness.toString()));
    }

    /**
     * Keeps the signature of a key if it is one of this checkpoint; others in the answer are passed over.
     *
     * @return why it is not kept; null if it is
     */
    public @Nullable String keep(VerifierKey key, SignedNote note, byte[] answer) {
        try {
            for (NoteSignature signature : AddCheckpoint.answer(answer)) {
                List<Verified> verified = note.with(signature).verify(List.of(key));
                if (!verified.isEmpty()) {
                    add(note.checkpoint().size(), key, signature);
                    return null;
                }
            }
            return "its answer has no signature by its key";
        } catch (Malformed | BadSignature wrong) {
            return "its answer: " + wrong.getMessage();
        }
    }

    private void add(long size, VerifierKey witness, NoteSignature signature) {
        jdbc.query("select add_cosignature(?, ?, ?)", _ -> {}, size, witness.toString(), signature.line());
    }
}
