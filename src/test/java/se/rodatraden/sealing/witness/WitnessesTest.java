package se.rodatraden.sealing.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.LogProof;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Policy;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.VerifierKey;
import se.rodatraden.sealing.SealedCountry;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.Sealer;
import se.rodatraden.sealing.Senders;
import se.rodatraden.sealing.SlowOrGone;

class WitnessesTest {
    private static final Duration PAUSE = Duration.ofMillis(50);

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path keys;

    private JdbcTemplate jdbc;
    private SealedLog log;
    private Cosignatures cosignatures;
    private Sealer sealer;
    private WitnessBySpecification other;
    private Witness witness;

    @BeforeEach
    void sealed() throws Exception {
        SealedCountry country = SealedCountry.of(database, keys, 700, 300);
        jdbc = country.jdbc();
        log = country.log();
        sealer = country.sealer();
        cosignatures = new Cosignatures(jdbc);
        other = new WitnessBySpecification(key());
        witness = new Witness("w1", VerifierKey.parse(other.verifierKey()), other.address());
    }

    @AfterEach
    void close() {
        other.close();
    }

    private String key() {
        return log.keys().getLast().key();
    }

    private Submission submission(String... trusted) {
        return new Submission(log, cosignatures, Senders.trusting(trusted));
    }

    private Submission trusting() {
        return submission(Senders.LOOPBACK);
    }

    /** The log and the witness, both needed. */
    private Policy both() {
        return Policy.parse(("log " + key() + "\nwitness w1 " + other.verifierKey() + "\nquorum w1\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private boolean cosigned() {
        return both().judge(SignedNote.parse(log.note().orElseThrow())) instanceof Policy.Judgement.Accepted;
    }

    @Test
    void a_witness_of_others_cosigns_every_checkpoint_and_the_log_serves_it() {
        assertThat(cosigned()).isFalse();
        Submission submission = trusting();
        assertThat(submission.submit(witness)).isNull();
        assertThat(cosigned()).isTrue();
        assertThat(submission.submit(witness)).as("nothing new").isNull();
        while (sealer.seal(117) > 0) {
            assertThat(submission.submit(witness)).isNull();
            assertThat(cosigned()).isTrue();
        }
        assertThat(other.answers).hasSizeGreaterThan(3).containsOnly(200);
        assertThat(cosignatures.last()).singleElement().satisfies(last -> {
            assertThat(last.size()).isEqualTo(log.size());
            assertThat(last.witness()).isEqualTo(witness.key());
        });
        LogProof proof = log.proof(7).orElseThrow();
        assertThat(proof.check(log.leaf(7).orElseThrow().hash(), both()))
                .as("proofs carry it too")
                .isInstanceOf(Policy.Judgement.Accepted.class);
    }

    @Test
    void a_witness_that_has_another_size_is_met_there() {
        Submission submission = trusting();
        submission.submit(witness);
        long first = log.size();
        while (sealer.seal(200) > 0) {
            assertThat(submission.submit(new Witness("w1", witness.key(), other.address())))
                    .isNull();
        }
        WitnessesTest.forget(database, first);
        sealer.seal();
        assertThat(submission.submit(witness)).as("we forgot, it did not").isNull();
        assertThat(other.answers).doesNotContain(422);
    }

    /** The cosignatures after a size, as when their rows are lost. */
    private static void forget(TestDatabase database, long size) {
        JdbcTemplate owner = new JdbcTemplate(database.owner());
        owner.execute("alter table sealed_cosignatures disable trigger cosignatures_stay");
        owner.update("delete from sealed_cosignatures where size > ?", size);
        owner.execute("alter table sealed_cosignatures enable trigger cosignatures_stay");
    }

    @Test
    void a_witness_that_has_seen_more_or_signs_something_else_gives_nothing() {
        other.size = 1_000_000;
        assertThat(trusting().submit(witness)).contains("1000000", "older backup");
        other.size = 0;
        other.forged = true;
        assertThat(trusting().submit(witness)).contains("does not verify");
        assertThat(cosignatures.last()).isEmpty();
        assertThat(cosigned()).isFalse();
    }

    @Test
    void an_address_that_must_not_be_called_is_not() {
        assertThat(submission().submit(witness)).contains("TARGET_REFUSED");
        assertThat(other.answers).isEmpty();
    }

    @Test
    void one_that_is_slow_or_gone_delays_neither_the_others_nor_the_sealing() throws Exception {
        try (WitnessBySpecification slow = new WitnessBySpecification(key())) {
            slow.delay = SlowOrGone.DELAY_MILLIS;
            Witness late = new Witness("slow", VerifierKey.parse(slow.verifierKey()), slow.address());
            Witness gone = new Witness("gone", VerifierKey.parse(slow.verifierKey()), "http://127.0.0.1:1");
            Witnesses witnesses = new Witnesses(List.of(late, gone, witness), trusting(), PAUSE);
            SlowOrGone.assertDelayNothing(witnesses, this::cosigned, sealer);
        }
    }

    @Test
    void what_is_measured_is_what_the_last_attempt_saw() {
        Submission submission = trusting();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Witnesses witnesses = new Witnesses(List.of(witness), submission, PAUSE);
        new WitnessSetup().witnessMeters(witnesses).bindTo(meters);
        Gauge behind =
                meters.get("rodatraden.log.witness.behind").tag("witness", "w1").gauge();
        assertThat(behind.value()).as("no attempt yet").isZero();
        other.forged = true;
        assertThat(submission.submit(witness)).isNotNull();
        assertThat((long) behind.value()).isEqualTo(log.size());
        other.forged = false;
        submission.submit(witness);
        assertThat(behind.value()).isZero();
        int sealed = sealer.seal(100);
        assertThat(behind.value()).as("the database is not asked").isZero();
        other.forged = true;
        submission.submit(witness);
        assertThat(behind.value()).isEqualTo(sealed);
        // A gauge does not keep what it measures.
        assertThat(witnesses.asked()).containsExactly(witness);
    }

    @Test
    void after_a_rotation_a_witness_that_knows_the_old_key_still_cosigns_the_last_checkpoint() {
        String old = key();
        assertThat(trusting().submit(witness)).isNull();
        sealer.rotate();
        assertThat(SignedNote.parse(log.note().orElseThrow()).signatures())
                .as("each once: of both keys and of the witness")
                .doesNotHaveDuplicates()
                .hasSize(3);
        assertThat(log.ownNote().map(SignedNote::parse).orElseThrow().signatures())
                .hasSize(2);
        assertThat(trusting().submit(witness)).isNull();
        assertThat(cosigned()).isTrue();
        assertThat(key()).isNotEqualTo(old);
    }

    @Test
    void the_application_adds_cosignatures_and_changes_none() {
        trusting().submit(witness);
        for (String attempt : List.of(
                "update sealed_cosignatures set line = line",
                "delete from sealed_cosignatures",
                "insert into sealed_cosignatures (size, key, line) values (1, 'k', 'l')")) {
            assertThatThrownBy(() -> jdbc.execute(attempt)).as(attempt).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.query("select add_cosignature(1, 'key', 'no line')", _ -> {}))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void witnesses_are_read_from_a_policy_file_and_a_faulty_one_is_refused() {
        String policy = "log " + key() + " https://example.org/log\n"
                + "# somebody\nwitness w1 " + other.verifierKey() + " https://w1.example.org/\n"
                + "group g any w1\nquorum g\n";
        assertThat(Witness.of(policy.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Witness("w1", witness.key(), "https://w1.example.org"));
        assertThatThrownBy(() -> Witness.of("witness w1\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Malformed.class);
    }
}
