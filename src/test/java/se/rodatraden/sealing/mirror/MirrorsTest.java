package se.rodatraden.sealing.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.ledger.tree.Hash;
import se.rodatraden.ledger.tree.StoredTree;
import se.rodatraden.ledger.tree.Subtree;
import se.rodatraden.ledger.tree.Tile;
import se.rodatraden.ledger.tree.TileSource;
import se.rodatraden.sealing.CosignerBySpecification;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;
import se.rodatraden.sealing.SealingSettings;
import se.rodatraden.sealing.Senders;
import se.rodatraden.sealing.SlowOrGone;
import se.rodatraden.sealing.witness.Witness;

/** Against a strict mirror that is written from the specifications. */
class MirrorsTest {
    private static final Duration PAUSE = Duration.ofMillis(50);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private CopiedLog copied;
    private SealedLog log;
    private Sealer sealer;
    private MirrorBySpecification other;
    private Replication replication;

    @BeforeEach
    void sealed() throws Exception {
        copied = new CopiedLog(database, folder, 700);
        log = copied.log;
        sealer = copied.sealer;
        other = copied.other;
        replication = copied.replication;
    }

    @AfterEach
    void close() {
        copied.close();
    }

    @Test
    void a_mirror_holds_all_entries_of_every_checkpoint_that_it_cosigns() {
        assertThat(copied.cosigned()).isFalse();
        assertThat(replication.replicate()).isNull();
        assertThat(copied.requests()).containsExactly("add-checkpoint 200", "add-entries 2 200");
        copied.assertCopied();
        assertThat(replication.replicate()).as("nothing new").isNull();
        assertThat(copied.requests()).isEmpty();
        while (sealer.seal(117) > 0) {
            assertThat(replication.replicate()).isNull();
            assertThat(copied.cosigned()).isTrue();
        }
        assertThat(copied.requests()).doesNotContain("add-entries 0 200").noneMatch(did -> did.endsWith("409"));
        copied.assertCopied();
        assertThat(replication.behind()).isZero();
        assertThat(copied.cosignatures.last()).singleElement().satisfies(last -> {
            assertThat(last.size()).isEqualTo(log.size());
            assertThat(last.mirror()).isTrue();
        });
    }

    @Test
    void after_a_restart_it_goes_on_from_what_was_cosigned() {
        replication.replicate();
        sealer.seal(100);
        copied.requests();
        assertThat(copied.to(other).replicate())
                .as("another node, or this one anew")
                .isNull();
        assertThat(copied.requests()).as("another node has the lease").isEmpty();
        replication.release();
        assertThat(copied.to(other).replicate()).isNull();
        assertThat(copied.requests()).containsExactly("add-checkpoint 200", "add-entries 1 200");
        copied.assertCopied();
    }

    @Test
    void a_mirror_that_stops_reading_is_sent_the_rest() {
        other.mostPackages = 1;
        copied.sealAll();
        assertThat(replication.replicate()).isNull();
        assertThat(copied.requests())
                .startsWith("add-checkpoint 200", "add-entries 1 202", "add-entries 1 202")
                .endsWith("add-entries 1 200");
        copied.assertCopied();
    }

    @Test
    void a_mirror_that_keeps_what_it_took_and_fails_is_asked_what_it_has() {
        other.mostPackages = 1;
        other.failing = true;
        assertThat(replication.replicate()).contains("it answered 500");
        assertThat(replication.replicate()).isNull();
        assertThat(copied.requests())
                .containsExactly(
                        "add-checkpoint 200",
                        "add-entries 1 500",
                        "add-checkpoint 200",
                        "add-entries 409",
                        "add-entries 1 200");
        copied.assertCopied();
    }

    @Test
    void a_ticket_is_given_back() {
        other.ticketed = true;
        other.mostPackages = 1;
        assertThat(replication.replicate()).isNull();
        assertThat(copied.requests())
                .containsExactly("add-checkpoint 200", "add-entries 409", "add-entries 1 202", "add-entries 1 200");
        copied.assertCopied();
    }

    @Test
    void a_mirror_that_lost_its_data_gets_all_of_it_again() {
        replication.replicate();
        other.loseAll();
        sealer.seal(100);
        copied.requests();
        assertThat(replication.replicate()).isNull();
        assertThat(copied.requests())
                .containsExactly("add-checkpoint 409", "add-checkpoint 200", "add-entries 409", "add-entries 2 200");
        copied.assertCopied();
    }

    @Test
    void what_is_no_answer_is_a_clear_fault_and_the_next_attempt_succeeds() {
        long size = log.size();
        for (List<String> answer : List.of(
                List.of("409 rubbish", "without saying what it has"),
                List.of("409 " + size + "\n0\n", "without saying what it has"),
                List.of("409 " + size + "\n-1\n\n", "without saying what it has"),
                List.of("409 " + size + "\n0\nno Base64\n", "without saying what it has"),
                List.of("409 " + size + "\n0\n\n", "again and again"),
                List.of("409 " + (size + 1) + "\n0\n\n", "older backup"),
                List.of("409 7\n0\n\n", "never signed"),
                List.of("202 " + size + "\n0\n\n", " and wants 0 next"),
                List.of("202 " + size + "\n9\n\n", " and wants 9 next"),
                List.of("404 who?", "does not know the log example.org/log"),
                List.of("422 no", "a proof does not hold"),
                List.of("500 oh", "it answered 500"),
                List.of("301 there", "it answered 301"),
                List.of("200 \u2014 mirror.example/m1 AAAA\n", "its answer"),
                List.of("200 " + "x".repeat(200_000), "its answer"),
                List.of("200 ", "its answer"))) {
            other.instead = answer.get(0);
            assertThat(replication.replicate()).as(answer.get(0)).contains(answer.get(1));
            assertThat(copied.cosigned()).isFalse();
        }
        assertThat(copied.requests().size())
                .as("none of them is asked for ever")
                .isLessThan(60);
        other.instead = null;
        assertThat(replication.replicate()).isNull();
        copied.assertCopied();
    }

