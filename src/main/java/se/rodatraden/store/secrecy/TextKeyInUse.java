package se.rodatraden.store.secrecy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.cipher.TextCipher;

/** Checks at start that this node has the key by which the texts in the database are encrypted. */
public final class TextKeyInUse {
    private static final Logger log = LoggerFactory.getLogger(TextKeyInUse.class);

    private TextKeyInUse() {}

    /**
     * Makes the key the one in use, if no text is encrypted yet.
     *
     * @throws WrongTextKeyException if texts are encrypted by another
     */
    public static void check(TextCipher cipher, JdbcTemplate jdbc) {
        String own = cipher.fingerprint();
        jdbc.update("""
                insert into text_key_in_use as u (fingerprint) values (?)
                on conflict (single) do update set fingerprint = excluded.fingerprint
                where u.fingerprint <> excluded.fingerprint and not exists (select from text_keys)
                """, own);
        String inUse = jdbc.queryForObject("select fingerprint from text_key_in_use", String.class);
        if (!own.equals(inUse)) {
            throw new WrongTextKeyException(own, inUse);
        }
    }

    /**
     * Checks, before a key is made where there is none, that no text is encrypted yet: another key would read none, and its file would stand in
     * the place of the lost one.
     *
     * @throws WrongTextKeyException if texts are encrypted and there is no file
     */
    public static void requireFile(Path file, JdbcTemplate jdbc) {
        if (Files.notExists(file)
                && Boolean.TRUE.equals(jdbc.queryForObject("select exists (select from text_keys)", Boolean.class))) {
            throw WrongTextKeyException.missing(
                    file, jdbc.queryForObject("select max(fingerprint) from text_key_in_use", String.class));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
    private record Wrapped(long position, UUID event, byte[] key) {}

    /**
     * Has the keys of all texts encrypted by a new key of the installation instead of an old one, which then opens nothing here. Does
     * nothing where that has been done.
     */
    public static void replace(TextCipher old, TextCipher fresh, JdbcTemplate jdbc) {
        String inUse = jdbc.queryForObject("select max(fingerprint) from text_key_in_use", String.class);
        if (inUse == null || inUse.equals(fresh.fingerprint())) {
            return;
        }
        List<Wrapped> keys = jdbc.query(
                "select position, event_id, wrapped from text_keys join events using (position)",
                (row, _) -> new Wrapped(row.getLong(1), row.getObject(2, UUID.class), row.getBytes(3)));
        jdbc.queryForObject(
                "select replace_text_keys(?, ?, ?, ?)::text",
                String.class,
                keys.stream().map(Wrapped::position).toArray(Long[]::new),
                keys.stream().map(k -> old.rewrap(k.event(), k.key(), fresh)).toArray(byte[][]::new),
                old.fingerprint(),
                fresh.fingerprint());
        log.warn(
                "the keys of {} confidential texts are encrypted by the key {} instead of {}: destroy every copy of the old file",
                keys.size(),
                fresh.fingerprint(),
                old.fingerprint());
    }
}
