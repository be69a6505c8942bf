package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.store.MadeUpCountry;

/**
 * The log of a made-up country, of which the first events are sealed.
 *
 * @param jdbc as the application
 */
public record SealedCountry(JdbcTemplate jdbc, SealedLog log, Sealer sealer) {
    public static final String ORIGIN = "example.org/log";

    /**
     * So many made-up events, of which the first are sealed.
     *
     * @param folder where the log's key is kept
     */
    public static SealedCountry of(TestDatabase database, Path folder, int events, int sealed) throws Exception {
        MadeUpCountry.fill(database.owner(), events);
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        SealedLog log = new SealedLog(jdbc);
        SealedCountry country = new SealedCountry(jdbc, log, sealer(database, folder.resolve("log-key")));
        if (sealed > 0) {
            country.sealer.seal(sealed);
        }
        return country;
    }

    /** A node that seals the events of the database. */
    public static Sealer sealer(TestDatabase database, Path keyFile) {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        return new Sealer(
                true,
                ORIGIN,
                keyFile,
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                new SealedLog(jdbc),
                new StreamHeads(jdbc));
    }

    /** How many events there are, sealed or not. */
    long recorded() {
        return Objects.requireNonNull(jdbc.queryForObject("select max(position) from events", Long.class));
    }

    /** One that needs the keys that the log shows, and no witness. */
    Policy policy() {
        return new Policy(
                log.keys().stream().map(k -> VerifierKey.parse(k.key())).toList(), List.of(), Policy.Quorum.NONE);
    }

    /** All that were ever signed, the first one first. */
    List<Checkpoint> checkpoints() {
        return jdbc.query("select note from sealed_checkpoints order by size", (row, _) -> row.getString(1)).stream()
                .map(note -> SignedNote.parse(note).checkpoint())
                .toList();
    }

    /** Every event is sealed, and the log holds at each of its checkpoints. */
    void assertThatAllHolds() {
        assertThat(Verification.of(log, policy(), checkpoints())).isInstanceOf(Outcome.Holds.class);
        assertThat(log.size()).isEqualTo(recorded());
    }

    /** Seals all that is left. */
    public void sealAll() {
        int sealed = sealer.seal();
        while (sealed > 0) {
            sealed = sealer.seal();
        }
    }
}
