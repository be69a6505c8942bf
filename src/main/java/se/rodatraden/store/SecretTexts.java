package se.rodatraden.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.cipher.TextCipher;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encrypts what is stored of events that are marked confidential, and erases it where that has been decided (ADR 0057, 0058). Each vision
 * with a mark or an erasure is gone through as far as it has events; what is done already, by this node or another, is left, so a crash
 * costs nothing but the time.
 */
public final class SecretTexts {
    private static final Logger log = LoggerFactory.getLogger(SecretTexts.class);
    private static final String WAIT = "WAIT";

    /** The visions with a mark that have events beyond what has been gone through, each with its last position. */
    private static final String UNFINISHED = """
            select marked.stream, last.position
            from (select distinct stream from events where type in %s) marked
            cross join lateral (
                select e.position from events e where e.stream = marked.stream order by e.sequence desc limit 1) last
            where not exists (
                select from secrecy_progress p where p.stream = marked.stream and p.position >= last.position)
            """.formatted(KnownMarks.TYPES);

    private static final String STORED = "select " + StoredRow.COLUMNS
            + " from events where stream = ? and position <= ?"
            + " and not exists (select from erased_texts t where t.position = events.position) order by sequence";

    /** Where else something of an event is kept, once for each event erased. */
    private static final List<String> COPIES =
            List.of("update webhook_attempts set excerpt = '' where position = ?", """
            delete from requests r using events e where e.position = ? and r.municipality = left(e.stream, 4)
                and r.vision = e.stream and e.sequence between r.first_sequence and r.first_sequence + r.events - 1
            """, """
            delete from feed_named n using events e
            where e.position = ? and n.vision = e.stream and n.kind in ('RESIDENTS', 'EXTERNAL', 'UNKNOWN')
            """);

    private volatile boolean waiting;

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

    /** Encrypts and erases what is not yet; returns how many events it changed. */
    public int work() {
        int changed = 0;
        waiting = false;
        for (Unfinished vision : jdbc.query(UNFINISHED, (row, _) -> new Unfinished(row.getString(1), row.getLong(2)))) {
            changed += work(vision);
        }
        return changed;
    }

    /** The position of the last erasure that is recorded, 0 if there is none. */
    public long lastErasure() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(max(position), 0) from events where type in " + KnownMarks.TYPES
                        + " and type = 'texts-erased'",
                Long.class));
    }

    /** Whether the last round left something for which the log has no commitment yet. */
    public boolean waits() {
        return waiting;
    }

    private int work(Unfinished vision) {
        decoder.marks().more(jdbc);
        List<String> answers =
                jdbc.query(STORED, (row, _) -> new StoredRow(row), vision.stream(), vision.last()).stream()
                        .flatMap(row -> work(row).stream())
                        .toList();
        if (answers.contains(WAIT)) {
            waiting = true;
        } else {
            finished(vision);
        }
        tell("encrypted", "ENCRYPTED", answers, vision);
        tell("erased", "ERASED", answers, vision);
        return (int) answers.stream()
                .filter(a -> a.equals("ENCRYPTED") || a.equals("ERASED"))
                .count();
    }

    /** What the database answered; empty if there is nothing to do. */
    private Optional<String> work(StoredRow row) {
        Optional<byte[]> erased = decoder.erased(row);
        if (erased.isPresent()) {
            return Optional.of(erase(row, erased.get()));
        }
        return !TextCipher.isSealed(row.payload) && decoder.masks(row) ? Optional.of(encrypt(row)) : Optional.empty();
    }

    /** The copies first: they are not looked for again once the event is erased. */
    private String erase(StoredRow row, byte[] replacement) {
        COPIES.forEach(sql -> jdbc.update(sql, row.position));
        return answer("select erase_text(?, ?)", row.position, replacement);
    }

    private String encrypt(StoredRow row) {
        TextCipher.Sealed sealed = cipher.seal(UUID.fromString(row.id), row.payload);
        return answer(
                "select encrypt_text(?, ?, ?, ?)", row.position, sealed.stored(), sealed.key(), cipher.fingerprint());
    }

    private String answer(String sql, Object... parameters) {
        return String.valueOf(jdbc.queryForObject(sql, String.class, parameters));
    }

    private static void tell(String did, String answer, List<String> answers, Unfinished vision) {
        long times = answers.stream().filter(answer::equals).count();
        if (times > 0) {
            log.info("{} the text of {} events of {}", did, times, vision.stream());
        }
    }

    private void finished(Unfinished vision) {
        jdbc.update("""
                insert into secrecy_progress as p (stream, position) values (?, ?)
                on conflict (stream) do update set position = greatest(p.position, excluded.position)
                """, vision.stream(), vision.last());
    }
}
