package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import se.rodatraden.ledger.heads.HeadProof;
import se.rodatraden.ledger.heads.HeadsLine;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.tree.EntryBundle;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.Tile;

class SealerTest extends OnSealedCountry {
    @Test
    void every_event_is_sealed_and_the_log_verifies() {
        Sealer sealer = sealer();
        while (sealer.seal(1000) > 0) {
            assertThat(sealed.size()).isPositive();
        }
        assertThat(country.checkpoints()).hasSizeGreaterThan(1);
        country.assertThatAllHolds();
        assertThat(sealed.proof(sealed.size() + 1)).isEmpty();
        assertThat(sealed.proof(0)).isEmpty();
        for (long position : new long[] {1, 256, 257, sealed.size()}) {
            assertThat(sealed.proof(position)
                            .orElseThrow()
                            .check(sealed.leaf(position).orElseThrow().hash(), country.policy()))
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
        Checkpoint last = country.checkpoints().getLast();
        StreamHeads fresh = new StreamHeads(jdbc);
        for (String stream : jdbc.query("select distinct stream from events limit 5", (row, _) -> row.getString(1))) {
            HeadProof proof = fresh.at(last.size()).proof(stream);
            assertThat(proof.holds(HeadsLine.in(last).orElseThrow())).isTrue();
            assertThat(Objects.requireNonNull(proof.head()).count())
                    .isEqualTo(jdbc.queryForObject("select count(*) from events where stream = ?", Long.class, stream));
        }
        assertThat(fresh.at(last.size()).proof("0764/absent").head()).isNull();
        assertThat(fresh.at(country.checkpoints().getFirst().size()).root())
                .as("also at an earlier size")
                .isEqualTo(HeadsLine.in(country.checkpoints().getFirst()).orElseThrow());
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
        country.assertThatAllHolds();
    }

    private void sealAll(Sealer sealer, AtomicInteger interrupted) {
        boolean done = false;
        while (!done) {
            try {
                sealer.seal(50);
                done = sealed.size() == country.recorded();
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
    void a_database_that_was_put_back_is_noticed() throws Exception {
        sealer().seal(1000);
        SealingKeyFile file = new SealingKeyFile(keys.resolve("log-key"));
        Checkpoint last = country.checkpoints().getLast();
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
