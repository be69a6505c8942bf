package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.store.MadeUpCountry;

/** A database that is put back from an older backup under the running key is signed by nobody. */
class LastSignedTest {
    private static final int EVENTS = 700;
    private static final int BACKUP = 300;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private SealedLog log;

    @BeforeEach
    void recorded() throws SQLException {
        MadeUpCountry.fill(database.owner(), EVENTS);
        log = new SealedLog(new JdbcTemplate(database.dataSource()));
    }

    private Sealer node(String directory) {
        return SealedCountry.sealer(database, folder.resolve(directory).resolve("log-key"));
    }

    /** A node with a copy of the key, and nothing else of the directory. */
    private Sealer nodeWithCopy(String directory) throws Exception {
        Path to = Files.createDirectories(folder.resolve(directory));
        Files.copy(folder.resolve("first").resolve("log-key"), to.resolve("log-key"));
        return node(directory);
    }

    private Path kept(String directory) {
        return folder.resolve(directory).resolve("log-key.last-checkpoint");
    }

    private long keptSize(String directory) throws Exception {
        return SignedNote.parse(Files.readAllBytes(kept(directory)))
                .checkpoint()
                .size();
    }

    private void putBack() {
        PutBack.to(BACKUP, new JdbcTemplate(database.owner()));
    }

    @Test
    void it_is_noticed_by_the_running_node_and_by_one_that_starts_also_where_nothing_waits_to_be_sealed() {
        Sealer running = node("first");
        running.seal(BACKUP);
        running.seal();
        putBack();
        for (Sealer node : List.of(running, node("first"))) {
            assertThatThrownBy(node::seal)
                    .hasMessageContaining("the database has " + BACKUP)
                    .hasMessageContaining("an older backup")
                    .hasMessageContaining(kept("first").toString());
        }
        assertThat(log.size()).isEqualTo(BACKUP);
    }

    @Test
    void the_running_node_notices_it_where_nothing_can_be_kept_beside_the_key() throws Exception {
        Files.createDirectories(kept("first").resolve("in-the-way"));
        Sealer running = node("first");
        running.seal(BACKUP);
        running.seal();
        putBack();
        assertThatThrownBy(running::seal).hasMessageContaining("an older backup");
        try (var files = Files.list(folder.resolve("first"))) {
            assertThat(files)
                    .as("what could not be put in its place is removed")
                    .hasSize(2);
        }
    }

    @Test
    void it_is_noticed_also_when_another_node_has_sealed_more_than_there_was() throws Exception {
        Sealer first = node("first");
        first.seal(BACKUP);
        first.seal(100);
        putBackAndRecordOthers();
        Sealer unknowing = nodeWithCopy("second");
        while (unknowing.seal() > 0) {
            assertThat(unknowing.fault()).isNull();
        }
        assertThat(log.size()).isGreaterThan(keptSize("first"));
        for (Sealer node : List.of(first, node("first"))) {
            assertThatThrownBy(node::seal).hasMessageContaining("the first " + (BACKUP + 100) + " in the database");
        }
    }

    private void putBackAndRecordOthers() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        PutBack.TABLES.forEach(table -> owner.execute("alter table " + table + " disable trigger user"));
        PutBack.truncate(owner, BACKUP, false);
        owner.update("update events set metadata = metadata || ' '::bytea where position > ?", BACKUP);
        PutBack.TABLES.forEach(table -> owner.execute("alter table " + table + " enable trigger user"));
    }

    @Test
    void each_node_remembers_what_others_have_sealed_and_what_it_was_interrupted_in_remembering() throws Exception {
        Sealer first = node("first");
        first.seal(BACKUP);
        byte[] early = Files.readAllBytes(kept("first"));
        Sealer second = nodeWithCopy("second");
        second.seal();
        first.seal();
        assertThat(keptSize("first")).isEqualTo(log.size()).isEqualTo(keptSize("second"));

        Files.write(kept("first"), early);
        node("first").seal();
        assertThat(keptSize("first")).as("after a restart").isEqualTo(log.size());
        putBack();
        assertThatThrownBy(() -> node("first").seal()).hasMessageContaining("an older backup");
    }

    @Test
    void an_earlier_checkpoint_never_takes_the_place_of_a_later_one() throws Exception {
        Sealer first = node("first");
        first.seal(BACKUP);
        SignedNote early = SignedNote.parse(Files.readAllBytes(kept("first")));
        first.seal();
        new LastSigned(log, new SealingKeyFile(folder.resolve("first").resolve("log-key"))).remember(early);
        assertThat(keptSize("first")).isEqualTo(log.size());
    }

    /** The way out that operating.md describes: the old key has signed one history only. */
    @Test
    void where_the_newer_database_is_lost_a_new_key_goes_on_from_the_backup() throws Exception {
        Sealer running = node("first");
        running.seal(BACKUP);
        String old = log.keys().getFirst().key();
        running.seal(100);
        putBackAndRecordOthers();
        String fresh = running.rotate();
        Files.move(kept("first"), folder.resolve("kept-for-those-who-ask"));
        assertThatThrownBy(running::seal)
                .as("the node that has signed more goes on only after a restart")
                .hasMessageContaining("an older backup");
        Sealer restarted = node("first");
        while (restarted.seal() > 0) {
            assertThat(restarted.fault()).isNull();
        }
        assertThat(Verification.of(log, Policy.of(VerifierKey.parse(fresh)), List.of()))
                .isInstanceOf(Outcome.Holds.class);
        assertThat(SignedNote.parse(log.note().orElseThrow()).verify(List.of(VerifierKey.parse(old))))
                .as("by the old key")
                .isEmpty();
    }
}