    @Test
    void a_mirror_that_does_not_know_the_log_says_so() throws Exception {
        try (MirrorBySpecification stranger = new MirrorBySpecification(other.verifierKey())) {
            assertThat(copied.to(stranger).replicate()).contains("it answered 404");
        }
    }

    @Test
    void an_entry_that_was_changed_in_the_database_is_found_by_the_mirror() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        owner.execute("alter table sealed_leaves disable trigger all");
        owner.update("update sealed_leaves set leaf = leaf || 'x' where position = 280");
        assertThat(replication.replicate()).contains("a proof does not hold");
        assertThat(other.entries()).as("the package before it").hasSize(256);
        assertThat(copied.cosigned()).isFalse();
    }

    @Test
    void a_hash_that_was_changed_in_the_database_is_found_by_the_mirror() {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        owner.execute("alter table sealed_leaves disable trigger all");
        owner.update("update sealed_leaves set hash = sha256(hash) where position = 280");
        assertThat(replication.replicate()).contains("a proof does not hold");
        assertThat(other.entries()).isEmpty();
    }

    @Test
    void every_proof_of_a_subtree_holds_by_the_steps_of_the_draft_and_no_other_does() {
        List<Hash> leaves =
                LongStream.range(0, 70).mapToObj(i -> new Hash(i, i, i, i)).toList();
        TileSource tiles = path -> path instanceof Tile tile && tile.level() == 0
                ? Optional.of(Tile.encode(leaves.subList(0, tile.width())))
                : Optional.empty();
        for (long size = 1; size <= leaves.size(); size++) {
            StoredTree tree = new StoredTree(size, tiles);
            byte[] root = tree.root().bytes();
            for (long start = 0; start < size; start++) {
                for (long width = 1; start + width <= size && start % ceiling(width) == 0; width++) {
                    Subtree part = new Subtree(start, start + width);
                    List<byte[]> path =
                            tree.part(part).path().stream().map(Hash::bytes).toList();
                    byte[] subtree = part.root(tree).bytes();
                    assertThat(CosignerBySpecification.isPart(start, start + width, size, subtree, path, root))
                            .as("%s of %s", part, size)
                            .isTrue();
                    path.forEach(hash -> hash[7] ^= 1);
                    assertThat(path.isEmpty()
                                    || !CosignerBySpecification.isPart(start, start + width, size, subtree, path, root))
                            .isTrue();
                }
            }
        }
    }

    private static long ceiling(long width) {
        return width == 1 ? 1 : 2 * Long.highestOneBit(width - 1);
    }

    @Test
    void an_address_that_must_not_be_called_is_not() {
        assertThat(copied.to(CopiedLog.named("m1", other), "192.0.2.0/24").replicate())
                .contains("TARGET_REFUSED");
        assertThat(copied.requests()).isEmpty();
    }

    @Test
    void one_that_is_slow_or_gone_delays_neither_the_others_nor_the_sealing() throws Exception {
        String key = log.keys().getFirst().key();
        try (MirrorBySpecification slow = new MirrorBySpecification(key)) {
            slow.delay = SlowOrGone.DELAY_MILLIS;
            CosignerBySpecification cosigner = new CosignerBySpecification("mirror.example/gone", key);
            Witness gone = new Witness("gone", VerifierKey.parse(cosigner.verifierKey()), "http://127.0.0.1:1024");
            Mirrors mirrors = new Mirrors(
                    List.of(
                            new Mirrors.Mirrored(CopiedLog.named("slow", slow), copied.to(slow)),
                            new Mirrors.Mirrored(gone, copied.to(gone, Senders.LOOPBACK)),
                            new Mirrors.Mirrored(CopiedLog.named("m1", other), replication)),
                    PAUSE);
            SlowOrGone.assertDelayNothing(mirrors, copied::cosigned, sealer);
        }
    }

    @Test
    void the_key_of_a_witness_is_refused_as_that_of_a_mirror() throws Exception {
        Path witnesses = folder.resolve("witnesses");
        Path mirrors = folder.resolve("mirrors");
        String line = other.verifierKey() + " https://m1.example.org/\nquorum none\n";
        Files.writeString(mirrors, "witness m1 " + line);
        assertThat(MirrorSetup.asked(new SealingSettings(true, null, null, null, mirrors)))
                .containsExactly(new Witness("m1", VerifierKey.parse(other.verifierKey()), "https://m1.example.org"));
        assertThat(MirrorSetup.asked(new SealingSettings(false, null, null, null, mirrors)))
                .isEmpty();
        Files.writeString(witnesses, "witness w1 " + line);
        assertThatThrownBy(() -> MirrorSetup.asked(new SealingSettings(true, null, null, witnesses, mirrors)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("m1 is that of a witness");
    }
}
