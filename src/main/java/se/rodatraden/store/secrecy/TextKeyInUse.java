package se.rodatraden.store.secrecy;

import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.cipher.TextCipher;

/** Checks at start that this node has the key by which the texts in the database are encrypted. */
public final class TextKeyInUse {
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
}
