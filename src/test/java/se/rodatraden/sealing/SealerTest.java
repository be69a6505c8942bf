package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.verify.Verify;

class SealerTest {
    private static final int EVENTS = 3_000;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path keys;

    private JdbcTemplate jdbc;
    private SealedLog sealed;
    private long recorded;

    @BeforeEach
    void recorded() throws SQLException {
        MadeUpCountry.fill(database.owner(), EVENTS);
        jdbc = new JdbcTemplate(database.dataSource());
        sealed = new SealedLog(jdbc);
        recorded = Objects.requireNonNull(jdbc.queryForObject("select max(position) from events", Long.class));
    }

    private Sealer sealer() {
        return sealer(jdbc);
    }

    private Sealer sealer(JdbcTemplate by) {
        return sealer(by, keys.resolve("log-key"));
    }

    private Sealer sealer(JdbcTemplate by, Path keyFile) {
        return new Sealer(
                true,
                "example.org/log",
                keyFile,
                by,
                new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())),
                sealed,
                new StreamHeads(jdbc));
    }

    private Policy policy() {
        return new Policy(
                sealed.keys().stream().map(k -> VerifierKey.parse(k.key())).toList(), List.of(), Policy.Quorum.NONE);
    }

    private List<Checkpoint> checkpoints() {
        return jdbc.query("select note from sealed_checkpoints order by size", (row, _) -> row.getString(1)).stream()
                .map(note -> SignedNote.parse(note).checkpoint())
                .toList();
    }

    private void assertThatAllHolds() {
        assertThat(Verification.of(sealed, policy(), checkpoints())).isInstanceOf(Outcome.Holds.class);
        assertThat(sealed.size()).isEqualTo(recorded);
    }

    @Test
    void every_event_is_sealed_and_the_log_verifies() {
        Sealer sealer = sealer();
        while (sealer.seal(1000) > 0) {
            assertThat(sealed.size()).isPositive();
        }
        assertThat(checkpoints()).hasSizeGreaterThan(1);
        assertThatAllHolds();
        assertThat(sealed.proof(sealed.size() + 1)).isEmpty();
        assertThat(sealed.proof(0)).isEmpty();
        for (long position : new long[] {1, 256, 257, sealed.size()}) {
            assertThat(sealed.proof(position)
                            .orElseThrow()
                            .check(sealed.leaf(position).orElseThrow().hash(), policy()))
                    .isInstanceOf(Policy.Judgement.Accepted.class);
        }
        Leaf leaf = Leaf.parse(sealed.leaf(7).orElseThrow().bytes());
        assertThat(jdbc.queryForObject(
                        "select stream || sequence || event_id || type from events where position = 7", String.class))
                .isEqualTo(leaf.stream() + leaf.sequence() + leaf.id() + leaf.type());
    }

    @Test
    void the_checkpoint_says_the_last_event_of_each_stream() {
        Sealer sealer = sealer();
        while (sealer.seal(1000) > 0) {
            assertThat(sealer.fault()).isNull();
        }
        Checkpoint last = checkpoints().getLast();
        StreamHeads fresh = new StreamHeads(jdbc);
        for (String stream : jdbc.query("select distinct stream from events limit 5", (row, _) -> row.getString(1))) {
            HeadProof proof = fresh.at(last.size()).proof(stream);
            assertThat(proof.holds(HeadsLine.in(last).orElseThrow())).isTrue();
            assertThat(Objects.requireNonNull(proof.head()).count())
                    .isEqualTo(jdbc.queryForObject("select count(*) from events where stream = ?", Long.class, stream));
        }
        assertThat(fresh.at(last.size()).proof("0764/absent").head()).isNull();
        assertThat(fresh.at(checkpoints().getFirst().size()).root())
                .as("also at an earlier size")
                .isEqualTo(HeadsLine.in(checkpoints().getFirst()).orElseThrow());
    }

    /** Their connections are ended at any point, also between the commit and its answer. */
    @Test
    void sealers_that_are_killed_and_run_at_once_never_sign_checkpoints_that_do_not_extend_each_other()
            throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2);
                Connection killing = database.connect();
                var kill = killing.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid() and usename = current_user and random() < 0.3
                        """)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Sealer sealer = sealer();
                running.add(threads.submit(() -> sealAll(sealer, interrupted)));
            }
            while (running.stream().anyMatch(r -> !r.isDone())) {
                if (interrupted.get() < 10) {
                    kill.executeQuery().close();
                }
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
        assertThat(interrupted).as("interrupted sealings").hasPositiveValue();
        assertThatAllHolds();
    }

    private void sealAll(Sealer sealer, AtomicInteger interrupted) {
        boolean done = false;
        while (!done) {
            try {
                sealer.seal(50);
                done = sealed.size() == recorded;
            } catch (DataAccessException | TransactionException killed) {
                interrupted.incrementAndGet();
            }
        }
    }

    @Test
    void the_application_can_seal_more_and_change_nothing() {
        sealer().seal();
        for (String attempt : List.of(
                "update sealed_leaves set leaf = leaf where position = 1",
                "delete from sealed_leaves where position = 1",
                "truncate sealed_checkpoints",
                "insert into sealed_checkpoints (size, note) values (1, 'x')",
                "update sealed_nodes set hash = hash",
                "update sealing_keys set until = 1",
                "delete from sealed_salts")) {
            assertThatThrownBy(() -> jdbc.execute(attempt)).as(attempt).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> new JdbcTemplate(database.owner()).execute("delete from sealed_leaves"))
                .as("the owner's mistakes too")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.query("""
                        select seal_log(1, '{x}', array[decode(repeat('00', 32), 'hex')], '{x}', array[decode(repeat('00', 32), 'hex')],
                            array[decode(repeat('00', 32), 'hex')], '{}', '{}', '{}', 'note', 'key')
                        """, _ -> {})).hasStackTraceContaining("does not go on");
    }

    @Test
    void a_new_key_takes_over_with_the_signatures_of_both() {
        Sealer sealer = sealer();
        sealer.seal(1000);
        String before = sealed.keys().getFirst().key();
        String after = sealer.rotate();
        while (sealer.seal() > 0) {
            assertThat(sealed.keys()).hasSize(2);
        }
        assertThat(sealed.keys().getFirst().until()).isNotNull();
        assertThat(SignedNote.parse(sealed.rotations().getFirst())
                        .verify(List.of(VerifierKey.parse(before), VerifierKey.parse(after))))
                .hasSize(2);
        assertThat(Verification.of(sealed, Policy.of(VerifierKey.parse(after)), checkpoints()))
                .isInstanceOf(Outcome.Holds.class);
        assertThat(Verification.of(sealed, Policy.of(VerifierKey.parse(before)), checkpoints()))
                .as("the retired key no longer signs")
                .isInstanceOf(Outcome.Fails.class);
    }

    @Test
    void a_reader_gives_the_new_key_and_goes_on_from_the_checkpoint_that_was_kept() throws Exception {
        EventLog events = new EventLog(database.dataSource(), EventNames.all(), Json.mapper());
        Evidence evidence = new Evidence(sealed, new StreamHeads(jdbc), events, new Timestamps(jdbc, sealed));
        Sealer sealer = sealer();
        sealer.seal(1000);
        assertThat(verified(evidence)).contains("HOLDS: 1000 events");
        sealer.rotate();
        assertThat(verified(evidence)).as("signed by the old key still").contains("HOLDS: 1000 events");
        sealer.seal(500);
        sealer.rotate();
        while (sealer.seal() > 0) {
            assertThat(sealed.keys()).hasSize(3);
        }
        String last = sealed.keys().getLast().key();
        assertThat(verify(evidence, 1)).contains("SIGNATURE", "Another key is shown as the one in use, " + last);
        assertThat(verify(evidence, 0, "--key", last))
                .contains("HOLDS: " + recorded + " events", "signed by " + last, "the kept checkpoint of 1000");
        assertThat(verified(evidence)).as("the new key is kept").contains("signed by " + last);
    }

    /** What the verifier says of a copy, from one check to the next. */
    private String verified(Evidence evidence) throws IOException {
        return verify(evidence, 0);
    }

    private String verify(Evidence evidence, int expected, String... options) throws IOException {
        Path copy = LogCopy.of(sealed, evidence.keys(), keys.resolve("copy"));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        String state = keys.resolve("state").toString();
        List<String> arguments = new ArrayList<>(List.of(copy.toString(), "--state", state));
        arguments.addAll(List.of(options));
        int status = Verify.run(arguments.toArray(String[]::new), out, out);
        assertThat(status).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void without_its_key_or_with_another_the_log_does_not_go_on() throws Exception {
        sealer().seal(1000);
        Path key = keys.resolve("log-key");
        Path away = Files.move(key, keys.resolve("away"));
        assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("missing");
        assertThat(key).doesNotExist();
        new SealingKeyFile(key).create("example.org/log");
        assertThatThrownBy(() -> sealer().seal()).hasStackTraceContaining("another key");
        Files.delete(key);
        Files.move(away, key);
        assertThat(sealer().seal()).isPositive();
    }

    @Test
    void a_rotation_that_is_interrupted_at_any_point_loses_no_key() throws Exception {
        Path file = keys.resolve("log-key");
        sealer().seal(500);
        String old = Files.readString(file);
        new SealingKeyFile(file).keep(SealingKeyFile.generate("example.org/log"));
        assertThat(sealer().seal(500)).as("made, and not named by the database").isPositive();

        String after = sealer().rotate();
        Files.writeString(file, old);
        assertThat(sealer().seal(500))
                .as("named by the database, and not in the file")
                .isPositive();
        assertThat(new SealingKeyFile(file).read().verifierKey()).hasToString(after);
        Files.delete(file);
        assertThat(sealer().seal(500)).isPositive();
        assertThat(file).exists();
        assertThat(new SealingKeyFile(file).find(sealed.keys().getFirst().key()))
                .as("the old one is kept")
                .isPresent();
    }

    @Test
    void another_node_notices_that_the_key_was_replaced() throws Exception {
        Sealer here = sealer();
        Sealer there = sealer();
        here.seal(500);
        there.seal(500);
        String after = here.rotate();
        assertThat(there.seal(500)).as("with the same files").isPositive();
        assertThat(SignedNote.parse(sealed.note().orElseThrow()).verify(List.of(VerifierKey.parse(after))))
                .hasSize(1);

        Path copy = Files.createDirectory(keys.resolve("copy")).resolve("log-key");
        Files.copy(keys.resolve("log-key"), copy);
        Sealer withCopy = sealer(jdbc, copy);
        assertThat(withCopy.seal(500)).isPositive();
        here.rotate();
        assertThatThrownBy(() -> withCopy.seal(500)).hasMessageContaining("another key");
        while (here.seal() > 0) {
            assertThat(here.fault()).isNull();
        }
        assertThatAllHolds();
    }

    @Test
    void a_lost_key_is_replaced_and_earlier_proofs_hold() throws Exception {
        sealer().seal(1000);
        LogProof proof = sealed.proof(7).orElseThrow();
        Policy before = policy();
        Files.delete(keys.resolve("log-key"));
        assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("missing");
        String after = sealer().rotate();
        assertThat(Policy.of(VerifierKey.parse(after))
                        .judge(SignedNote.parse(sealed.note().orElseThrow())))
                .as("signed by the new key before anything more is sealed")
                .isInstanceOf(Policy.Judgement.Accepted.class);
        Sealer sealer = sealer();
        while (sealer.seal() > 0) {
            assertThat(sealer.fault()).isNull();
        }
        assertThatAllHolds();
        assertThat(proof.check(sealed.leaf(7).orElseThrow().hash(), before))
                .isInstanceOf(Policy.Judgement.Accepted.class);
    }

    @Test
    void a_directory_of_the_key_that_cannot_be_written_to_stops_nothing() throws Exception {
        Files.createDirectories(keys.resolve("log-key.last-checkpoint").resolve("in-the-way"));
        assertThat(sealer().seal(1000)).isPositive();
        assertThat(sealer().seal()).isPositive();
        assertThatAllHolds();
    }

    @Test
    void a_database_that_was_put_back_is_noticed() throws Exception {
        sealer().seal(1000);
        SealingKeyFile file = new SealingKeyFile(keys.resolve("log-key"));
        Checkpoint last = checkpoints().getLast();
        for (Checkpoint signed : List.of(
                new Checkpoint(last.origin(), last.size() + 1, last.root(), List.of()),
                new Checkpoint(last.origin(), last.size(), Hash.ofLeaf(new byte[] {1}), List.of()))) {
            file.remember(SignedNote.of(signed.text(), file.read()));
            assertThatThrownBy(() -> sealer().seal()).hasMessageContaining("older backup");
        }
        Files.delete(keys.resolve("log-key.last-checkpoint"));
        assertThat(sealer().seal()).isPositive();
    }

    @Test
    void nothing_of_the_future_is_given_out() {
        sealer().seal(1000);
        long size = sealed.size();
        assertThat(sealed.read(new Tile(0, size / 256, 256))).isEmpty();
        assertThat(sealed.read(new EntryBundle(size / 256 + 1, 1))).isEmpty();
        assertThat(sealed.read(new Tile(7, 0, 1))).isEmpty();
    }
}
