package se.rodatraden.store.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.EventSerializer;
import se.rodatraden.store.Json;
import se.rodatraden.store.SecretTexts;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.vision.value.VisionId;

/** A backup from before an erasure is noticed by what is remembered beside the key, until the text is erased again. */
class RememberedErasuresTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    static final TestDatabase restored = TestDatabase.fresh();

    private static final TextCipher CIPHER = TextCipher.with(TextCipher.newKey());
    private static final VisionId VISION = new VisionId("0764", "gallrad");
    private static final String SECRET = "hemligheten";
    private static final ErasureDecision DECISION = new ErasureDecision(
            new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen"),
            LocalDate.of(2026, 3, 3),
            "KS 2026/12",
            null,
            "för att " + SECRET);

    @TempDir
    Path folder;

    private static void append(TestDatabase to, int sequence, VisionEvent event) {
        JdbcTemplate jdbc = new JdbcTemplate(to.dataSource());
        new CommitOrderEngine(jdbc, new EventSerializer(EventNames.all(), Json.mapper(), CIPHER))
                .appendEvents(List.of(new GenericDomainEventMessage<>("stream", VISION.toString(), sequence, event)));
        new JdbcTemplate(to.owner())
                .update("insert into sealed_salts select position, sha256(payload), sha256(metadata) from events"
                        + " where sequence = " + sequence);
    }

    private static void work(TestDatabase in) {
        new SecretTexts(new JdbcTemplate(in.dataSource()), EventNames.all(), Json.mapper(), CIPHER).work();
    }

    private static void erase(TestDatabase in) {
        append(in, 2, new VisionEvent.TextsErased(VISION, "a", DECISION, "registrar", "registrar"));
        work(in);
    }

    private static RememberedErasures node(TestDatabase on, Path file) {
        return new RememberedErasures(file, new JdbcTemplate(on.dataSource()));
    }

    private static void copy(String table, TestDatabase from, TestDatabase to) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var source = from.owner().getConnection();
                var target = to.owner().getConnection()) {
            new CopyManager(source.unwrap(BaseConnection.class)).copyOut("copy " + table + " to stdout", out);
            new CopyManager(target.unwrap(BaseConnection.class))
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(out.toByteArray()));
        }
    }

    @Test
    void a_backup_from_before_an_erasure_is_noticed_until_it_is_erased_again() throws Exception {
        Path file = folder.resolve("texts.key.erased");
        append(database, 0, new VisionEvent.VisionRegistered(VISION, "Vision", DocumentKind.VISION, null));
        append(
                database,
                1,
                new Fact.AssertionRecorded(
                        new RecordedMetadata(Telling.told("a", "2014"), Basis.LIVE, List.of()), SECRET));
        copy("events", database, restored);
        copy("sealed_salts", database, restored);
        RememberedErasures before = node(database, file);
        before.compare();
        erase(database);
        before.compare();
        assertThat(before.undone()).isEmpty();
        assertThat(Files.readString(file)).contains("0764/gallrad, entry a").doesNotContain(SECRET);

        RememberedErasures after = node(restored, file);
        work(restored);
        after.compare();
        assertThat(after.undone())
                .containsExactly(
                        "0764/gallrad, entry a, erased by a decision of kommunstyrelsen of 2026-03-03, KS 2026/12");
        erase(restored);
        after.compare();
        assertThat(after.undone()).isEmpty();
        assertThat(Files.readAllLines(file)).as("the same text").hasSize(1);
    }
}
