package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.store.SecretVision.CIPHER;
import static se.rodatraden.store.SecretVision.SECRET;
import static se.rodatraden.store.SecretVision.noted;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.store.cipher.UnreadableTextException;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Telling;

/** What is erased is stored nowhere once that is done, and is read by nobody from its event on. */
class ErasedTextsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final SecretVision vision = new SecretVision(database);
    private final JdbcTemplate jdbc = vision.jdbc;
    private final SecretTexts texts = vision.texts;

    @Test
    void what_is_erased_is_read_by_nobody_from_its_event_on_and_stored_nowhere_once_that_is_done() {
        vision.mark();
        texts.work();
        vision.erase("a");
        String read = vision.read();
        assertThat(read).contains(Masking.ERASED, "öppet").doesNotContain(SECRET);
        assertThat(vision.log().confidentialTextInTheClear(vision.id).toString())
                .doesNotContain(SECRET);

        assertThat(texts.work()).isEqualTo(3);
        assertThat(vision.read()).as("reads as it did at once").isEqualTo(read);
        assertThat(vision.log().confidentialTextInTheClear(vision.id).toString())
                .doesNotContain(SECRET);
        assertThat(vision.engine
                        .readEvents(vision.id)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList()
                        .toString())
                .contains(Masking.ERASED)
                .doesNotContain(SECRET);
        assertThat(vision.stored()).allMatch(s -> s.charAt(0) == '{').noneMatch(s -> s.contains(SECRET));
        assertThat(jdbc.queryForObject(
                        "select count(*) from text_keys k join events e using (position) where e.stream = ?",
                        Long.class,
                        vision.id))
                .isZero();
        assertThat(texts.work()).as("again").isZero();
    }

    @Test
    void all_but_the_text_of_an_erased_event_stays() {
        vision.mark();
        texts.work();
        List<Map<String, @Nullable Object>> before = rest();
        vision.erase("a");
        texts.work();
        assertThat(rest().subList(0, before.size())).isEqualTo(before);
        assertThat(vision.log().stream(vision.id).get(1).event())
                .isInstanceOfSatisfying(Fact.AssertionRecorded.class, fact -> {
                    assertThat(fact.entry()).isEqualTo("a");
                    assertThat(fact.told().occurred())
                            .isEqualTo(Telling.told("a", "2014").occurred());
                });
    }

    private List<Map<String, @Nullable Object>> rest() {
        return jdbc.queryForList(
                "select position, stream, sequence, event_id, type, revision, recorded_at, encode(metadata, 'hex')"
                        + " from events where stream = ? order by sequence",
                vision.id);
    }

    @Test
    void a_text_that_was_never_marked_is_erased_and_what_is_said_of_it_later_too() {
        vision.erase("a");
        assertThat(texts.work()).isEqualTo(2);
        vision.append(new Fact.EntryAnnulled(noted("s"), "a", "för att " + SECRET));
        assertThat(vision.read()).doesNotContain(SECRET);
        assertThat(texts.work()).isEqualTo(1);
        assertThat(vision.stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void a_lifting_of_the_mark_neither_opens_it_nor_keeps_what_it_says() {
        vision.mark();
        vision.lift();
        texts.work();
        vision.erase("a");
        texts.work();
        assertThat(vision.read()).doesNotContain(SECRET);
        assertThat(vision.stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void nothing_is_erased_that_no_erasure_names_and_nothing_else_is_put_in_its_place() {
        vision.erase("a");
        long first = vision.one("select position from events where stream = ? and sequence = 1", Long.class, vision.id);
        byte[] other = vision.one("select payload from events where position = ?", byte[].class, first + 2);
        assertThatThrownBy(() -> jdbc.queryForObject("select erase_text(?, ?)", String.class, first, other))
                .hasMessageContaining("another event");
        assertThatThrownBy(() -> jdbc.queryForObject("select erase_text(?, ?)", String.class, first + 2, other))
                .hasMessageContaining("no erasure names");
    }

    @Test
    void its_salt_is_deleted_with_it() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        vision.erase("a");
        assertThat(texts.work()).isEqualTo(2);
        assertThat(owner.queryForList(
                        "select e.sequence from sealed_salts join events e using (position) where e.stream = ?"
                                + " order by sequence",
                        Long.class,
                        vision.id))
                .containsExactly(0L, 3L, 4L);
    }

    /** What a dump has of this vision: as {@code pg_dump} does it, by copy. */
    private static byte[] dump(String table) throws SQLException, IOException {
        try (var connection = database.owner().getConnection()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new CopyManager(connection.unwrap(BaseConnection.class)).copyOut("copy " + table + " to stdout", out);
            return out.toByteArray();
        }
    }

    private static void restore(TestDatabase into, String table, byte[] dump) throws SQLException, IOException {
        try (var connection = into.owner().getConnection()) {
            new CopyManager(connection.unwrap(BaseConnection.class))
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(dump));
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_a_backup_gives_away_of_an_erased_text_depends_on_when_it_was_made_and_on_the_key_file() throws Exception {
        byte[] before = dump("events");
        vision.mark();
        texts.work();
        byte[] events = dump("events");
        byte[] keys = dump("text_keys");
        vision.erase("a");
        texts.work();
        byte[] after = dump("events");
        assertThat(new String(before, StandardCharsets.UTF_8))
                .as("made before the mark")
                .contains(hex(SECRET));
        for (byte[] dump : List.of(events, after)) {
            assertThat(stream(dump)).as("made after").doesNotContain(hex(SECRET));
        }
        TestDatabase old = TestDatabase.fresh();
        try {
            restore(old, "events", events);
            restore(old, "text_keys", keys);
            assertThat(vision.textsInTheClear(old, CIPHER))
                    .as("with the key file it is read")
                    .contains(SECRET);

            TextCipher fresh = TextCipher.with(TextCipher.newKey());
            assertThatThrownBy(() -> vision.textsInTheClear(old, fresh))
                    .as("without it, as after the key was replaced and destroyed, it is not")
                    .isInstanceOf(UnreadableTextException.class);
        } finally {
            old.close();
        }
    }

    /** The lines of this vision. */
    private String stream(byte[] dump) {
        return new String(dump, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(vision.id))
                .collect(Collectors.joining("\n"));
    }
}
