package se.rodatraden.store;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.cipher.TextCipher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts what is stored of events that are marked confidential (ADR 0057). Each vision with a mark is gone through as far as it has
 * events; what is done already, by this node or another, is left, so a crash costs nothing but the time.
 */
public final class SecretTexts {
    private static final Logger log = LoggerFactory.getLogger(SecretTexts.class);

    /** The visions with a mark that have events beyond what has been gone through, each with its last position. */
    private static final String UNFINISHED = """
            select marked.stream, last.position
            from (select distinct stream from events where type in %s) marked
            cross join lateral (
                select e.position from events e where e.stream = marked.stream order by e.sequence desc limit 1) last
            where not exists (
                select from secrecy_progress p where p.stream = marked.stream and p.position >= last.position)
            """.formatted(KnownMarks.TYPES);

    private static final String STORED =
            "select " + StoredRow.COLUMNS + " from events where stream = ? and position <= ? order by sequence";

    private final JdbcTemplate jdbc;
    private final TextCipher cipher;
    private final RowDecoder decoder;

    public SecretTexts(JdbcTemplate jdbc, EventNames names, JsonMapper json, TextCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.decoder = new RowDecoder(names, json, cipher);
    }

    /** A vision whose events up to a position are to be gone through. */
    private record Unfinished(String stream, long last) {}

    /** Encrypts what is marked and not encrypted yet; returns how many events it encrypted. */
    public int encrypt() {
        int encrypted = 0;
        for (Unfinished vision : jdbc.query(UNFINISHED, (row, _) -> new Unfinished(row.getString(1), row.getLong(2)))) {
            encrypted += encrypt(vision);
        }
        return encrypted;
    }

    private int encrypt(Unfinished vision) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            decoder.marks().more(connection);
            return true;
        });
        List<StoredRow> masked =
                jdbc.query(STORED, (row, _) -> new StoredRow(row), vision.stream(), vision.last()).stream()
                        .filter(row -> !TextCipher.isSealed(row.payload) && decoder.masks(row))
                        .toList();
        List<String> answers = masked.stream().map(this::encrypt).toList();
        if (!answers.contains("WAIT")) {
            finished(vision);
        }
        int encrypted = (int) answers.stream().filter("ENCRYPTED"::equals).count();
        if (encrypted > 0) {
            log.info("encrypted the text of {} events of {}", encrypted, vision.stream());
        }
        return encrypted;
    }

    private String encrypt(StoredRow row) {
        TextCipher.Sealed sealed = cipher.seal(UUID.fromString(row.id), row.payload);
        return jdbc.queryForObject(
                "select encrypt_text(?, ?, ?, ?)",
                String.class,
                row.position,
                sealed.stored(),
                sealed.key(),
                cipher.fingerprint());
    }

    private void finished(Unfinished vision) {
        jdbc.update("""
                insert into secrecy_progress as p (stream, position) values (?, ?)
                on conflict (stream) do update set position = greatest(p.position, excluded.position)
                """, vision.stream(), vision.last());
    }
}
