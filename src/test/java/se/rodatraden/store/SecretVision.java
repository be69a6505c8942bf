package se.rodatraden.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.store.secrecy.TextKeyInUse;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.CorrectionKind;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** A vision with an entry of a secret, its correction and another entry; the key is in use in the database. */
final class SecretVision {
    private static final ErasureDecision DECISION = new ErasureDecision(
            new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"),
            LocalDate.of(2026, 3, 3),
            "KS 2026/12",
            "dokumenthanteringsplanen 4.2",
            "inaktuell");

    static final String SECRET = "hemligheten";
    static final TextCipher CIPHER = TextCipher.with(TextCipher.newKey());

    final String id = "0764/v" + UUID.randomUUID();
    final JdbcTemplate jdbc;
    final CommitOrderEngine engine;
    final SecretTexts texts;
    boolean sealed = true;
    private final TestDatabase database;
    private int sequence;

    SecretVision(TestDatabase database) {
        this.database = database;
        jdbc = new JdbcTemplate(database.dataSource());
        engine = new CommitOrderEngine(jdbc, new EventSerializer(EventNames.all(), Json.mapper(), CIPHER));
        texts = new SecretTexts(jdbc, EventNames.all(), Json.mapper(), CIPHER);
        TextKeyInUse.check(CIPHER, jdbc);
        texts.work(); // what another has left
        append(new VisionEvent.VisionRegistered(VisionId.parse(id), "Vision", DocumentKind.VISION, null));
        append(said("a", SECRET));
        append(new Fact.EntryCorrected(noted("c"), "a", said("a", SECRET + " två"), CorrectionKind.TYPO, "felskrivet"));
        append(said("b", "öppet"));
    }

    EventLog log() {
        return new EventLog(database.dataSource(), EventNames.all(), Json.mapper(), CIPHER);
    }

    void append(VisionEvent event) {
        DomainEventMessage<?> message = new GenericDomainEventMessage<>("stream", id, sequence++, event);
        engine.appendEvents(List.of(message));
        if (sealed) {
            seal(sequence - 1);
        }
    }

    /** As the sealer does it: encryption and erasure wait until the log is committed to the plain text. */
    void seal(int... sequences) {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        for (int number : sequences) {
            owner.update(
                    "insert into sealed_salts select position, sha256(payload), sha256(metadata) from events"
                            + " where stream = ? and sequence = ?",
                    id,
                    number);
        }
    }

    static Fact said(String entry, String text) {
        return new Fact.AssertionRecorded(noted(entry), text);
    }

    static RecordedMetadata noted(String entry) {
        return new RecordedMetadata(Telling.told(entry, "2014"), Basis.LIVE, List.of());
    }

    void mark() {
        append(new Fact.MarkedConfidential(noted("m"), "a", "OSL 25:1", List.of(), "på grund av " + SECRET));
    }

    void lift() {
        append(new Fact.ConfidentialityLifted(noted("l"), "m", "prövad " + SECRET));
    }

    void erase(String entry) {
        append(new VisionEvent.TextsErased(VisionId.parse(id), entry, DECISION, "registrar", "registrar"));
    }

    /** The stored bytes of this vision's events, as letters. */
    List<String> stored() {
        return jdbc.query(
                "select payload from events where stream = ? order by sequence",
                (row, _) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1),
                id);
    }

    String read() {
        StringBuilder read = new StringBuilder(log().stream(id).toString());
        log().raw(0, Long.MAX_VALUE, 10_000, new EventFilter(null, null, id))
                .forEach(e -> read.append(new String(e.payload(), StandardCharsets.UTF_8)));
        return read.toString();
    }

    String textsInTheClear(TestDatabase in, TextCipher cipher) {
        return new EventLog(in.dataSource(), EventNames.all(), Json.mapper(), cipher)
                .confidentialTextInTheClear(id)
                .toString();
    }

    <T> T one(String sql, Class<T> type, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, type, values));
    }
}
