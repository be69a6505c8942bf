package se.rodatraden.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.store.cipher.UnreadableTextException;
import se.rodatraden.store.secrecy.TextKeyInUse;
import se.rodatraden.store.secrecy.WrongTextKeyException;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** What is marked is stored encrypted, by a function that does nothing else, and is read as before. */
class SecretTextsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final String SECRET = "hemligheten";
    private static final TextCipher CIPHER = TextCipher.with(TextCipher.newKey());

    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final CommitOrderEngine engine =
            new CommitOrderEngine(jdbc, new EventSerializer(EventNames.all(), Json.mapper(), CIPHER));
    private final SecretTexts texts = new SecretTexts(jdbc, EventNames.all(), Json.mapper(), CIPHER);
    private final String vision = "0764/v" + UUID.randomUUID();
    private int sequence;
    private boolean sealed = true;

    private static EventLog log() {
        return new EventLog(database.dataSource(), EventNames.all(), Json.mapper(), CIPHER);
    }

    @BeforeAll
    static void the_key_is_in_use() {
        TextKeyInUse.check(CIPHER, new JdbcTemplate(database.dataSource()));
    }

    @BeforeEach
    void an_entry_its_correction_and_another() {
        texts.work(); // what the test before has left
        append(new VisionEvent.VisionRegistered(VisionId.parse(vision), "Vision", DocumentKind.VISION, null));
        append(said("a", SECRET));
        append(new Fact.EntryCorrected(noted("c"), "a", said("a", SECRET + " två"), CorrectionKind.TYPO, "felskrivet"));
        append(said("b", "öppet"));
    }

    private void append(VisionEvent event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>("stream", vision, sequence++, event);
        engine.appendEvents(List.of(message));
        if (sealed) {
            seal(sequence - 1);
        }
    }

    /** As the sealer does it: encryption and erasure wait until the log is committed to the plain text. */
    private void seal(int... sequences) {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        for (int number : sequences) {
            owner.update(
                    "insert into sealed_salts select position, sha256(payload), sha256(metadata) from events"
                            + " where stream = ? and sequence = ?",
                    vision,
                    number);
        }
    }

    private static Fact said(String entry, String text) {
        return new Fact.AssertionRecorded(noted(entry), text);
    }

    private static RecordedMetadata noted(String entry) {
        return new RecordedMetadata(Telling.told(entry, "2014"), Basis.LIVE, List.of());
    }

    private void mark() {
        append(new Fact.MarkedConfidential(noted("m"), "a", "OSL 25:1", List.of(), "på grund av " + SECRET));
    }

    private void lift() {
        append(new Fact.ConfidentialityLifted(noted("l"), "m", "prövad " + SECRET));
    }

    /** The stored bytes of this vision's events, as letters. */
    private List<String> stored() {
        return jdbc.query(
                "select payload from events where stream = ? order by sequence",
                (row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                vision);
    }

    private String read() {
        StringBuilder read = new StringBuilder(log().stream(vision).toString());
        log().raw(0, Long.MAX_VALUE, 10_000, new EventFilter(null, null, vision))
                .forEach(e -> read.append(new String(e.payload(), StandardCharsets.UTF_8)));
        return read.toString();
    }

    @Test
    void the_entry_and_what_is_masked_with_it_are_encrypted_and_the_rest_is_as_it_was() {
        mark();
        List<String> before = stored();
        assertThat(texts.work()).isEqualTo(3);

        List<String> after = stored();
        assertThat(after).extracting(s -> s.charAt(0) == '{').containsExactly(true, false, false, true, false);
        assertThat(after.toString()).doesNotContain(SECRET);
        assertThat(after.get(3)).isEqualTo(before.get(3));
        assertThat(texts.work()).as("again").isZero();
    }

    @Test
    void what_is_recorded_of_it_later_is_encrypted_too() {
        mark();
        texts.work();
        append(new Fact.EntryAnnulled(noted("s"), "a", "för att " + SECRET));
        append(said("d", "öppet"));
        assertThat(texts.work()).isEqualTo(1);
        assertThat(stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void readers_get_it_masked_and_the_write_side_and_those_who_may_in_the_clear() {
        List<StoredEvent> clear = log().confidentialTextInTheClear(vision);
        mark();
        String masked = read();
        texts.work();

        assertThat(read()).isEqualTo(masked).doesNotContain(SECRET);
        assertThat(log().confidentialTextInTheClear(vision).subList(0, 4)).isEqualTo(clear);
        assertThat(engine.readEvents(vision)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList()
                        .toString())
                .contains(SECRET);
        assertThat(engine.readEvents(null, false)
                        .map(e -> e.getPayload().toString())
                        .toList()
                        .toString())
                .contains(SECRET);
    }

    @Test
    void a_lifted_mark_opens_it_to_all_readers() {
        mark();
        texts.work();
        lift();
        texts.work();
        assertThat(read()).contains(SECRET + " två", "på grund av");
        assertThat(stored().get(1).charAt(0)).as("stays encrypted").isNotEqualTo('{');
    }

    @Test
    void a_node_that_stopped_halfway_goes_on() {
        mark();
        texts.work();
        jdbc.update("delete from secrecy_progress");
        append(new Fact.EntryAnnulled(noted("s"), "a", SECRET));
        assertThat(new SecretTexts(jdbc, EventNames.all(), Json.mapper(), CIPHER).work())
                .isEqualTo(1);
        assertThat(read()).doesNotContain(SECRET);
    }

    @Test
    void nothing_is_encrypted_that_no_mark_names() {
        mark();
        long open = one("select position from events where stream = ? and sequence = 3", Long.class, vision);
        UUID id = one("select event_id from events where position = ?", UUID.class, open);
        byte[] plain = one("select payload from events where position = ?", byte[].class, open);
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
        mark();
        texts.work();
        TextCipher other = TextCipher.with(TextCipher.newKey());
        assertThatThrownBy(() -> TextKeyInUse.check(other, jdbc)).isInstanceOf(WrongTextKeyException.class);
        assertThatThrownBy(() ->
                        new EventLog(database.dataSource(), EventNames.all(), Json.mapper(), other).stream(vision))
                .isInstanceOf(UnreadableTextException.class);
        TextKeyInUse.check(CIPHER, jdbc);
        append(new Fact.EntryAnnulled(noted("s"), "a", SECRET));
        assertThatThrownBy(() -> encrypt(1, other.seal(UUID.randomUUID(), new byte[0]), other.fingerprint()))
                .hasMessageContaining("by another key");
    }

    private void encrypt(long position, TextCipher.Sealed sealed, String fingerprint) {
        jdbc.queryForObject(
                "select encrypt_text(?, ?, ?, ?)", String.class, position, sealed.stored(), sealed.key(), fingerprint);
    }

    @Test
    void people_see_that_it_is_encrypted() {
        mark();
        texts.work();
        assertThat(jdbc.queryForList(
                        "select payload::text from readable_events where stream = ?", String.class, vision))
                .contains("{\"encrypted\": true}");
    }

    @Test
    void it_waits_until_the_log_is_committed_to_the_plain_text() {
        sealed = false;
        mark();
        assertThat(texts.work()).as("the entry, its correction and the mark").isEqualTo(2);
        assertThat(texts.waits()).isTrue();
        seal(4);
        assertThat(texts.work()).isEqualTo(1);
    }

    private static final ErasureDecision DECISION = new ErasureDecision(
            new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"),
            LocalDate.of(2026, 3, 3),
            "KS 2026/12",
            "dokumenthanteringsplanen 4.2",
            "inaktuell");

    private void erase(String entry) {
        append(new VisionEvent.TextsErased(VisionId.parse(vision), entry, DECISION, "registrar", "registrar"));
    }

    @Test
    void what_is_erased_is_read_by_nobody_from_its_event_on_and_stored_nowhere_once_that_is_done() {
        mark();
        texts.work();
        erase("a");
        String read = read();
        assertThat(read).contains(Masking.ERASED, "öppet").doesNotContain(SECRET);
        assertThat(log().confidentialTextInTheClear(vision).toString()).doesNotContain(SECRET);

        assertThat(texts.work()).isEqualTo(3);
        assertThat(read()).as("reads as it did at once").isEqualTo(read);
        assertThat(log().confidentialTextInTheClear(vision).toString()).doesNotContain(SECRET);
        assertThat(engine.readEvents(vision)
                        .asStream()
                        .<Object>map(e -> e.getPayload())
                        .toList()
                        .toString())
                .contains(Masking.ERASED)
                .doesNotContain(SECRET);
        assertThat(stored()).allMatch(s -> s.charAt(0) == '{').noneMatch(s -> s.contains(SECRET));
        assertThat(jdbc.queryForObject(
                        "select count(*) from text_keys k join events e using (position) where e.stream = ?",
                        Long.class,
                        vision))
                .isZero();
        assertThat(texts.work()).as("again").isZero();
    }

    @Test
    void all_but_the_text_of_an_erased_event_stays() {
        mark();
        texts.work();
        List<Map<String, @Nullable Object>> before = rest();
        erase("a");
        texts.work();
        assertThat(rest().subList(0, before.size())).isEqualTo(before);
        assertThat(log().stream(vision).get(1).event()).isInstanceOfSatisfying(Fact.AssertionRecorded.class, fact -> {
            assertThat(fact.entry()).isEqualTo("a");
            assertThat(fact.told().occurred())
                    .isEqualTo(Telling.told("a", "2014").occurred());
        });
    }

    private <T> T one(String sql, Class<T> type, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, type, values));
    }

    private List<Map<String, @Nullable Object>> rest() {
        return jdbc.queryForList(
                "select position, stream, sequence, event_id, type, revision, recorded_at, encode(metadata, 'hex')"
                        + " from events where stream = ? order by sequence",
                vision);
    }

    @Test
    void a_text_that_was_never_marked_is_erased_and_what_is_said_of_it_later_too() {
        erase("a");
        assertThat(texts.work()).isEqualTo(2);
        append(new Fact.EntryAnnulled(noted("s"), "a", "för att " + SECRET));
        assertThat(read()).doesNotContain(SECRET);
        assertThat(texts.work()).isEqualTo(1);
        assertThat(stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void a_lifting_of_the_mark_neither_opens_it_nor_keeps_what_it_says() {
        mark();
        lift();
        texts.work();
        erase("a");
        texts.work();
        assertThat(read()).doesNotContain(SECRET);
        assertThat(stored().toString()).doesNotContain(SECRET);
    }

    @Test
    void nothing_is_erased_that_no_erasure_names_and_nothing_else_is_put_in_its_place() {
        erase("a");
        long first = one("select position from events where stream = ? and sequence = 1", Long.class, vision);
        byte[] other = one("select payload from events where position = ?", byte[].class, first + 2);
        assertThatThrownBy(() -> jdbc.queryForObject("select erase_text(?, ?)", String.class, first, other))
                .hasMessageContaining("another event");
        assertThatThrownBy(() -> jdbc.queryForObject("select erase_text(?, ?)", String.class, first + 2, other))
                .hasMessageContaining("no erasure names");
    }

    @Test
    void its_salt_is_deleted_with_it() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        erase("a");
        assertThat(texts.work()).isEqualTo(2);
        assertThat(owner.queryForList(
                        "select e.sequence from sealed_salts join events e using (position) where e.stream = ?"
                                + " order by sequence",
                        Long.class,
                        vision))
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
        mark();
        texts.work();
        byte[] events = dump("events");
        byte[] keys = dump("text_keys");
        erase("a");
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
            assertThat(clear(old, CIPHER)).as("with the key file it is read").contains(SECRET);

            TextCipher fresh = TextCipher.with(TextCipher.newKey());
            assertThatThrownBy(() -> clear(old, fresh))
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
                .filter(line -> line.contains(vision))
                .collect(Collectors.joining("\n"));
    }

    private String clear(TestDatabase in, TextCipher cipher) {
        return new EventLog(in.dataSource(), EventNames.all(), Json.mapper(), cipher)
                .confidentialTextInTheClear(vision)
                .toString();
    }

    @Test
    void another_key_takes_the_place_of_the_one_in_use_and_that_opens_nothing_then() {
        mark();
        texts.work();
        TextCipher fresh = TextCipher.with(TextCipher.newKey());
        TextKeyInUse.replace(CIPHER, fresh, jdbc);
        try {
            assertThat(clear(database, fresh)).contains(SECRET);
            assertThatThrownBy(() -> clear(database, CIPHER)).isInstanceOf(UnreadableTextException.class);
            assertThatThrownBy(() -> TextKeyInUse.check(CIPHER, jdbc)).isInstanceOf(WrongTextKeyException.class);
            TextKeyInUse.replace(CIPHER, fresh, jdbc);
            assertThat(clear(database, fresh)).as("once more").contains(SECRET);
        } finally {
            TextKeyInUse.replace(fresh, CIPHER, jdbc);
        }
    }
}
