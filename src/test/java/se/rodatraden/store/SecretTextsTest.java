package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.store.SecretVision.CIPHER;
import static se.rodatraden.store.SecretVision.SECRET;
import static se.rodatraden.store.SecretVision.noted;
import static se.rodatraden.store.SecretVision.said;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.store.cipher.UnreadableTextException;
import se.rodatraden.store.secrecy.TextKeyInUse;
import se.rodatraden.store.secrecy.WrongTextKeyException;
import se.rodatraden.vision.event.Fact;

/** What is marked is stored encrypted, by a function that does nothing else, and is read as before. */
class SecretTextsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final SecretVision vision = new SecretVision(database);
    private final JdbcTemplate jdbc = vision.jdbc;
    private final SecretTexts texts = vision.texts;

    @Test
    void the_entry_and_what_is_masked_with_it_are_encrypted_and_the_rest_is_as_it_was() {
        vision.mark();
        List<String> before = vision.stored();
        assertThat(texts.work()).isEqualTo(3);

        List<String> after = vision.stored();
        assertThat(after).extracting(s -> s.charAt(0) == '{').containsExactly(true, false, false, true, false);
        assertThat(after.toString()).doesNotContain(SECRET);
        assertThat(after.get(3)).isEqualTo(before.get(3));
        assertThat(texts.work()).as("again").isZero();
    }

    @Test
    void what_is_recorded_of_it_later_is_encrypted_too() {
        vision.mark();
        texts.work();
        vision.append(new Fact.EntryAnnulled(noted("s"), "a", "för att " + SECRET));
        vision.append(said("d", "öppet"));
        assertThat(texts.work()).isEqualTo(1);
        assertThat(vision.stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void readers_get_it_masked_and_the_write_side_and_those_who_may_in_the_clear() {
        List<StoredEvent> clear = vision.log().confidentialTextInTheClear(vision.id);
        vision.mark();
        String masked = vision.read();
        texts.work();

        assertThat(vision.read()).isEqualTo(masked).doesNotContain(SECRET);
        assertThat(vision.log().confidentialTextInTheClear(vision.id).subList(0, 4))
                .isEqualTo(clear);
        assertThat(vision.engine
                        .readEvents(vision.id)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList()
                        .toString())
                .contains(SECRET);
        assertThat(vision.engine
                        .readEvents(null, false)
                        .map(e -> e.getPayload().toString())
                        .toList()
                        .toString())
                .contains(SECRET);
    }

    @Test
    void a_lifted_mark_opens_it_to_all_readers() {
        vision.mark();
        texts.work();
        vision.lift();
        texts.work();
        assertThat(vision.read()).contains(SECRET + " två", "på grund av");
        assertThat(vision.stored().get(1).charAt(0)).as("stays encrypted").isNotEqualTo('{');
    }

    @Test
    void a_node_that_stopped_halfway_goes_on() {
        vision.mark();
        texts.work();
        jdbc.update("delete from secrecy_progress");
        vision.append(new Fact.EntryAnnulled(noted("s"), "a", SECRET));
        assertThat(new SecretTexts(jdbc, EventNames.all(), Json.mapper(), CIPHER).work())
                .isEqualTo(1);
        assertThat(vision.read()).doesNotContain(SECRET);
    }

    @Test
    void nothing_is_encrypted_that_no_mark_names() {
        vision.mark();
        long open = vision.one("select position from events where stream = ? and sequence = 3", Long.class, vision.id);
        UUID id = vision.one("select event_id from events where position = ?", UUID.class, open);
        byte[] plain = vision.one("select payload from events where position = ?", byte[].class, open);
        TextCipher.Sealed sealed = CIPHER.seal(id, plain);
        assertThatThrownBy(() -> encrypt(open, sealed)).hasMessageContaining("no mark names event");
        assertThatThrownBy(() -> encrypt(open - 2, sealed)).hasMessageContaining("is encrypted to");
    }

    private void encrypt(long position, TextCipher.Sealed sealed) {
        jdbc.queryForObject(
                "select encrypt_text(?, ?, ?, ?)",
                String.class,
                position,
                sealed.stored(),
                sealed.key(),
                CIPHER.fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update events set payload = '{}'",
                "set rodatraden.replacing = 'payload'; update events set payload = '{}'",
                "update text_keys set wrapped = wrapped",
                "delete from text_keys",
                "delete from marked_entries",
                "insert into marked_entries values (1, '0764/x', 'a', 'm')",
                "insert into erased_texts values (1, 1)",
                "select replace_payload(1, '')",
                "select note_marks()"
            })
    void the_application_has_no_other_way_to_change_an_event_or_to_lose_a_key(String sql) {
        assertThatThrownBy(() -> jdbc.execute(sql)).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void even_with_the_setting_the_owner_can_replace_nothing_but_a_payload() {
        assertThatThrownBy(() -> new JdbcTemplate(database.owner())
                        .execute("set rodatraden.replacing = 'payload'; update events set recorded_at = now()"))
                .hasMessageContaining("only the payload");
    }

    @Test
    void a_request_cannot_encrypt() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('rodatraden.rights', ' RECORD:* ', false)");
            assertThatThrownBy(() -> statement.execute("select encrypt_text(1, '', '', '')"))
                    .hasMessageContaining("no request encrypts");
        }
    }

    @Test
    void another_key_neither_reads_nor_encrypts_nor_starts() {
        vision.mark();
        texts.work();
        TextCipher other = TextCipher.with(TextCipher.newKey());
        assertThatThrownBy(() -> TextKeyInUse.check(other, jdbc)).isInstanceOf(WrongTextKeyException.class);
        assertThatThrownBy(() ->
                        new EventLog(database.dataSource(), EventNames.all(), Json.mapper(), other).stream(vision.id))
                .isInstanceOf(UnreadableTextException.class);
        TextKeyInUse.check(CIPHER, jdbc);
        vision.append(new Fact.EntryAnnulled(noted("s"), "a", SECRET));
        assertThatThrownBy(() -> encrypt(1, other.seal(UUID.randomUUID(), new byte[0]), other.fingerprint()))
                .hasMessageContaining("by another key");
    }

    private void encrypt(long position, TextCipher.Sealed sealed, String fingerprint) {
        jdbc.queryForObject(
                "select encrypt_text(?, ?, ?, ?)", String.class, position, sealed.stored(), sealed.key(), fingerprint);
    }

    @Test
    void people_see_that_it_is_encrypted() {
        vision.mark();
        texts.work();
        assertThat(jdbc.queryForList(
                        "select payload::text from readable_events where stream = ?", String.class, vision.id))
                .contains("{\"encrypted\": true}");
    }

    @Test
    void it_waits_until_the_log_is_committed_to_the_plain_text() {
        vision.sealed = false;
        vision.mark();
        assertThat(texts.work()).as("the entry, its correction and the mark").isEqualTo(2);
        assertThat(texts.waits()).isTrue();
        vision.seal(4);
        assertThat(texts.work()).isEqualTo(1);
    }

    @Test
    void another_key_takes_the_place_of_the_one_in_use_and_that_opens_nothing_then() {
        vision.mark();
        texts.work();
        TextCipher fresh = TextCipher.with(TextCipher.newKey());
        TextKeyInUse.replace(CIPHER, fresh, jdbc);
        try {
            assertThat(vision.textsInTheClear(database, fresh)).contains(SECRET);
            assertThatThrownBy(() -> vision.textsInTheClear(database, CIPHER))
                    .isInstanceOf(UnreadableTextException.class);
            assertThatThrownBy(() -> TextKeyInUse.check(CIPHER, jdbc)).isInstanceOf(WrongTextKeyException.class);
            TextKeyInUse.replace(CIPHER, fresh, jdbc);
            assertThat(vision.textsInTheClear(database, fresh)).as("once more").contains(SECRET);
        } finally {
            TextKeyInUse.replace(fresh, CIPHER, jdbc);
        }
    }
}
